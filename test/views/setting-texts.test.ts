import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { rules } from '../../src/rules/index.ts'
import { settingTexts } from '../../src/views/setting-texts.ts'

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

/** package.json as the editor hands it out in a language. */
const manifestIn = (path: string) => {
  const texts = read(path)
  return JSON.parse(readFileSync('package.json', 'utf8'), (_, value) =>
    typeof value === 'string' ? value.replace(/^%(.+)%$/, (_, name) => texts[name]) : value,
  )
}

describe('What the settings say of rules', () => {
  const said = rules.flatMap(({ summary, why, options }) => [
    ...[summary, why],
    ...Object.values(options).map(({ about }) => about),
  ])

  it('is all that rules say of themselves, but for their sources', () => {
    const texts = settingTexts(manifestIn('package.nls.json'))
    assert.deepEqual([...texts.keys()].sort(), [...new Set(said)].sort())
    for (const [english, text] of texts) assert.equal(text, english)
  })

  it('is said as in the bundle of a language', () => {
    const german = read('media/l10n/bundle.l10n.de.json')
    for (const [english, text] of settingTexts(manifestIn('package.nls.de.json')))
      assert.equal(text, german[english])
  })
})
