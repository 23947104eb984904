import { type Command, InvalidArgumentError } from 'commander'
import { datesIn, todayHere } from '../../memo/dates.ts'
import { profiles } from '../../memo/profiles.ts'
import { type Answers, scaffold } from '../../scaffold.ts'
import { besides, type ConfigChoice, Configs } from '../config.ts'
import { profileNamed, refuseConfigs } from '../memos.ts'
import { config, noConfig } from '../options.ts'
import { put } from '../put.ts'
import { print, refuse, tell } from '../terminal.ts'

/** `memo new`. */
export default function (program: Command): void {
  program
    .command('new')
    .description('write a new memo from its template')
    .argument('<profile>', `${profiles.map(({ id }) => id).join(', ')}, or one of your own`)
    .option('--title <title>', 'what it is about')
    .option('--owner <name>', 'who writes it')
    .option('--decider <name>', 'who decides')
    .option('--decide-by <date>', 'by when', dateNamed)
    .option('-o, --output <file>', 'the file to write, never overwritten; standard output where left out')
    .addOption(config())
    .addOption(noConfig())
    .action(write)
}

/** A day in any of the ways in which people write one. */
function dateNamed(text: string): string {
  const [date, ...others] = datesIn(text, todayHere())
  if (!date || others.length > 0 || date.impossible || date.start !== date.end || date.ambiguous)
    throw new InvalidArgumentError('Write one day that exists, such as 2027-05-14.')
  return date.start
}

interface NewOptions {
  title?: string
  owner?: string
  decider?: string
  decideBy?: string
  output?: string
  config?: ConfigChoice
}

async function write(name: string, options: NewOptions): Promise<void> {
  const { title, owner, decider, decideBy, output } = options
  const configs = new Configs(options.config)
  const kind = await profileNamed(name, configs, output || undefined)
  await refuseConfigs(configs, [output || besides])
  if (!kind) return
  const answers: Answers = {
    ...(title && { title }),
    ...(owner && { owner }),
    ...(decider && { decider }),
    ...(decideBy && { 'decide-by': decideBy }),
  }
  const text = scaffold(kind, answers)
  if (output === undefined) return print(text)
  const refused = await put(output, text, { way: 'choose another name' })
  if (refused) refuse(`${output || '“”'} ${refused}.`)
  else tell(`Wrote ${output}`)
}
