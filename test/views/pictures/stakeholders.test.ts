import assert from 'node:assert/strict'
import { drawn, pictureOf, places, said, shapes, texts } from './drawn.ts'

const answers = (rows: string) => `# Move

## Options

- Rent
- Build

## Risks

- Lock-in

## Stakeholders

| Who | Function | Concern | Answered in |
| --- | --- | --- | --- |
${rows}`

const stances = (rows: string) =>
  `# Move\n\n## Stakeholders\n\n| Who | Function | Concern | Influence | Support |\n| --- | --- | --- | --- | --- |\n${rows}`

describe('the picture of stakeholders', () => {
  it('leads from each of them to the sections that answer them', () => {
    const picture = drawn(
      'stakeholders',
      answers('| Lena | Finance | The bill | Options, Risks |\n| Tom | Platform | Nights | the options |\n'),
    )
    assert.deepEqual(texts(picture, 'memo-name'), ['Lena · Finance', 'Tom · Platform', 'Options', 'Risks'])
    assert.equal(shapes(picture, 'memo-link').length, 3)
    assert.deepEqual(texts(picture, 'memo-quiet'), ['The bill', 'Nights'])
  })

  it('leaves out who is answered nowhere in the memo', () => {
    const picture = drawn(
      'stakeholders',
      answers(
        '| Lena | Finance | The bill | Options |\n| Tom | Platform | Nights | Risks |\n| Kim | Legal | Data | the wiki |\n| Ben | Sales | Price | |\n| Mo | Ops | Time | Risks, the wiki |\n',
      ),
    )
    assert.equal(shapes(picture, 'memo-card').length, 2)
    assert.deepEqual(said(picture, 'memo-not-drawn'), [
      'Not drawn: “Kim” (“the wiki” names no section), “Ben” (is not answered), “Mo” (“Risks, the wiki” names no section).',
    ])
  })

  it('puts them on a grid where the memo tells influence and stance', () => {
    const picture = drawn(
      'stakeholders',
      stances(
        '| Ana | Finance | Cost | high | supporter |\n| Ben | Security | Access | medium | neutral |\n| Cleo | Ops | Nights | low | against |\n| Dan | Legal | Data | high | unclear |\n',
      ),
    )
    const { 1: ana, 2: ben, 3: cleo } = places(picture)
    assert.ok(ana!.x > ben!.x && ben!.x > cleo!.x)
    assert.ok(ana!.y < ben!.y && ben!.y < cleo!.y)
    assert.deepEqual(texts(picture, 'memo-axis'), ['↑ Influence', 'Support →'])
    assert.deepEqual(said(picture, 'memo-not-drawn'), ['Not drawn: “Dan” (has no place on the grid).'])
  })

  it('is none for people who are only named, or where fewer than two have a place', () => {
    assert.equal(
      pictureOf('stakeholders', '# Move\n\n## Stakeholders\n\n- Lena, finance\n- Tom, platform\n'),
      undefined,
    )
    assert.equal(pictureOf('stakeholders', answers('| Lena | Finance | The bill | Options |\n')), undefined)
    assert.equal(
      pictureOf(
        'stakeholders',
        answers('| Lena | Finance | Bill | TBD |\n| Tom | Ops | Nights | {section} |\n'),
      ),
      undefined,
    )
  })
})
