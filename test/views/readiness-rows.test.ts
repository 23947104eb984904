import assert from 'node:assert/strict'
import { engineFor } from '../../src/engine.ts'
import { applyEdits } from '../../src/lint/fix.ts'
import { profiles } from '../../src/memo/profiles.ts'
import { scaffold } from '../../src/scaffold.ts'
import { readinessOf } from '../../src/views/readiness.ts'
import type { Row } from '../../src/views/readiness-findings.ts'
import { readinessRows } from '../../src/views/readiness-rows.ts'
import { good, withoutSection } from './memos.ts'

const engine = engineFor({ today: '2098-11-22' })

function rows(text: string): Row[] {
  const result = engine.judge(text)
  return readinessRows(readinessOf(result, engine.judge), result)
}

const flat = (rows: readonly Row[]): Row[] => rows.flatMap(row => [row, ...flat(row.children)])
const row = (text: string, id: string) => flat(rows(text)).find(row => row.id === id)!

const fresh = scaffold(profiles[0]!, {})

describe('the lines of the Readiness view', () => {
  it('begin with the score, the verdict and what to mend first', () => {
    assert.deepEqual(
      rows(withoutSection(good, 'Metrics'))
        .slice(0, 4)
        .map(({ label, description }) => `${label} ${description}`.trim()),
      ['Can they decide? 85 of 100', 'Not yet: no metrics', 'First: Write “Metrics” +15', 'Ask done'],
    )
  })

  it('name the status that comes next where nothing is to be mended', () => {
    const { label, advance } = row(good, 'advance')
    assert.deepEqual([label, advance], ['Set the status to “decision”', 'decision'])
  })

  it('keep their names while places move, and no two share one', () => {
    for (const text of [fresh, withoutSection(good, 'Risks')]) {
      const ids = flat(rows(text)).map(({ id }) => id)
      assert.equal(new Set(ids).size, ids.length)
      const moved = text.replace('\n# ', '\n\n\n# ')
      assert.deepEqual(
        flat(rows(moved)).map(({ id }) => id),
        ids,
      )
    }
  })

  it('gather findings of a kind: a fresh memo has few lines, not one for each blank', () => {
    assert.ok(fresh.match(/\{/g)!.length > 50)
    assert.ok(rows(fresh).length < 15)
    const [group, ...others] = row(fresh, 'section:timeline').children
    assert.deepEqual([group!.label, group!.children.length, others.length], ['4 blanks to fill in', 4, 0])
  })

  it('say to a screen reader no less than to the eye', () => {
    for (const { spoken, label, description, mark } of flat(rows(withoutSection(fresh, 'Risks')))) {
      if (mark !== 'first') assert.ok(spoken.toLowerCase().includes(label.toLowerCase()), spoken)
      assert.ok(spoken.includes(description.replace('+', '')), spoken)
    }
  })

  it('lead to where there is something to write', () => {
    const text = withoutSection(good, 'Metrics')
    const { place, fix } = row(text, 'section:metrics')
    assert.equal(text.slice(0, place!.start.offset).split('\n').at(-1), text.match(/- Lock-in.*/)![0])
    assert.equal(row(text, 'section:context').place!.start.offset, text.indexOf('## Context'))
    assert.match(applyEdits(text, fix!.edits), /## Metrics/)
  })

  it('offer one fix for all of a kind', () => {
    const table = `| Risk | Likelihood | Impact | Mitigation | Owner |
| --- | --- | --- | --- | --- |
| Lock-in | high | low | | Priya Nair |
| Delay | high | low | | Tom Berg |
| Cost | high | low | A fixed price | Dana Reyes |
`
    const text = good.replace(/- Lock-in.*\n/, table)
    const [group] = row(text, 'section:risks').children
    assert.deepEqual([group!.description, group!.fix!.title], ['2 places', 'Fix 2 places'])
    assert.deepEqual(
      row(applyEdits(text, group!.fix!.edits), 'section:risks').children.map(({ label }) => label),
      ['2 blanks to fill in'],
    )
  })
})
