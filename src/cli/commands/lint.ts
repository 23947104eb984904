import { type Command, Option } from 'commander'
import { type Severity, severities } from '../../lint/rule.ts'
import { fileReport } from '../json.ts'
import { type MemoOptions, overMemos } from '../memos.ts'
import { config, format, noConfig, profile, today } from '../options.ts'
import { prettyFindings } from '../pretty.ts'
import { colour, endWith, print } from '../terminal.ts'

/** `memo lint`. */
export default function (program: Command): void {
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
    .addOption(config())
    .addOption(noConfig())
    .addOption(today())
    .action(lint)
}

async function lint(
  paths: string[],
  options: MemoOptions & { format: string; failOn: Severity },
): Promise<void> {
  const reports = await overMemos(paths, options, ({ path, text }, engine) =>
    fileReport(path, engine.judge(text)),
  )
  if (!reports) return
  print(options.format === 'json' ? `${JSON.stringify(reports, null, 2)}\n` : prettyFindings(reports, colour))
  const threshold = severities.indexOf(options.failOn)
  const isGrave = ({ severity }: { severity: Severity }) => severities.indexOf(severity) <= threshold
  if (reports.some(({ findings }) => findings.some(isGrave))) endWith(1)
}
