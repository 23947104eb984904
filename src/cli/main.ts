import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import writeFileAtomic from 'write-file-atomic'
import { engineFor } from '../engine.ts'
import { nearest } from '../lint/config.ts'
import { fix } from '../lint/fix.ts'
import { type Severity, severities } from '../lint/rule.ts'
import { datesIn, isDay, todayHere } from '../memo/dates.ts'
import { memoOf } from '../memo/memo.ts'
import { type Profile, profileOf, profiles } from '../memo/profiles.ts'
import { rules } from '../rules/index.ts'
import { type Answers, scaffold } from '../scaffold.ts'
import { explain } from '../views/explain.ts'
import { outlineOf } from '../views/outline.ts'
import { readPaths, type Source, type Unread, whyNotWritten } from './files.ts'
import { type FileOutline, fileReport } from './json.ts'
import { prettyFindings, prettyOutlines } from './pretty.ts'

/** 0: nothing at or above the threshold; 1: something; 2: a wrong call, or something that could not be read. */
let status: 0 | 1 | 2 = 0

const colour = process.stdout.isTTY && !process.env.NO_COLOR

function print(text: string): void {
  process.stdout.write(text)
}

function refuse(message: string): void {
  process.stderr.write(`memo: ${message}\n`)
  status = 2
}

function refuseAll(unread: readonly Unread[]): void {
  for (const { path, message } of unread) refuse(`${path || '“”'} ${message}.`)
}

function profileNamed(name: string): Profile {
  const profile = profileOf(name)
  if (profile) return profile
  const names = profiles.map(({ id }) => id)
  throw new InvalidArgumentError(`There are ${names.join(' and ')}.${nearest(name, names)}`)
}

function dayNamed(text: string): string {
  if (isDay(text)) return text
  throw new InvalidArgumentError('Write a day that exists as YYYY-MM-DD.')
}

/** A day in any of the ways in which people write one. */
function dateNamed(text: string): string {
  const [date, ...others] = datesIn(text, todayHere())
  if (!date || others.length > 0 || date.impossible || date.start !== date.end || date.ambiguous)
    throw new InvalidArgumentError('Write one day that exists, such as 2027-05-14.')
  return date.start
}

const format = () =>
  new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty')
const profile = () =>
  new Option('--profile <profile>', 'what memos owe, whatever they say themselves').argParser(profileNamed)
const today = () => new Option('--today <date>', 'the day by which dates are judged').argParser(dayNamed)

const program = new Command('memo')
  .description('Scaffold one-page memos and decision briefs, and lint them as a chief of staff would.')
  .version(__VERSION__)
  // One line for each thing that is wrong, as everywhere here.
  .configureOutput({
    outputError: (message, write) =>
      write(
        `${message
          .replace(/^error:/, 'memo:')
          .trim()
          .replace(/\s*\n\s*/g, ' ')}\n`,
      ),
  })
  .exitOverride()

program
  .command('new')
  .description('write a new memo from its template')
  .argument('<profile>', `${profiles.map(({ id }) => id).join(' or ')}`, profileNamed)
  .option('--title <title>', 'what it is about')
  .option('--owner <name>', 'who writes it')
  .option('--decider <name>', 'who decides')
  .option('--decide-by <date>', 'by when', dateNamed)
  .option('-o, --output <file>', 'the file to write, never overwritten; standard output where left out')
  .action(
    async (
      kind: Profile,
      options: { title?: string; owner?: string; decider?: string; decideBy?: string; output?: string },
    ) => {
      const answers: Answers = {
        ...(options.title && { title: options.title }),
        ...(options.owner && { owner: options.owner }),
        ...(options.decider && { decider: options.decider }),
        ...(options.decideBy && { 'decide-by': options.decideBy }),
      }
      const text = scaffold(kind, answers)
      const { output } = options
      if (output === undefined) return print(text)
      try {
        await mkdir(dirname(output), { recursive: true })
      } catch (error) {
        return refuse(`${output} ${whyNotWritten(error as NodeJS.ErrnoException)}.`)
      }
      try {
        await writeFile(output, text, { flag: 'wx' })
        process.stderr.write(`Wrote ${output}\n`)
      } catch (error) {
        const refused = error as NodeJS.ErrnoException
        if (refused.code === 'EEXIST') refuse(`${output} exists and is left as it is; choose another name.`)
        else refuse(`${output || '“”'} ${whyNotWritten(refused)}.`)
      }
    },
  )

