import assert from 'node:assert/strict'
import { engineFor } from '../../src/engine.ts'

/** How many edits the fixes have that a table of so many risks is offered, of which one alone is mitigated. */
function editsFor(rows: number): number {
  const risks = Array.from({ length: rows }, (_, number) => `| Lock-in ${number} | Ana |\n`).join('')
  const last = '| Price. Mitigation: a fixed one | Ana |\n'
  const text = `# Move\n\n## Risks\n\n| Risk | Owner |\n| - | - |\n${risks}${last}`
  const { findings } = engineFor({ today: '2026-11-22' }).judge(text)
  const unmitigated = findings.filter(({ rule }) => rule === 'mitigated-risks')
  assert.equal(unmitigated.length, rows)
  return unmitigated.flatMap(({ fix }) => fix?.edits ?? []).length
}

describe('what is to be filled in', () => {
  it('is a column for the whole table, for the sake of one row as well', () => {
    assert.equal(editsFor(3), 3 * (3 + 3))
  })

  it('is no column for each of a thousand rows', () => assert.equal(editsFor(1000), 0))
})
