import assert from 'node:assert/strict'
import { drawn, pictureOf, said, shapes, texts } from './drawn.ts'

const decided = '---\nmemo: decision-brief\ndecide-by: 2027-01-15\n---\n\n'

const table = `# Move

## Timeline

| Date | Milestone | Owner |
| --- | --- | --- |
| 1 March 2027 | First team moves | Priya Nair |
| 1 April 2027 – 30 April 2027 | The others move | Tom Weiss |
| Q3 2027 | The old one goes | |
`

/** Where the left edge or the middle of a shape stands. */
function left({ properties }: { properties: Record<string, unknown> }): number {
  return Number(properties.x ?? String(properties.points).split(' ')[0])
}

describe('the picture of a timeline', () => {
  it('shows each milestone with its owner and its date as the author wrote it', () => {
    const picture = drawn('timeline', table)
    assert.deepEqual(texts(picture, 'memo-name'), ['First team moves', 'The others move', 'The old one goes'])
    assert.deepEqual(texts(picture, 'memo-quiet'), ['Priya Nair', 'Tom Weiss'])
    assert.deepEqual(texts(picture, 'memo-date'), ['1 March 2027', '1 April 2027 – 30 April 2027', 'Q3 2027'])
    assert.deepEqual(said(picture, 'memo-not-drawn'), [])
  })

  it('tells a day, a period and some time within one apart, and says what the shapes mean', () => {
    const picture = drawn('timeline', table)
    const [day] = shapes(picture, 'memo-day')
    const [period] = shapes(picture, 'memo-period')
    const [within] = shapes(picture, 'memo-within')
    assert.ok(left(day!) < left(period!) && left(period!) < left(within!))
    assert.ok(
      Number(within!.properties.width) > Number(period!.properties.width),
      'a quarter is longer than a month',
    )
    assert.deepEqual(said(picture, 'memo-key'), ['a daya periodsome time within'])
  })

  it('says all of it to those who cannot see it', () => {
    const { figure } = drawn('timeline', table)
    const svg = figure.children.find(node => node.type === 'element' && node.tagName === 'svg')
    assert.ok(svg?.type === 'element')
    assert.equal(svg.properties.role, 'img')
    const [title, about] = svg.children
    assert.ok(title?.type === 'element' && about?.type === 'element')
    assert.deepEqual(svg.properties.ariaLabelledBy, [title.properties.id])
    assert.deepEqual(svg.properties.ariaDescribedBy, [about.properties.id])
    assert.deepEqual(about.children, [
      {
        type: 'text',
        value:
          'First team moves, 1 March 2027, Priya Nair; The others move, 1 April 2027 – 30 April 2027, Tom Weiss; The old one goes, Q3 2027',
      },
    ])
  })

  it('stands below the table', () => {
    assert.equal(drawn('timeline', table).line, 9)
    assert.equal(drawn('timeline', table.replaceAll('\n', '\r\n')).line, 9)
    assert.equal(drawn('timeline', `${table}\n## Risks\n\nNone.\n`).line, 9)
  })

  it('marks the day of the decision', () => {
    const picture = drawn('timeline', decided + table)
    assert.deepEqual(texts(picture, 'memo-deadline-name'), ['Decide by 15 Jan 2027'])
    assert.deepEqual(texts(drawn('timeline', table), 'memo-deadline-name'), [])
  })

  it('marks today only where it is told which day that is', () => {
    assert.deepEqual(texts(drawn('timeline', table, '2027-03-20'), 'memo-today-name'), ['Today'])
    assert.deepEqual(texts(drawn('timeline', table), 'memo-today-name'), [])
    assert.deepEqual(
      texts(drawn('timeline', table, '2031-01-01'), 'memo-today-name'),
      [],
      'out of the picture',
    )
  })

  it('looks the same every day', () => {
    assert.deepEqual(drawn('timeline', table), drawn('timeline', table))
  })

  it('reads a beginning and an end from two columns', () => {
    const picture = drawn(
      'timeline',
      '# Move\n\n## Timeline\n\n| Phase | Start | End |\n| --- | --- | --- |\n| Pilot | 1 March 2027 | 31 March 2027 |\n| Rollout | 1 April 2027 | |\n| Review | | 1 June 2027 |\n| Party | later | 1 July 2027 |\n',
    )
    assert.deepEqual(texts(picture, 'memo-date'), [
      '1 March 2027 – 31 March 2027',
      '1 April 2027',
      '1 June 2027',
    ])
    assert.equal(shapes(picture, 'memo-from').length, 1)
    assert.deepEqual(said(picture, 'memo-not-drawn'), ['Not drawn: “Party” (has no date).'])
  })

  it('reads lists, whichever stands first', () => {
    const picture = drawn(
      'timeline',
      `# Move

## Timeline

- 1 March 2027: one team, before 15 June 2027
- **All teams** – 1 April 2027
- Go live on 1 May 2027 (Priya)
- [x] Kick-off: 4 January 2027. Owner: Tom
- From 1 August 2027: nobody uses the old one
`,
    )
    assert.deepEqual(texts(picture, 'memo-name'), [
      'one team, before 15 June 2027',
      'All teams',
      'Go live on 1 May 2027 (Priya)',
      'Kick-off',
      'nobody uses the old one',
    ])
    assert.deepEqual(texts(picture, 'memo-date'), [
      '1 March 2027',
      '1 April 2027',
      '1 May 2027',
      '4 January 2027',
      'From 1 August 2027',
    ])
    assert.deepEqual(texts(picture, 'memo-quiet'), ['Tom'])
  })

  it('leaves out what it would have to guess, and says so', () => {
    const picture = drawn(
      'timeline',
      `# Move

## Timeline

- First team: 1 March 2027
- All teams: 1 April 2027
- Renew before the licence ends on 1 July 2027
- Clean up: May 2027 or June 2027
- Test: 30 February 2027
- Party: {date}
- Later: more
`,
    )
    assert.deepEqual(said(picture, 'memo-not-drawn'), [
      'Not drawn: “Renew before the licence ends on 1 July 2027” (the date may be that of something else), “Clean up” (names several dates), “Test” (February 2027 has 28 days), “Party” (has no date yet), “Later” (has no date).',
    ])
  })

  it('takes years that are not written from the decision, and says so', () => {
    const list = '# Move\n\n## Timeline\n\n- 1 December: first team\n- 1 March: all teams\n'
    assert.equal(pictureOf('timeline', list), undefined)
    const picture = drawn('timeline', decided + list)
    assert.deepEqual(said(picture, 'memo-note'), [
      'Where no year is written, it is the one nearest to 15 Jan 2027.',
    ])
    const [december, march] = shapes(picture, 'memo-day')
    assert.ok(left(december!) < left(march!))
  })

  it('is none where fewer than two milestones have a date', () => {
    assert.equal(
      pictureOf('timeline', '# Move\n\n## Timeline\n\n- First team: 1 March 2027\n- All teams: soon\n'),
      undefined,
    )
    assert.equal(
      pictureOf('timeline', '# Move\n\n## Timeline\n\nWe begin on 1 March 2027 and end on 1 May 2027.\n'),
      undefined,
    )
    assert.equal(pictureOf('timeline', '# Move\n'), undefined)
    assert.equal(pictureOf('timeline', ''), undefined)
  })

  it('is not made of dates that are no plan', () => {
    const history = '- 2027-03-01: first version\n- 2027-04-01: second version\n'
    assert.equal(pictureOf('timeline', `# Move\n\n## Change log\n\n${history}`), undefined)
    assert.equal(pictureOf('timeline', `# Move\n\n## History\n\n${history}`), undefined)
  })

  it('cuts a name that is too long, and keeps all of it in the tooltip', () => {
    const name = 'Everybody '.repeat(40).trim()
    const picture = drawn(
      'timeline',
      `# Move\n\n## Timeline\n\n| Milestone | Date |\n| --- | --- |\n| ${name} | 1 March 2027 |\n| B | 1 May 2027 |\n`,
    )
    const lines = texts(picture, 'memo-name')
    assert.equal(lines.length, 3)
    assert.match(lines[1]!, /…$/)
    assert.ok(JSON.stringify(picture.figure).includes(`"value":"${name}"`))
  })

  it('draws no more than two dozen', () => {
    const rows = Array.from(
      { length: 30 },
      (_, index) => `- Step ${index + 1}: ${(index % 28) + 1} March 2027\n`,
    ).join('')
    const picture = drawn('timeline', `# Move\n\n## Timeline\n\n${rows}`)
    assert.equal(shapes(picture, 'memo-day').length, 24)
    assert.match(said(picture, 'memo-not-drawn')[0]!, /“Step 25” \(more than 24 would be too many\)/)
  })
})