program
  .command('lint')
  .description('say what stands between memos and a decision')
  .argument('[path...]', 'files, or folders whose memos are found', ['.'])
  .addOption(format())
  .addOption(
    new Option('--fail-on <severity>', 'the least severity that makes the exit status 1')
      .choices(severities.slice(0, 3))
      .default('error'),
  )
  .addOption(profile())
  .addOption(today())
  .action(
    async (
      paths: string[],
      options: { format: string; failOn: Severity; profile?: Profile; today?: string },
    ) => {
      const { sources, unread } = await readPaths(paths)
      const engine = engineFor({ profile: options.profile, today: options.today })
      const reports = sources.map(({ path, text }) => fileReport(path, engine.judge(text)))
      print(
        options.format === 'json' ? `${JSON.stringify(reports, null, 2)}\n` : prettyFindings(reports, colour),
      )
      const threshold = severities.indexOf(options.failOn)
      if (
        reports.some(({ findings }) =>
          findings.some(({ severity }) => severities.indexOf(severity) <= threshold),
        )
      )
        status = 1
      refuseAll(unread)
    },
  )

program
  .command('fix')
  .description('mend what can be mended, in place')
  .argument('<path...>', 'files, or folders whose memos are found')
  .addOption(profile())
  .addOption(today())
  .action(async (paths: string[], options: { profile?: Profile; today?: string }) => {
    const { sources, unread } = await readPaths(paths)
    const engine = engineFor({ profile: options.profile, today: options.today })
    for (const source of sources) {
      const { text, fixed } = fix(source.text, text => engine.judge(text).findings)
      if (fixed.length > 0 && (await replace(source, text)))
        print(`${source.path}: ${fixed.map(({ fix }) => fix!.title).join('; ')}\n`)
    }
    refuseAll(unread)
  })

program
  .command('outline')
  .description('show what the linter sees in any Markdown')
  .argument('<file...>')
  .addOption(format())
  .addOption(profile())
  .action(async (paths: string[], options: { format: string; profile?: Profile }) => {
    const { sources, unread } = await readPaths(paths)
    const outlines = sources.map(
      ({ path, text }): FileOutline => ({ file: path, ...outlineOf(memoOf(text, options.profile)) }),
    )
    print(
      options.format === 'json' ? `${JSON.stringify(outlines, null, 2)}\n` : prettyOutlines(outlines, colour),
    )
    refuseAll(unread)
  })

program
  .command('explain')
  .description('tell what a rule wants, and why')
  .argument('<rule>', 'its name')
  .action((id: string) => {
    const found = rules.find(rule => rule.id === id)
    if (found) return print(explain(found))
    const names = rules.map(rule => rule.id)
    refuse(`no rule is called “${id}”.${nearest(id, names)} There are: ${names.join(', ')}.`)
  })

/** Writes a fixed file in one step, unless it changed since it was read. */
async function replace({ path, text: before, mark }: Source, after: string): Promise<boolean> {
  const encode = (text: string) => (mark ? `\uFEFF${text}` : text)
  try {
    if ((await readFile(path, 'utf8')) !== encode(before)) {
      refuse(`${path} changed while it was being fixed and is left as it is; run memo fix again.`)
      return false
    }
    await writeFileAtomic(path, encode(after))
    return true
  } catch (error) {
    refuse(`${path} ${whyNotWritten(error as NodeJS.ErrnoException)}.`)
    return false
  }
}

// A reader that has seen enough, such as head, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(status)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  // Commander has said what was wrong; asking for help or the version is no error.
  if (error.exitCode !== 0) status = 2
}
process.exitCode = status
