import assert from 'node:assert/strict'
import { allOf, anyOf } from '../../src/memo/language.ts'

describe('a list of words', () => {
  const lists = [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['“a and b”', 'c', 'd', 'e']]
  for (const items of lists)
    it(`is joined as the engine joins ${items.length} in English, without asking it`, () => {
      assert.equal(allOf(items), new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items))
      assert.equal(anyOf(items), new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(items))
    })
})
