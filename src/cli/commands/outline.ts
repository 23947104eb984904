import type { Command } from 'commander'
import { outlineOf, reasonsOf } from '../../views/outline.ts'
import { readinessOf } from '../../views/readiness.ts'
import type { FileOutline } from '../json.ts'
import { type MemoOptions, overMemos } from '../memos.ts'
import { config, format, noConfig, profile, stdinFilename } from '../options.ts'
import { prettyOutlines } from '../pretty.ts'
import { printableJson } from '../printable.ts'
import { colour, print } from '../terminal.ts'

/** `memo outline`. */
export default function (program: Command): void {
  program
    .command('outline')
    .description('show what the linter sees in any Markdown')
    .argument('<file...>', 'files; - for standard input')
    .addOption(format())
    .addOption(profile())
    .addOption(config())
    .addOption(noConfig())
    .addOption(stdinFilename())
    .option('--why', 'give the reasons for each heading')
    .action(outline)
}

async function outline(
  paths: string[],
  options: MemoOptions & { format: string; why?: boolean },
): Promise<void> {
  const outlines = await overMemos(paths, options, ({ path, text }, engine): FileOutline => {
    const result = engine.judge(text)
    const { score, verdict } = readinessOf(result)
    return {
      file: path,
      ...outlineOf(result.memo),
      readiness: { score, verdict },
      ...(options.why && { why: reasonsOf(result.memo) }),
    }
  })
  if (!outlines) return
  print(options.format === 'json' ? `${printableJson(outlines)}\n` : prettyOutlines(outlines, colour))
}
