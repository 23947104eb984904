import assert from 'node:assert/strict'
import { engineFor } from '../../src/engine.ts'
import type { EntryConcept } from '../../src/memo/field-names.ts'
import { memoOf } from '../../src/memo/memo.ts'
import { mark } from '../marks.ts'

// Everything that has a place, found in one document however its lines end and whatever stands before it.
const text = `---
memo: decision-brief
owner: {owner}
decider: "Dana 🚀 Reyes"
---

# 🚀 Move\tthe databases

## Decision needed 👩‍💻

🚀🚀 We ask {who}, \\& {by when}

## Risks

| Owner | Risk |
| --- | --- |
| Ana | 🚀 Lock-in \\| {exit} |

- a wrapped
  item with {a blank}

Timeline
--------

> quoted

1.\tFirst 🚀: {date}
`

const forms: Record<string, (text: string) => string> = {
  'line feeds': text => text,
  'carriage returns and line feeds': text => text.replaceAll('\n', '\r\n'),
  'lone carriage returns': text => text.replaceAll('\n', '\r'),
  'a byte-order mark': text => `\uFEFF${text}`,
}

describe('positions', () => {
  for (const [name, form] of Object.entries(forms))
    describe(`with ${name}`, () => {
      const { memo, findings } = engineFor({ today: '2027-03-01' }).judge(form(text))
      const written = (expected: string) => form(expected).replace(/^\uFEFF/, '')

      it('mark headings', () => {
        assert.equal(
          mark(memo.text, [memo.title.at, ...memo.sections.map(({ at }) => at)]),
          written(
            text
              .replace('# 🚀 Move\tthe databases', '⟦$&⟧')
              .replace('## Decision needed 👩‍💻', '⟦$&⟧')
              .replace('## Risks', '⟦$&⟧')
              .replace('Timeline\n--------', '⟦$&⟧'),
          ),
        )
      })

      it('mark findings', () => {
        const blanks = findings.filter(({ rule }) => rule === 'unfinished-blank')
        assert.equal(
          mark(
            memo.text,
            blanks.map(({ at }) => at),
          ),
          written(text.replace(/\{[\w ]+\}/g, '⟦$&⟧')),
        )
      })

      it('mark front-matter keys and values', () => {
        const fields = [...memo.frontMatter.fields.values()]
        assert.equal(
          mark(
            memo.text,
            fields.map(({ keyPosition }) => keyPosition),
          ),
          written(
            text.replace('memo:', '⟦memo⟧:').replace('owner:', '⟦owner⟧:').replace('decider:', '⟦decider⟧:'),
          ),
        )
        assert.equal(
          mark(
            memo.text,
            fields.map(({ valuePosition }) => valuePosition),
          ),
          written(
            text
              .replace('decision-brief', '⟦$&⟧')
              .replace('{owner}', '⟦$&⟧')
              .replace(/"Dana.*"/, '⟦$&⟧'),
          ),
        )
      })

      it('mark entries and what is set apart in them', () => {
        const [risk] = memo.entries('risks')!
        assert.equal(mark(memo.text, [risk!.at]), written(text.replace('🚀 Lock-in \\| {exit}', '⟦$&⟧')))
        assert.equal(mark(memo.text, [risk!.position]), written(text.replace(/\| Ana .*\|/, '⟦$&⟧')))
        assert.equal(
          mark(memo.text, [risk!.fields.get('owner')!.position]),
          written(text.replace('Ana', '⟦$&⟧')),
        )
        const [milestone] = memo.entries('timeline')!
        assert.equal(
          mark(memo.text, [milestone!.position]),
          written(text.replace('First 🚀: {date}', '⟦$&⟧')),
        )
      })
    })

  const blanks: Record<string, string> = {
    'behind the indentation of a wrapped line': '# Move\n\n- one\n  two ⟦{a}⟧\n  ⟦{b}⟧\n\nthree\n   ⟦{c}⟧\n',
    'behind escapes and character references':
      '# Move\n\nTom \\& \\\\ Bo &amp; &#128640; ⟦{a}⟧ &copy;&lt; ⟦{b}⟧\n',
    'behind what only looks like a reference': '# Move\n\nR&D &nothing; \\* ⟦{a}⟧\n',
    'in links and emphasis': '# Move\n\n*See* [⟦{the plan}⟧](plan.md?{x}) **⟦{bold}⟧**\n',
    'in a lazy line of a list': '# Move\n\n- one\n⟦{lazy}⟧\n',
    'in table cells': '# Move\n\n| A |\n| --- |\n| x \\| ⟦{a}⟧ |\n',
    'in headings': '# ⟦{title}⟧\n\n⟦{b}⟧ \\# c\n---\n\nWords stand here.\n',
  }
  for (const [place, expected] of Object.entries(blanks))
    it(`mark blanks ${place}`, () => {
      const text = expected.replace(/[⟦⟧]/g, '')
      const { findings } = engineFor({ today: '2027-03-01' }).judge(text)
      const found = findings.filter(({ rule }) => rule === 'unfinished-blank')
      assert.equal(
        mark(
          text,
          found.map(({ at }) => at),
        ),
        expected,
      )
    })

  it('mark the first line of a document without a title', () => {
    const memo = memoOf('Just words.\nMore.\n')
    assert.equal(mark(memo.text, [memo.title.at]), '⟦Just words.⟧\nMore.\n')
  })

  it('mark a blank cell as the place between its bars', () => {
    const owner = (row: string) => {
      const memo = memoOf(`## Risks\n\n| Risk | Owner |\n| --- | --- |\n${row}\n`)
      return mark(memo.text, [
        memo.entries('risks' satisfies EntryConcept)![0]!.fields.get('owner')!.position,
      ])
        .split('\n')
        .at(-2)
    }
    assert.equal(owner('| Lock-in |  |'), '| Lock-in ⟦|  |⟧')
    assert.equal(owner('| Lock-in |'), '| Lock-in |⟦⟧')
  })
})
