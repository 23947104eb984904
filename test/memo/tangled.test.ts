import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isTangled } from '../../src/memo/tangled.ts'

describe('a text is tangled', () => {
  for (const marks of ['*a ', '_a*b', '[', '> ', '<a><!--', '`a``b'])
    it(`by thousands of ${JSON.stringify(marks)}, on one line or many`, () => {
      assert.ok(isTangled(marks.repeat(6000)))
      assert.ok(isTangled(`${marks}\n`.repeat(6000)))
    })

  it('but not where empty lines part them', () => {
    assert.ok(!isTangled('**Risk:** one\n\n'.repeat(6000)))
    assert.ok(!isTangled('**Risk:** one\r\n \r\n'.repeat(6000)))
  })

  it('and never as people write', () => {
    for (const folder of ['examples', 'templates', 'docs/rules'])
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
        if (name.endsWith('.md')) assert.ok(!isTangled(readFileSync(join(folder, name), 'utf8')), name)
  })
})
