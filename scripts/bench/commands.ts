import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../host/paths.ts'
import { run } from '../host/process.ts'
import { type Line, timed } from './measure.ts'
import { memo } from './memos.ts'
import { peerFolder } from './peers.ts'

const count = 1000

/** Whole commands over many memos, nothing cached. */
export async function commandLine(): Promise<Line[]> {
  await run(process.execPath, ['esbuild.mjs', '--release'], { cwd: ROOT })
  // Inside the folder of the peers, whose settings hold there.
  const folder = await mkdtemp(join(peerFolder, 'memos-'))
  try {
    for (let number = 0; number < count; number += 1)
      await writeFile(join(folder, `${number}.memo.md`), memo(number))
    const time = (script: string, ...args: string[]) =>
      // Whoever finds something ends with an error; that is no failure here.
      timed(() =>
        run(process.execPath, [script, ...args], { cwd: folder, maxBuffer: 2 ** 28 }).catch(() => undefined),
      )
    const bin = (path: string) => join(peerFolder, 'node_modules', path)
    const ours = await time(join(ROOT, 'dist/memo.js'), 'lint', '.')
    const others = {
      'markdownlint-cli2': await time(bin('markdownlint-cli2/markdownlint-cli2-bin.mjs'), '**/*.md'),
      'remark-cli': await time(bin('remark-cli/cli.js'), '.', '--quiet', '--no-stdout'),
    }
    return Object.entries(others).map(([name, theirs]) => ({
      what: `command line, ${count} memos, against ${name}`,
      figure: `${(theirs / ours).toFixed(2)} × faster (${(ours / 1000).toFixed(1)} s, ${(theirs / 1000).toFixed(1)} s)`,
      goal: '≥ 4 × faster',
      met: theirs / ours >= 4,
    }))
  } finally {
    await rm(folder, { recursive: true })
  }
}
