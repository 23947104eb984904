import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import writeFileAtomic from 'write-file-atomic'
import { fix } from '../../lint/fix.ts'
import { type Source, whyNotWritten } from '../files.ts'
import { type MemoOptions, overMemos } from '../memos.ts'
import { config, noConfig, profile, today } from '../options.ts'
import { prettyFixes } from '../pretty.ts'
import { print, refuse } from '../terminal.ts'

/** `memo fix`. */
export default function (program: Command): void {
  program
    .command('fix')
    .description('mend what can be mended, and outline what you must fill in, in place')
    .argument('<path...>', 'files, or folders whose memos are found')
    .addOption(profile())
    .addOption(config())
    .addOption(noConfig())
    .addOption(today())
    .action(async (paths: string[], options: MemoOptions) => {
      await overMemos(paths, options, async (source, engine) => {
        const { text, fixed } = fix(source.text, text => engine.judge(text).findings)
        if (fixed.length > 0 && (await replace(source, text)))
          print(`${source.path}: ${prettyFixes(fixed.map(({ fix }) => fix!))}\n`)
      })
    })
}

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
