import assert from 'node:assert/strict'
import { memoOf } from '../../src/memo/memo.ts'
import { scoresIn } from '../../src/memo/scores.ts'
import { tablesIn } from '../../src/memo/tables.ts'

/** Each option with its total, and what it should be where that differs. */
function scores(table: string): string[] | undefined {
  const [first] = tablesIn(memoOf(`# Move\n\n${table}`).tree.children)
  return scoresIn(first!)?.map(({ name, total, expected }) =>
    total === expected ? `${name}: ${total}` : `${name}: ${total}, not ${Number(expected.toFixed(2))}`,
  )
}

describe('scores', () => {
  it('are added up by their weights', () => {
    const table = (total: string) =>
      `| Criterion | Weight | Rent | Build |\n| --- | --- | --- | --- |\n| Speed | 3 | 5 | 2 |\n| Fit | 2 | 3 | 5 |\n| Total | | ${total} |\n`
    assert.deepEqual(scores(table('21 | 16')), ['Rent: 21', 'Build: 16'])
    assert.deepEqual(scores(table('21 | 18')), ['Rent: 21', 'Build: 18, not 16'])
    assert.deepEqual(scores(table('4.2 | 3.2')), ['Rent: 4.2', 'Build: 3.2'])
    assert.equal(scores(table('84% | 64%')), undefined)
  })

  it('may have their weights in the header, and the options in the rows', () => {
    assert.deepEqual(
      scores(
        '| Option | Speed (60%) | Fit (40%) | Total |\n| --- | --- | --- | --- |\n| Rent | 5/5 | 3/5 | 4,2 |\n| Build | 2/5 | 5/5 | 3,5 |\n',
      ),
      ['Rent: 4.2', 'Build: 3.5, not 3.2'],
    )
  })

  it('are no sums of money', () => {
    assert.equal(
      scores(
        '| Item | 2027 | 2028 |\n| --- | --- | --- |\n| Rent | 3 | 4 |\n| Staff | 2 | 3 |\n| Total | 6 | 7 |\n',
      ),
      undefined,
    )
  })
})
