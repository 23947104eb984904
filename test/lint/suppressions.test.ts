import assert from 'node:assert/strict'
import { configure } from '../../src/lint/config.ts'
import { lint } from '../../src/lint/lint.ts'
import { rule } from '../../src/lint/rule.ts'
import { suppressionsOf } from '../../src/lint/suppressions.ts'
import { memoOf } from '../../src/memo/memo.ts'
import { mark } from '../marks.ts'

/** A rule that finds a word wherever it stands. */
function finds(word: string) {
  return rule({
    id: `no-${word}`,
    summary: `No ${word}.`,
    why: 'A specimen.',
    source: 'none',
    severity: 'warning',
    *check(memo) {
      for (const { index } of memo.text.matchAll(new RegExp(`(?<!-)\\b${word}\\b`, 'g')))
        yield { at: memo.locate(index, index + word.length), message: word }
    },
    examples: [],
  })
}

const rules = [finds('maybe'), finds('soon')]

function result(text: string) {
  const known = new Set(rules.map(({ id }) => id))
  return lint(memoOf(text), { rules: configure(rules).rules, known, today: '2027-03-01' })
}

/** The text with the findings marked that no comment silences. */
function left(text: string): string {
  return mark(
    text,
    result(text).findings.map(({ at }) => at),
  )
}

describe('a comment silences', () => {
  const cases: Record<string, string> = {
    'one rule on the next line': '<!-- memo-disable-next-line no-maybe -->\nmaybe ⟦soon⟧\n\n⟦maybe⟧ ⟦soon⟧\n',
    'every rule on the next line': '<!-- memo-disable-next-line -->\nmaybe soon\n\n⟦maybe⟧\n',
    'several rules': '<!-- memo-disable-next-line no-maybe, no-soon -->\nmaybe soon\n',
    'several rules without a comma': '<!-- memo-disable-next-line no-maybe no-soon -->\nmaybe soon\n',
    'the next line that is not blank': '<!-- memo-disable-next-line -->\n\n\n# maybe\n\n⟦soon⟧\n',
    'not its own line': '⟦maybe⟧ <!-- memo-disable-next-line -->\nmaybe\n⟦maybe⟧\n',
    'from there to the end': '⟦maybe⟧\n\n<!-- memo-disable no-maybe -->\n\nmaybe ⟦soon⟧\n\nmaybe\n',
    'from there to where it is enabled':
      '<!-- memo-disable -->\n\nmaybe soon\n\n<!-- memo-enable no-maybe -->\n\n⟦maybe⟧ soon\n\n<!-- memo-enable -->\n\n⟦soon⟧\n',
    'again after it was enabled':
      '<!-- memo-disable -->\n\nsoon\n\n<!-- memo-enable -->\n\n⟦soon⟧\n\n<!-- memo-disable no-soon -->\n\nsoon ⟦maybe⟧\n',
    'in the middle of a line':
      '⟦soon⟧ <!-- memo-disable no-soon -->soon<!-- memo-enable no-soon --> ⟦soon⟧\n',
    'the whole file, wherever it stands': 'maybe ⟦soon⟧\n\nmaybe\n\n<!-- memo-disable-file no-maybe -->\n',
    'everything in the file': 'maybe soon\n\n<!-- memo-disable-file -->\n',
    'in a list': '- <!-- memo-disable-next-line -->\n  maybe\n- ⟦maybe⟧\n',
    'beside other comments in one piece of HTML':
      '<!-- note -->\n<!--memo-disable-next-line no-soon-->\nsoon\n\n⟦soon⟧\n',
  }
  for (const [what, marked] of Object.entries(cases))
    it(what, () => {
      const text = marked.replace(/[⟦⟧]/g, '')
      assert.equal(left(text), marked)
      assert.equal(left(text.replaceAll('\n', '\r\n')), marked.replaceAll('\n', '\r\n'))
    })

  const none: Record<string, string> = {
    'in code': '```html\n<!-- memo-disable -->\n```\n\n`<!-- memo-disable -->` ⟦maybe⟧\n',
    'that is indented code': '    <!-- memo-disable -->\n\n⟦maybe⟧\n',
    'of another kind': '<!-- memo-ignore -->\n\n⟦maybe⟧\n\n<!-- memo-disabled -->\n\n⟦maybe⟧\n',
    'of another tool': '<!-- markdownlint-disable -->\n\n⟦maybe⟧\n',
    'that names another rule': '<!-- memo-disable-file no-haste -->\n\n⟦maybe⟧ ⟦soon⟧\n',
    'that is escaped': '\\<!-- memo-disable -->\n\n⟦maybe⟧\n',
  }
  for (const [which, marked] of Object.entries(none))
    it(`unless it is one ${which}`, () => assert.equal(left(marked.replace(/[⟦⟧]/g, '')), marked))
})

describe('what is silenced', () => {
  it('is kept, with the reason that its author gave', () => {
    const { suppressed } = result(
      '<!-- memo-disable-next-line no-maybe -- the vendor answers on 3 May -->\nmaybe\n',
    )
    assert.deepEqual(
      suppressed.map(({ finding, reason }) => [finding.rule, reason]),
      [['no-maybe', 'the vendor answers on 3 May']],
    )
  })

  it('has a reason of one line, or none', () => {
    const reason = (comment: string) => suppressionsOf(memoOf(`${comment}\n`))[0]!.reason
    assert.equal(reason('<!-- memo-disable-file -- because\n  it is old -->'), 'because it is old')
    assert.equal(reason('<!-- memo-disable-file -->'), '')
    assert.equal(reason('<!-- memo-disable-file no-maybe -- a -- b -->'), 'a -- b')
  })

  it('is told apart by kind', () => {
    const kinds = ['disable-next-line', 'disable', 'enable', 'disable-file']
    const text = kinds.map(kind => `<!-- memo-${kind} no-soon -->\n`).join('\n')
    assert.deepEqual(
      suppressionsOf(memoOf(text)).map(({ kind }) => kind),
      kinds,
    )
  })
})

describe('the place of a comment and of each rule in it', () => {
  const cases: Record<string, string> = {
    'on a line of its own': '# Move\n\n⟦<!-- memo-disable ⟦no-maybe⟧, ⟦no-sooon⟧ -- why -->⟧\n',
    'in a paragraph': 'Words ⟦<!-- memo-disable ⟦disable⟧ -->⟧ more\n',
    'in HTML inside a list': '- one\n\n  <div>\n  <b>\n  ⟦<!-- memo-disable ⟦no-maybe⟧ -->⟧\n  </div>\n',
  }
  for (const [where, marked] of Object.entries(cases))
    it(where, () => {
      const text = marked.replace(/[⟦⟧]/g, '')
      const [suppression] = suppressionsOf(memoOf(text))
      assert.equal(mark(text, [suppression!.at, ...suppression!.rules.map(({ at }) => at)]), marked)
    })
})
