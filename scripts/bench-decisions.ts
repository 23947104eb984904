// `npx tsx scripts/bench-decisions.ts [COUNT]`: how long the list of decisions takes for a folder of many memos.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { memoTest } from '../src/memo/is-memo.ts'
import { textOf } from '../src/views/decision-text.ts'
import { decisionsOf } from '../src/views/decisions.ts'
import { MemoIndex } from '../src/views/memo-index.ts'
import { ROOT } from './host/paths.ts'
import { temporaryFolder } from './host/temporary.ts'

/** Writes a decision brief for each number; 100 to a folder, each with another day. */
export function writeMemos(folder: string, count: number): string[] {
  const brief = readFileSync(join(ROOT, 'templates/decision-brief.md'), 'utf8')
  return Array.from({ length: count }, (_, index) => {
    const place = join(folder, 'memos', String(Math.floor(index / 100)))
    if (index % 100 === 0) mkdirSync(place, { recursive: true })
    const path = join(place, `${index}.md`)
    const day = new Date(Date.UTC(2020, 0, 1 + (index % 4000))).toISOString().slice(0, 10)
    const text = brief
      .replaceAll('{title}', `Decision ${index}`)
      .replace('{owner}', `Owner ${index % 40}`)
      .replace('decider: {decider}', `decider: Decider ${index % 7}`)
      .replace('decide-by: {decide-by}', `decide-by: ${day}`)
    writeFileSync(path, text)
    return path
  })
}

async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now()
  const done = await work()
  console.log(`${(performance.now() - start).toFixed(1).padStart(9)} ms  ${what}`)
  return done
}

const count = Number(process.argv[2] ?? 5000)
using folder = temporaryFolder()
const paths = writeMemos(folder.path, count)
let reads = 0
const isMemo = memoTest()
const index = new MemoIndex({
  read: async path => {
    reads += 1
    return { text: await readFile(path, 'utf8') }
  },
  isMemo: path => isMemo(relative(folder.path, path), ''),
  pathOf: path => relative(folder.path, path),
  pause: () => new Promise(resolve => setTimeout(resolve, 0)),
})
const today = '2027-03-01'
await timed(`read ${count} memos`, () => index.update(paths))
const groups = await timed('group and sort them', () => decisionsOf(index.memos(), { today }))
await timed('say all of them in words', () =>
  groups.flatMap(({ decisions }) => decisions.map(decision => textOf(decision, today))),
)
reads = 0
writeFileSync(paths[0]!, readFileSync(paths[0]!, 'utf8').replace('status: draft', 'status: decided'))
await timed('follow the change of one file', async () => {
  await index.update([paths[0]!])
  return decisionsOf(index.memos(), { today })
})
console.log(`${String(reads).padStart(9)}     file read for it`)
