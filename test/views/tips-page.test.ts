import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { engineFor } from '../../src/engine.ts'
import { tipsAt } from '../../src/views/tips.ts'
import { tipsMessage } from '../../src/views/tips-message.ts'
import { attacks, memoWith } from './attacks.ts'
import { openPage, Part } from './page.ts'

const tags =
  'a div span p h1 h2 h3 ol ul li nav main aside button figure figcaption blockquote details summary strong'
const attributes = 'type class data-key id aria-hidden aria-label aria-current role tabindex'
const strings = new Proxy({}, { get: (_, name) => `${String(name)} {0} {1}` })

describe('the page of the Tips view', () => {
  let page: Awaited<ReturnType<typeof openPage>>
  before(async () => {
    page = await openPage(new URL('../../media/tips/tips.js', import.meta.url))
  })

  after(async function () {
    this.timeout(10_000)
    // The page tells a screen reader last, once the cursor has rested.
    while (!page.parts.get('said')?.text) await setTimeout(100)
    page.close()
  })

  it('asks for what it shows', () => assert.deepEqual(page.sent, [{ type: 'ready' }]))

  for (const attack of attacks)
    it(`shows as words: ${JSON.stringify(attack)}`, () => {
      const result = engineFor({ today: '2026-11-22' }).judge(memoWith(attack))
      const { text, sections } = result.memo
      let said = ''
      for (const offset of [0, ...sections.map(({ at }) => at.start.offset!), text.length]) {
        page.receive({ tips: tipsAt(result, offset), strings })
        for (const region of page.parts.values())
          for (const part of region.all()) {
            assert.ok(tags.split(' ').includes(part.tagName), part.tagName)
            for (const [name] of part.attributes) assert.ok(attributes.split(' ').includes(name), name)
            said += part.text
          }
      }
      assert.ok(said.includes(result.memo.title.text) && result.memo.title.text.length > 3)
    })

  it('would be seen to read HTML', () => {
    for (const name of ['innerHTML', 'outerHTML', 'srcdoc', 'href', 'onclick', 'style'])
      assert.throws(() => Object.assign(new Part('p'), { [name]: 'x' }), TypeError)
  })
})

describe('a message from that page', () => {
  const fine = [
    { type: 'ready' },
    { type: 'edit' },
    { type: 'explain', rule: 'one-page' },
    { type: 'goTo', concept: 'risks' },
    { type: 'insert', concept: 'options' },
    { type: 'fix', finding: { rule: 'one-page', message: 'a', nth: 0 } },
    { type: 'show', finding: { rule: 'one-page', message: 'a', nth: 0 } },
    { type: 'run', command: 'newMemo' },
  ]
  it('is taken where the page may ask for it', () => {
    for (const message of fine) assert.deepEqual(tipsMessage(message), message)
  })

  it('is taken without what does not belong to it', () =>
    assert.deepEqual(tipsMessage({ type: 'run', command: 'newMemo', arguments: ['x'] }), {
      type: 'run',
      command: 'newMemo',
    }))

  const wrong: unknown[] = [
    ...[undefined, null, 0, true, 'ready', '', [], ['ready'], {}, () => {}],
    ...['open', 'toString', '__proto__', 1, null, ['ready'], { ready: true }].map(type => ({ type })),
    ...['', 'no-such-rule', '__proto__', 'constructor', 7, null, ['one-page'], {}].flatMap(rule => [
      { type: 'explain', rule },
      { type: 'fix', finding: { rule: [rule], message: 'a', nth: 0 } },
    ]),
    ...['', 'toString', '__proto__', 'hasOwnProperty', 3, null, ['risks'], { id: 'risks' }].flatMap(
      concept => [
        { type: 'goTo', concept },
        { type: 'insert', concept },
      ],
    ),
    ...['', 'deleteFile', 'silence', 'workbench.action.quit', '../openSample', 0, null, ['newMemo']].map(
      command => ({ type: 'run', command }),
    ),
    ...[undefined, null, 'x', 1, [], {}, { rule: 'one-page' }].map(finding => ({ type: 'fix', finding })),
    ...[-0.5, '0', null, Number.NaN, Number.POSITIVE_INFINITY, {}].map(nth => ({
      type: 'fix',
      finding: { rule: 'one-page', message: 'a', nth },
    })),
    { type: 'fix', finding: { rule: 'one-page', message: { toString: () => 'a' }, nth: 0 } },
    JSON.parse('{"type":"goTo","__proto__":{"concept":"risks"}}'),
  ]
  for (const [index, data] of wrong.entries())
    it(`is not taken otherwise (${index}: ${typeof data === 'function' ? 'a function' : JSON.stringify(data)})`, () =>
      assert.equal(tipsMessage(data), undefined))
})
