import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { ROOT } from '../host/paths.ts'
import { run } from '../host/process.ts'
import { comparison, type Line, median, sideBySide, timed } from './measure.ts'
import { memo } from './memos.ts'
import { peerFolder } from './peers.ts'

const count = 1000

/** Whole commands, as they ship: one memo, and very many. */
export async function commandLine(): Promise<Line[]> {
  await run(process.execPath, ['esbuild.mjs', '--release'], { cwd: ROOT })
  // Inside the folder of the peers, whose settings hold there.
  await mkdir(peerFolder, { recursive: true })
  const folder = await mkdtemp(join(peerFolder, 'memos-'))
  try {
    for (let number = 0; number < count; number += 1)
      await writeFile(join(folder, `${number}.memo.md`), memo(number))
    return [...(await oneMemo(folder)), ...(await manyMemos(folder)), ...(await memory(folder))]
  } finally {
    await rm(folder, { recursive: true })
  }
}

const ours = join(ROOT, 'dist/memo.js')
const seconds = (time: number) => `${(time / 1000).toFixed(time < 1000 ? 2 : 1)} s`

/** Runs a script of Node to its end. */
async function node(folder: string, ...parameters: string[]): Promise<void> {
  await run(process.execPath, parameters, { cwd: folder, maxBuffer: 2 ** 28 }).catch(error => {
    // Whoever finds something ends with an error; only a trace of calls tells that one has failed.
    if (/\n {4}at /.test(error.message)) throw error
  })
}

/** A memo at the prompt, beside processes that do nothing, and nothing but parse it. */
async function oneMemo(folder: string): Promise<Line[]> {
  // By its name, since the folder of the peers holds ES modules.
  const parse = join(folder, 'parse.cjs')
  await build({
    stdin: {
      contents: `import { readFileSync } from 'node:fs'
        import { whole } from './src/memo/markdown.ts'
        whole.parse(readFileSync('1.memo.md', 'utf8'))`,
      resolveDir: ROOT,
    },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    outfile: parse,
  })
  const { empty, parsed, linted } = await sideBySide(25, {
    empty: () => node(folder, '-e', '0'),
    parsed: () => node(folder, parse),
    linted: () => node(folder, ours, 'lint', '1.memo.md'),
  })
  const ratio = median(linted) / median(parsed)
  return [
    {
      what: '`memo lint` of one memo, whole process',
      figure: `${median(linted).toFixed(0)} ms, ${ratio.toFixed(2)} × a process that only parses it (${median(parsed).toFixed(0)} ms; \`node -e 0\`: ${median(empty).toFixed(0)} ms)`,
      goal: '≤ 1.5 × `node -e 0` plus the parse',
      met: ratio <= 1.5,
    },
  ]
}

/** Each command twice, in turns; the faster run counts. */
async function manyMemos(folder: string): Promise<Line[]> {
  const bin = (path: string) => join(peerFolder, 'node_modules', path)
  const cache = join(folder, 'cache')
  const times: Record<string, number> = {}
  const time = async (name: string, ...parameters: string[]) => {
    const took = await timed(() => node(folder, ...parameters))
    times[name] = Math.min(took, times[name] ?? Number.POSITIVE_INFINITY)
  }
  for (const _ of [1, 2]) {
    await time('ours', ours, 'lint', '.')
    await time('markdownlint-cli2', bin('markdownlint-cli2/markdownlint-cli2-bin.mjs'), '**/*.md')
    await time('remark-cli', bin('remark-cli/cli.js'), '.', '--quiet', '--no-stdout')
    await rm(cache, { force: true })
    await time('first', ours, 'lint', '--cache-location', cache, '.')
    await time('again', ours, 'lint', '--cache-location', cache, '.')
  }
  const against = ['markdownlint-cli2', 'remark-cli'].map(name => {
    const ratio = times[name]! / times.ours!
    return {
      what: `command line, ${count} memos, against ${name}`,
      figure: `${comparison(ratio)} (${seconds(times.ours!)}, ${seconds(times[name]!)})`,
      goal: '≥ 4 × faster',
      met: ratio >= 4,
    }
  })
  const ratio = times.first! / times.again!
  return [
    ...against,
    {
      what: 'the same again, with --cache',
      figure: `${comparison(ratio)} than its own first run (${seconds(times.again!)}, ${seconds(times.first!)})`,
      goal: '≥ 10 × faster',
      met: ratio >= 10,
    },
  ]
}

/** The most memory that the command needs for all memos, and for a tenth of them. */
async function memory(folder: string): Promise<Line[]> {
  const note = join(folder, 'note.cjs')
  const noted = join(folder, 'noted')
  await writeFile(
    note,
    `const { writeFileSync } = require('node:fs')
    const { isMainThread } = require('node:worker_threads')
    if (isMainThread)
      process.on('exit', () => writeFileSync(${JSON.stringify(noted)}, String(process.resourceUsage().maxRSS)))`,
  )
  const peak = async (...parameters: string[]) => {
    await node(folder, '--require', note, ...parameters)
    return Number(await readFile(noted, 'utf8')) / 1024
  }
  const few = join(folder, 'few')
  await mkdir(few)
  for (let number = 0; number < count / 10; number += 1)
    await cp(join(folder, `${number}.memo.md`), join(few, `${number}.memo.md`))
  const [tenth, all] = [await peak(ours, 'lint', few), await peak(ours, 'lint', '.')]
  const theirs = await peak(
    join(peerFolder, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'),
    '**/*.md',
  )
  return [
    {
      what: `most memory, ${count} memos`,
      figure: `${all.toFixed(0)} MB, ${(all / tenth).toFixed(2)} × that of ${count / 10} (markdownlint-cli2: ${theirs.toFixed(0)} MB)`,
      goal: '≤ 2 × that of a tenth',
      met: all <= tenth * 2,
    },
  ]
}
