// `tsx scripts/bench/editor.ts [RUNS] [MEMOS]` installs the package that `npm run package` made in a real VS Code, and
// measures it there.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { engineFor } from '../../src/engine.ts'
import { readinessOf } from '../../src/views/readiness.ts'
import { installVSCode } from '../host/install.ts'
import { ROOT } from '../host/paths.ts'
import { main, run } from '../host/process.ts'
import { temporaryFolder } from '../host/temporary.ts'
import type { EditorFigures } from './editor-probe.ts'
import { median, table } from './measure.ts'
import { memo } from './memos.ts'

const runs = Number(process.argv[2] ?? 3)
const memos = Number(process.argv[3] ?? 5000)

await main(async () => {
  const vsix = join(ROOT, 'alignment-memos.vsix')
  const { node, server } = await installVSCode()
  using installed = temporaryFolder()
  await run(node, [
    ...[server, '--install-extension', vsix, '--server-data-dir', installed.path],
    '--accept-server-license-terms',
  ])
  const extensions = join(installed.path, 'extensions')
  const extension = readdirSync(extensions).find(name => name.startsWith('alignment-memos.'))!

  const probe = join(installed.path, 'probe.js')
  await build({
    entryPoints: [join(ROOT, 'scripts/bench/editor-probe.ts')],
    outfile: probe,
    bundle: true,
    platform: 'node',
    external: ['vscode'],
  })
  const runsOn = (isWarm: boolean) =>
    Array.from({ length: runs }, () => measure(join(extensions, extension), probe, isWarm))
  const [figures, warm] = [runsOn(false), runsOn(true)]
  type Name = Exclude<keyof EditorFigures, 'spaces'>
  const of = (name: Name, all = figures) => median(all.map(one => one[name]))
  const line = (what: string, figure: number, unit: string, most: number) => ({
    what,
    figure: `${figure.toFixed(unit === 'bytes' ? 0 : 1)} ${unit}`,
    goal: `≤ ${most} ${unit}`,
    met: figure <= most,
  })
  const block = longestBlock()
  console.log(
    table([
      line('activation: loading and running our code', of('load') + of('activate'), 'ms', 20),
      line('loaded by activation', of('bytesAtActivation'), 'bytes', 60_000),
      line('the package', statSync(vsix).size, 'bytes', 300_000),
      line('a memo of 20,000 lines is judged in slices of at most', block.slice, 'ms', 100),
      line('the same: its Readiness, once, when it is saved', block.readiness, 'ms', 500),
      line(
        `Lint Workspace over ${memos} memos: resident over the idle host at most`,
        of('memoryPeak'),
        'MB',
        100,
      ),
      line(
        'the same, over a host that has made short-lived objects before',
        of('memoryPeak', warm),
        'MB',
        100,
      ),
      line('resident over that host three seconds after it is done', of('memoryAfter', warm), 'MB', 100),
      line('in use by the host itself then, over what the idle one had', of('memoryHeld'), 'MB', 100),
    ]),
  )
  console.log(
    `\nA first memo has its findings ${of('firstFindings').toFixed(0)} ms after it was opened, ${of('bytesWithMemo')} bytes loaded. ` +
      `Lint Workspace took ${of('workspace').toFixed(1)} s. Medians of ${runs} runs.`,
  )
  console.log(`Where the host’s own memory is then, in MB: ${JSON.stringify(figures[0]!.spaces)}`)
})

/** One run in a window of its own, where a warm host has made short-lived objects before. */
function measure(extension: string, probe: string, isWarm: boolean): EditorFigures {
  using folder = temporaryFolder()
  mkdirSync(join(folder.path, 'memos'))
  writeFileSync(join(folder.path, 'notes.md'), '# Notes\n\nNo memo.\n')
  if (isWarm) writeFileSync(join(folder.path, 'warm'), '')
  for (let number = 0; number < memos; number += 1)
    writeFileSync(join(folder.path, `memos/${number}.md`), memo(number).replace('Risk', 'TBD'))
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...['--import=tsx', join(ROOT, 'scripts/host/code.ts'), folder.path, '--disable-extensions'],
      ...[`--extensionDevelopmentPath=${extension}`, `--extensionTestsPath=${probe}`],
    ],
    { cwd: ROOT, encoding: 'utf8' },
  )
  const found = /^vscode: figures (.*)$/m.exec(stdout)?.[1]
  if (!found) throw new Error(`${stdout}\n${stderr}`)
  return JSON.parse(found) as EditorFigures
}

/** The longest of the slices in which a memo of 20,000 lines is judged, in milliseconds, and what comes of each result. */
function longestBlock(): { slice: number; readiness: number } {
  const [top, ...sections] = memo(1).split(/^(?=## )/m)
  const body = sections.join('')
  const text = top + body.repeat(Math.ceil(20_000 / (body.split('\n').length - 1)))
  const engine = engineFor({ today: '2027-01-01' })
  let slice = 0
  // The first time warms up.
  for (const round of [0, 1]) {
    const work = engine.judging(text)
    for (let isDone = false; !isDone; ) {
      const since = performance.now()
      const { done } = work.next()
      isDone = done === true
      if (round > 0) slice = Math.max(slice, performance.now() - since)
    }
  }
  const result = engine.judge(text)
  const since = performance.now()
  readinessOf(result)
  return { slice, readiness: performance.now() - since }
}
