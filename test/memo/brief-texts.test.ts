import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { brief, unbrief } from '../../src/memo/brief-texts.ts'

const german = JSON.parse(readFileSync('media/l10n/bundle.l10n.de.json', 'utf8')) as Record<string, string>

describe('Brief names of texts', () => {
  it('lead to the same translations', () => {
    const found = unbrief(brief(german))
    for (const [english, translated] of Object.entries(german))
      assert.equal(found[english] ?? english, translated)
  })

  it('are no text’s own', () => {
    const texts = brief(german)
    assert.equal(Object.values(texts).length, Object.entries(german).filter(([a, b]) => a !== b).length + 1)
    assert.ok(Object.keys(texts).every(name => name.length <= 4))
  })

  it('are not asked for where texts have their own', () => {
    assert.equal(unbrief(german), german)
  })
})
