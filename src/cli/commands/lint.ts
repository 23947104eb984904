import { type Command, Option } from 'commander'
import { type Severity, severities } from '../../lint/rule.ts'
import { todayHere } from '../../memo/day.ts'
import { placesFor } from '../input.ts'
import type { MemoOptions } from '../memos.ts'
import { config, format, noConfig, profile, stdinFilename, today } from '../options.ts'
import { choose } from '../places.ts'
import { prettyFindings } from '../pretty.ts'
import { printableJson } from '../printable.ts'
import { colour, endWith, print, refuse, refuseAll } from '../terminal.ts'
import { verdictsOn } from '../verdicts.ts'

/** `memo lint`. */
export default function (program: Command): void {
  program
    .command('lint')
    .description('say what stands between memos and a decision')
    .argument('[path...]', 'files, or folders whose memos are found; - for standard input', ['.'])
    .addOption(format())
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that makes the exit status 1')
        .choices(severities.slice(0, 3))
        .default('error'),
    )
    .addOption(profile())
    .addOption(config())
    .addOption(noConfig())
    .addOption(today())
    .addOption(stdinFilename())
    .option('--cache', 'judge again only what has changed since the last time')
    .option(
      '--cache-location <path>',
      'the file or folder in which --cache remembers, else among the caches of this system',
    )
    .action(lint)
}

interface LintOptions extends MemoOptions {
  format: string
  failOn: Severity
  cache?: boolean
  cacheLocation?: string
}

async function lint(paths: string[], options: LintOptions): Promise<void> {
  const { profile, config, today = todayHere(), cache, cacheLocation = cache } = options
  const places = await placesFor(paths, options)
  if (!places) return
  const candidates = places.flatMap(({ candidates }) => candidates)
  const verdicts = await verdictsOn(candidates, { profile, config, today }, cacheLocation)
  if (!verdicts) return
  const { memos, unread } = await choose(places, candidate => verdicts.get(candidate)!)
  const problems = [...verdicts.values()].flatMap(({ problems }) => problems)
  for (const problem of new Set(problems)) refuse(problem)
  refuseAll(unread)
  const reports = memos.map(({ report }) => report!)
  print(options.format === 'json' ? `${printableJson(reports)}\n` : prettyFindings(reports, colour))
  const threshold = severities.indexOf(options.failOn)
  const isGrave = ({ severity }: { severity: Severity }) => severities.indexOf(severity) <= threshold
  if (reports.some(({ findings }) => findings.some(isGrave))) endWith(1)
}
