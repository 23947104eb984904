import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { fix } from '../../lint/fix.ts'
import { type Source, whyNotWritten } from '../files.ts'
import { isInput } from '../input.ts'
import { fixReport } from '../json.ts'
import { type MemoOptions, overMemos } from '../memos.ts'
import { config, noConfig, profile, stdinFilename, today } from '../options.ts'
import { writable } from '../owned.ts'
import { prettyFixes } from '../pretty.ts'
import { printable } from '../printable.ts'
import { print, refuse, tell } from '../terminal.ts'
import { unbroken } from '../unbroken.ts'
import { writeOver } from '../write.ts'

/** `memo fix`. */
export default function (program: Command): void {
  program
    .command('fix')
    .description('fix what can be fixed, and outline what you must fill in, in place')
    .argument('<path...>', 'files, or folders whose memos are found; - prints standard input fixed')
    .addOption(profile())
    .addOption(config())
    .addOption(noConfig())
    .addOption(today())
    .addOption(stdinFilename())
    .action(async (paths: string[], options: MemoOptions) => {
      await overMemos(paths, options, async (source, engine) => {
        const judge = engine.follow()
        const { text, fixed } = fix(source.text, text => judge(text).findings)
        if (isInput(paths)) print(marked(source, text))
        if (fixed.length === 0) return
        const done = `${source.path}: ${prettyFixes(fixed.map(({ fix }) => fixReport(fix!)))}`
        if (isInput(paths)) return tell(done)
        const refused = await unbroken(() => replace(source, text))
        if (refused) refuse(`${source.path} ${refused}.`)
        else print(`${printable(done)}\n`)
      })
    })
}

function marked({ mark }: Source, text: string): string {
  return mark ? `\uFEFF${text}` : text
}

/**
 * Writes a fixed file in one step.
 *
 * @returns why it was left as it is, in words that follow the path
 */
function replace(source: Source, text: string): string | undefined {
  const { path, bytes } = source
  try {
    const target = writable(path)
    if (typeof target === 'string') return target
    const isStill = () => readFileSync(target.file).equals(bytes)
    const isWritten = writeOver(target.file, marked(source, text), { belonging: target, isStill })
    return isWritten
      ? undefined
      : 'changed while it was being fixed, and is left as it is; run memo fix again'
  } catch (error) {
    return whyNotWritten(error as NodeJS.ErrnoException)
  }
}
