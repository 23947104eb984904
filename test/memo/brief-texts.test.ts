import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { brief, unbrief } from '../../src/memo/brief-texts.ts'

const german = JSON.parse(readFileSync('media/l10n/bundle.l10n.de.json', 'utf8')) as Record<string, string>

describe('Translations that are written briefly', () => {
  it('are found by the same English texts', () => {
    const found = unbrief(brief(german))
    for (const [english, translated] of Object.entries(german))
      assert.equal(found[english] ?? english, translated)
  })

  it('say nothing of other texts', () => {
    const found = unbrief(brief(german))
    for (const text of ['', 'Security brief', 'toString', ...Object.values(german)])
      if (!(text in german)) assert.equal(found[text], undefined)
  })

  it('hold no English, and nothing twice', () => {
    const { texts } = brief(german)
    const translated = Object.entries(german).filter(([english, text]) => english !== text)
    assert.equal(texts.split('\u0001').length, translated.length)
  })

  it('leave out what is written elsewhere, and find it there', () => {
    const [[english, translated]] = Object.entries(german) as [[string, string]]
    const others = new Map([[english, translated]])
    const whole = brief(german)
    const less = brief(german, others)
    assert.ok(less.texts.length < whole.texts.length)
    assert.equal(unbrief(less, others)[english], translated)
    assert.equal(unbrief(less)[english], undefined)
    assert.deepEqual(brief(german, new Map([[english, 'something else']])), whole)
  })

  it('need not be', () => {
    assert.deepEqual(unbrief(german), german)
    assert.equal(unbrief({}, new Map([['A', 'B']])).A, 'B')
  })
})
