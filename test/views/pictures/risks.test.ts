import assert from 'node:assert/strict'
import { allText, drawn, pictureOf, places, said, shapes, texts } from './drawn.ts'

const table = (rows: string, header = '| Risk | Likelihood | Impact |') =>
  `# Move\n\n## Risks\n\n${header}\n|${' --- |'.repeat(header.split('|').length - 2)}\n${rows}`

describe('the picture of risks', () => {
  it('puts each risk into its cell: more likely is higher, worse is further to the right', () => {
    const picture = drawn(
      'risks',
      table('| Lock-in | low | high |\n| Skill gap | high | low |\n| Delay | medium | medium |\n'),
    )
    const { 1: lockIn, 2: skillGap, 3: delay } = places(picture)
    assert.ok(skillGap!.y < delay!.y && delay!.y < lockIn!.y)
    assert.ok(skillGap!.x < delay!.x && delay!.x < lockIn!.x)
  })

  it('has a legend in the words of the author', () => {
    const picture = drawn('risks', table('| Lock-in | unlikely | major |\n| Skill gap | likely | minor |\n'))
    const legend = picture.figure.children.find(
      node => node.type === 'element' && node.tagName === 'figcaption',
    )
    assert.equal(
      allText(legend!),
      '1Lock-inlikelihood unlikely, impact major2Skill gaplikelihood likely, impact minor',
    )
  })

  it('numbers as the register does, so that a gap stays one', () => {
    const picture = drawn(
      'risks',
      table('| Lock-in | low | high |\n| Fire | | high |\n| Delay | low | high |\n'),
    )
    assert.deepEqual(Object.keys(places(picture)), ['1', '3'])
    assert.deepEqual(said(picture, 'memo-not-drawn'), ['Not drawn: “Fire” (has no likelihood).'])
    const own = drawn(
      'risks',
      table(
        '| R7 | Lock-in | low | high |\n| R9 | Delay | low | low |\n',
        '| # | Risk | Likelihood | Impact |',
      ),
    )
    assert.deepEqual(Object.keys(places(own)).sort(), ['R7', 'R9'])
  })

  it('puts several into one cell without one over the other', () => {
    const rows = Array.from({ length: 12 }, (_, index) => `| Risk ${index} | high | high |\n`).join('')
    const all = Object.values(places(drawn('risks', table(rows))))
    for (const [index, one] of all.entries())
      for (const other of all.slice(index + 1)) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= 22)
  })

  it('reads figures, with as many steps as they have', () => {
    const picture = drawn(
      'risks',
      table('| Lock-in | 1 | 5 |\n| Delay | 4 | 2 |\n', '| Risk | Probability (1-5) | Impact (1-5) |'),
    )
    assert.deepEqual(texts(picture, 'memo-tick'), ['1', '2', '3', '4', '5', '1', '2', '3', '4', '5'])
    assert.equal(shapes(picture, 'memo-heat-5').length, 3)
  })

  it('reads labels in a list, and what the cells of a table explain', () => {
    assert.deepEqual(
      Object.keys(
        places(
          drawn(
            'risks',
            '# Move\n\n## Risks\n\n- Lock-in. Likelihood: low. Impact: high.\n- Delay. Likelihood: high. Impact: low.\n',
          ),
        ),
      ),
      ['1', '2'],
    )
    drawn(
      'risks',
      table('| Lock-in | low: never seen | high (40,000 EUR) |\n| Delay | high | low |\n').replaceAll(
        '\n',
        '\r\n',
      ),
    )
  })

  it('leaves out what stands on no step, and says which word it was', () => {
    const picture = drawn(
      'risks',
      table(
        '| A | low | high |\n| B | low | low |\n| C | low to medium | high |\n| D | high | 40,000 EUR |\n| E | high | |\n',
      ),
    )
    assert.deepEqual(said(picture, 'memo-not-drawn'), [
      'Not drawn: “C” (“low to medium” has no place on the grid), “D” (“40,000 EUR” has no place on the grid), “E” (has no impact).',
    ])
  })

  it('is none where fewer than two risks have a place', () => {
    assert.equal(pictureOf('risks', table('| Lock-in | low | high |\n')), undefined)
    assert.equal(
      pictureOf('risks', table('| A | low | high |\n| B | {low, medium or high} | TBD |\n')),
      undefined,
    )
    assert.equal(pictureOf('risks', '# Move\n\n## Risks\n\n- Lock-in\n- Delay\n'), undefined)
    assert.equal(
      pictureOf(
        'risks',
        table('| Lock-in | Export | Tom |\n| Delay | Begin soon | Tom |\n', '| Risk | Mitigation | Owner |'),
      ),
      undefined,
    )
  })
})
