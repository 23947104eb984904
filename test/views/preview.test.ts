import assert from 'node:assert/strict'
import MarkdownIt from 'markdown-it'
import { engineFor } from '../../src/engine.ts'
import { type Addition, additionsTo, addTo } from '../../src/views/preview.ts'

const today = '2027-02-01'

const memo = `# Move

## Timeline

| Date | Milestone |
| --- | --- |
| 1 March 2027 | First team |
| 1 April 2027 | All teams |

## Risks

- Lock-in. Likelihood: low. Impact: high.
- Delay. Likelihood: high. Impact: low.
`

/** Renders as VS Code's preview does. */
function render(
  text: string,
  additions: (text: string, env: unknown) => readonly Addition[],
  env = {},
): string {
  return addTo(new MarkdownIt({ html: true }), additions).render(text, env)
}

const all = (text: string) => additionsTo(engineFor().read(text), { pictures: true, pageEnd: true }, today)

/** Pictures and the ends of blocks, in their order. */
function order(html: string): string[] {
  return [...html.matchAll(/<\/table>|<\/ul>|<\/h\d>|memo-picture memo-(\w+)/g)].map(
    match => match[1] ?? match[0],
  )
}

describe('a preview', () => {
  it('has each picture below the table or list that it is drawn from', () => {
    assert.deepEqual(order(render(memo, all)), [
      '</h1>',
      '</h2>',
      '</table>',
      'timeline',
      '</h2>',
      '</ul>',
      'risks',
    ])
  })

  it('has them in the same place with CRLF line ends, and where lines are parted by CR alone', () => {
    const expected = order(render(memo, all))
    assert.deepEqual(order(render(memo.replaceAll('\n', '\r\n'), all)), expected)
    assert.deepEqual(order(render(memo.replaceAll('\n', '\r'), all)), expected)
  })

  it('stays as it was where there is nothing to add', () => {
    assert.equal(
      render(memo, () => []),
      new MarkdownIt({ html: true }).render(memo),
    )
  })

  it('stays as it was where our own code breaks', () => {
    const { error } = console
    console.error = () => {}
    try {
      const html = render(memo, () => {
        throw new Error('broken')
      })
      assert.equal(html, new MarkdownIt({ html: true }).render(memo))
    } finally {
      console.error = error
    }
  })

  it('tells what is rendered, and where from, only when it is', () => {
    const asked: unknown[] = []
    render(
      '# A\n',
      (text, env) => {
        asked.push([text, env])
        return []
      },
      { currentDocument: 'here' },
    )
    assert.deepEqual(asked, [['# A\n', { currentDocument: 'here' }]])
  })

  it('has a line where page one ends', () => {
    const long = `${'word '.repeat(500)}\n\n${'word '.repeat(200)}\n\nThe end.\n`
    const html = render(long, all)
    assert.match(
      html,
      /<\/p>\n<div class="memo-page-end" role="note">Page one ends here: 600 words fit, the memo has 702\.<\/div><p>/,
    )
    const off = additionsTo(engineFor().read(long), { pictures: true, pageEnd: false }, today)
    assert.deepEqual(off, [])
  })

  it('marks today in the timeline, for it is drawn anew each time', () => {
    assert.match(render(memo.replace('1 March', '1 January'), all), /memo-today-name/)
  })

  it('is as quick as a keystroke', () => {
    const text = memo.repeat(20)
    const additions = all(text)
    const md = addTo(new MarkdownIt({ html: true }), () => additions)
    const start = performance.now()
    md.render(text)
    assert.ok(performance.now() - start < 500)
  })
})
