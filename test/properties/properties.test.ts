import fc from 'fast-check'
import { memos } from './memos.ts'
import { properties } from './properties.ts'

/** Always the same texts, so that a red test stays red; `npm run fuzz` tries others. */
const seed = 20_261_122

describe('whatever stands in a document', function () {
  this.timeout(60_000)
  for (const [name, holds] of Object.entries(properties))
    it(name, () => {
      fc.assert(fc.property(memos(), holds), { numRuns: 300, seed })
    })
})
