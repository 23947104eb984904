// `npm run fuzz:properties -- [seconds] [seed]`: tries what holds for every document on memos made at random, for as
// long as is asked. Reads a corpus that lies beside the project, too.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { withoutMark } from '../../src/memo/parse.ts'
import { known, memos } from '../../test/properties/memos.ts'
import { properties } from '../../test/properties/properties.ts'
import { main } from '../host/process.ts'

const corpus = new URL('../../../shared/corpus/docs/', import.meta.url)

await main(async () => {
  const [seconds = 60, seed = Date.now()] = process.argv.slice(2).map(Number)
  const found = existsSync(corpus)
    ? readdirSync(corpus).map(name => readFileSync(new URL(name, corpus), 'utf8'))
    : []
  // Each is judged dozens of times.
  const texts = [...known, ...found.filter(text => text.length < 8000).map(withoutMark)]
  const until = Date.now() + seconds * 1000
  let runs = 0
  for (let round = 0; Date.now() < until; round += 1)
    for (const holds of Object.values(properties)) {
      fc.assert(fc.property(memos(texts), holds), { numRuns: 50, seed: seed + round })
      runs += 50
    }
  console.log(`${runs} documents from ${texts.length}, from seed ${seed}: all holds`)
})
