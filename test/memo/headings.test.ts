import assert from 'node:assert/strict'
import { endOfHeading, type Heading, headingsOf } from '../../src/memo/headings.ts'
import { memoOf } from '../../src/memo/memo.ts'
import { mark } from '../marks.ts'

function headings(text: string): Heading[] {
  const { near, frontMatter, locate } = memoOf(text)
  return headingsOf(near.chunks, text, frontMatter, locate)
}

/** The text with its headings marked. */
function marked(text: string): string {
  return mark(
    text,
    headings(text).map(({ position }) => position),
  )
}

/** Form, depth and name of each heading. */
function named(text: string): string[] {
  return headings(text).map(({ form, depth, text }) => `${form} ${depth} ${text}`)
}

describe('headings', () => {
  const cases: Record<string, { text: string; marked: string; named: string[] }> = {
    'with hashes, closed or not': {
      text: '# Move\n\n## Risks ##\n\n   ###### Deep\n',
      marked: '⟦# Move⟧\n\n⟦## Risks ##⟧\n\n   ⟦###### Deep⟧\n',
      named: ['atx 1 Move', 'atx 2 Risks', 'atx 6 Deep'],
    },
    underlined: {
      text: 'Move\n====\n\nRisks and\nmitigations\n---\n\n#1 concern\n---\n',
      marked: '⟦Move\n====⟧\n\n⟦Risks and\nmitigations\n---⟧\n\n⟦#1 concern\n---⟧\n',
      named: ['setext 1 Move', 'setext 2 Risks and mitigations', 'setext 2 #1 concern'],
    },
    'with numbers, emoji, code and links in them': {
      text: '## 1.2 Risks\n\n## 🚀 Rollout\n\n## The `memo` [plan](plan.md)\n',
      marked: '⟦## 1.2 Risks⟧\n\n⟦## 🚀 Rollout⟧\n\n⟦## The `memo` [plan](plan.md)⟧\n',
      named: ['atx 2 1.2 Risks', 'atx 2 🚀 Rollout', 'atx 2 The memo plan'],
    },
    'in HTML': {
      text: '<h2 align="center">Risks &amp; <b>more</b></h2>\n\n<div>\n<H3\nid="x">Plan</H3>\n</div>\n',
      marked: '⟦<h2 align="center">Risks &amp; <b>more</b></h2>⟧\n\n<div>\n⟦<H3\nid="x">Plan</H3>⟧\n</div>\n',
      named: ['html 2 Risks &amp; more', 'html 3 Plan'],
    },
    'in bold, alone in their paragraph': {
      text: '**Risks**\n\nMany.\n\n__What now?__\n\n**Timeline**:\n',
      marked: '⟦**Risks**⟧\n\nMany.\n\n⟦__What now?__⟧\n\n⟦**Timeline**:⟧\n',
      named: ['bold 7 Risks', 'bold 7 What now?', 'bold 7 Timeline'],
    },
    'as bold leads, in paragraphs and lists': {
      text: '# Move\n\n**Risks:** lock-in.\n\n- **Cost** – 900 EUR\n- a **bold** word\n',
      marked: '⟦# Move⟧\n\n⟦**Risks:**⟧ lock-in.\n\n- ⟦**Cost**⟧ – 900 EUR\n- a **bold** word\n',
      named: ['atx 1 Move', 'lead 7 Risks', 'lead 7 Cost'],
    },
    'as bold leads on lines of one paragraph': {
      text: '# Move\n\n**Ask:** approve\n**Risks:** none  \n**Cost:** 0\n',
      marked: '⟦# Move⟧\n\n⟦**Ask:**⟧ approve\n⟦**Risks:**⟧ none  \n⟦**Cost:**⟧ 0\n',
      named: ['atx 1 Move', 'lead 7 Ask', 'lead 7 Risks', 'lead 7 Cost'],
    },
    'as a line that ends in a colon': {
      text: '# Move\n\nBackground:\n\n- Seven teams wait.\n',
      marked: '⟦# Move⟧\n\n⟦Background:⟧\n\n- Seven teams wait.\n',
      named: ['atx 1 Move', 'lead 7 Background'],
    },
    'as labels on top': {
      text: '# Move\n\nDeciders: Ana, Bo\nDue date: 2027-05-14\n\n- Informed: all\n',
      marked: '⟦# Move⟧\n\n⟦Deciders⟧: Ana, Bo\n⟦Due date⟧: 2027-05-14\n\n- ⟦Informed⟧: all\n',
      named: ['atx 1 Move', 'lead 7 Deciders', 'lead 7 Due date', 'lead 7 Informed'],
    },
    'as row labels of a table that lays the document out': {
      text: '| Context | Seven teams wait. |\n| --- | --- |\n|  Risks  | Lock-in. |\n',
      marked: '| ⟦Context⟧ | Seven teams wait. |\n| --- | --- |\n|  ⟦Risks⟧  | Lock-in. |\n',
      named: ['row 7 Context', 'row 7 Risks'],
    },
    'as front-matter keys': {
      text: '---\ndeciders: [Ana]\nDecide By: 14 May\n---\n\n# Move\n',
      marked: '---\n⟦deciders⟧: [Ana]\n⟦Decide By⟧: 14 May\n---\n\n⟦# Move⟧\n',
      named: ['key 7 deciders', 'key 7 decide-by', 'atx 1 Move'],
    },
  }
  for (const [form, { text, marked: expected, named: names }] of Object.entries(cases))
    it(`are found ${form}`, () => {
      assert.equal(marked(text), expected)
      assert.deepEqual(named(text), names)
    })

  const none: Record<string, string> = {
    code: '```\n# Risks\n```\n\n    # Risks\n\n`# Risks`\n',
    'a quotation': '> # Risks\n>\n> **Risks:** lock-in\n',
    'a comment': '<!-- # Risks -->\n\n<!--\n## Risks\n\n<h2>Risks</h2>\n-->\n',
    'a hash without a space': '#Risks\n\n####### Risks\n',
    'a sentence in bold': 'We know this. **Risks** are everywhere, and **costs** too.\n',
    'a table of three columns': '| Risk | Owner | Plan |\n| --- | --- | --- |\n| Lock-in | Ana | Export |\n',
    'a link definition': '[Risks]: https://example.org/risks\n',
  }
  for (const [place, text] of Object.entries(none))
    it(`are not found in ${place}`, () => assert.deepEqual(named(text), []))

  it('are not found by a label below the first section', () => {
    assert.deepEqual(named('## Risks\n\nOwner: Ana\n'), ['atx 2 Risks'])
  })

  it('hold what stands below them, up to the next', () => {
    const [first, second] = headings('## Risks\n\nLock-in.\n\n- Skills\n\n## Cost\n\n900 EUR\n')
    assert.deepEqual(
      first!.content.map(({ type }) => type),
      ['paragraph', 'list'],
    )
    assert.deepEqual(
      second!.content.map(({ type }) => type),
      ['paragraph'],
    )
  })

  it('hold the HTML that follows them without a blank line', () => {
    const [filled, empty] = headings('<h2>Risks</h2>\n<p>Lock-in.</p>\n\n<div><h2>Cost</h2></div>\n')
    assert.deepEqual(
      filled!.content.map(({ type }) => type),
      ['html'],
    )
    assert.deepEqual(empty!.content, [])
  })

  it('end where what they hold ends', () => {
    const text = '## Risks\n\nLock-in.\n\n\n## Cost\n'
    assert.deepEqual(
      headings(text).map(heading => text.slice(0, endOfHeading(heading))),
      ['## Risks\n\nLock-in.', '## Risks\n\nLock-in.\n\n\n## Cost'],
    )
  })
})
