import assert from 'node:assert/strict'
import { count, summaryOf, type WorkspaceCounts } from '../../src/views/workspace-summary.ts'

const none = (): WorkspaceCounts => ({ judged: 0, errors: 0, warnings: 0, skipped: [], all: 0 })

describe('the summary of a workspace', () => {
  it('counts each memo by its gravest finding', () => {
    const counts = none()
    count(counts, [{ severity: 'hint' }, { severity: 'error' }, { severity: 'warning' }])
    count(counts, [{ severity: 'warning' }, { severity: 'information' }])
    count(counts, [])
    assert.deepEqual(counts, { ...none(), judged: 3, errors: 1, warnings: 1 })
  })

  const told: [Partial<WorkspaceCounts>, string][] = [
    [{}, 'There are no memos in this workspace.'],
    [{ judged: 1, all: 1 }, 'One memo was linted. None has an error or a warning.'],
    [
      { judged: 12, all: 12, errors: 3, warnings: 4 },
      '12 memos were linted. 3 have errors. 4 have warnings.',
    ],
    [
      { judged: 1, all: 3, warnings: 1, skipped: ['memos/big.md'] },
      'Stopped after 2 of 3 memos. One memo was linted. One has warnings. Left out: memos/big.md.',
    ],
    [
      { judged: 1, all: 6, errors: 1, skipped: ['a.md', 'b.md', 'c.md', 'd.md', 'e.md'] },
      'One memo was linted. One has errors. Left out: a.md, b.md, c.md and 2 more.',
    ],
    [{ judged: 0, all: 9 }, 'Stopped after 0 of 9 memos. 0 memos were linted.'],
  ]
  for (const [counts, sentence] of told)
    it(`says “${sentence}”`, () => assert.equal(summaryOf({ ...none(), ...counts }), sentence))
})
