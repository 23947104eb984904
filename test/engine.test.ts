import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { engineFor } from '../src/engine.ts'
import { forEveryVersion } from './memo/edits.ts'
import { said } from './results.ts'

const examples = ['examples/decisions/', 'examples/memos/', 'test/golden/']
  .map(folder => new URL(`../${folder}`, import.meta.url))
  .flatMap(folder => readdirSync(folder).map(name => [folder, name] as const))
  .filter(([, name]) => name.endsWith('.md'))
  .map(([folder, name]) => readFileSync(new URL(name, folder), 'utf8').replace(/^\uFEFF/, ''))

const engine = engineFor({ today: '2026-11-22' })

describe('judging the versions of a document', () => {
  it('gives what judging each by itself gives', () => {
    forEveryVersion(examples, 50, text => {
      const judge = engine.follow()
      judge(text)
      return now => assert.deepEqual(said(judge(now)), said(engine.judge(now)))
    })
  })

  it('gives it when sections change places', () => {
    for (const text of examples) {
      const judge = engine.follow()
      const [first = '', ...sections] = text.split(/(?=^## )/m)
      for (let turn = 0; turn < Math.min(3, sections.length); turn += 1) {
        sections.push(sections.shift()!)
        const turned = first + sections.join('')
        assert.deepEqual(said(judge(turned)), said(engine.judge(turned)))
      }
    }
  })

  const changes: Record<string, [before: string, now: string]> = {
    'a line comes above a heading that is named by its line': [
      '# Move\n\n## Risks\n\nLock-in.\n\n## Risks\n\nCost.\n',
      '\n# Move\n\n## Risks\n\nLock-in.\n\n## Risks\n\nCost.\n',
    ],
    'the empty line goes that stood for a title': [
      `\n${'Nine teams wait for a database. '.repeat(120)}\n`,
      `${'Nine teams wait for a database. '.repeat(120)}\n`,
    ],
  }
  for (const [what, [before, now]] of Object.entries(changes))
    it(`gives it when ${what}`, () => {
      const judge = engine.follow()
      judge(before)
      assert.deepEqual(said(judge(now)), said(engine.judge(now)))
    })

  it('gives it when the document is another one altogether', () => {
    const judge = engine.follow()
    for (const text of [...examples, '', ...examples.toReversed()])
      assert.deepEqual(said(judge(text)), said(engine.judge(text)))
  })

  it('keeps the versions of two documents apart', () => {
    const [one, other] = [engine.follow(), engine.follow()]
    const [text, copy] = [examples[0]!, `Moved down.\n\n${examples[0]!}`]
    const first = one(text)
    const told = said(first)
    other(copy)
    assert.deepEqual(said(first), told)
  })
})
