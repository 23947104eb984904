import type { Engine } from '../../../src/engine.ts'
import { headOf } from '../../../src/memo/head.ts'
import { profiles } from '../../../src/memo/profiles.ts'
import { addEntry } from '../../../src/views/add-entry.ts'
import { completionsAt } from '../../../src/views/completions/completions.ts'
import { textOf } from '../../../src/views/decision-text.ts'
import { decisionsOf } from '../../../src/views/decisions.ts'
import { filterChoices } from '../../../src/views/filter-choices.ts'
import { hoverAt } from '../../../src/views/hover.ts'
import { missingSections } from '../../../src/views/insert-section.ts'
import { mapHeading } from '../../../src/views/map-heading.ts'
import { inOrder } from '../../../src/views/order.ts'
import { outlineOf, reasonsOf } from '../../../src/views/outline.ts'
import { peopleIn } from '../../../src/views/people.ts'
import { additionsTo } from '../../../src/views/preview.ts'
import { readinessOf } from '../../../src/views/readiness.ts'
import { readinessRows } from '../../../src/views/readiness-rows.ts'
import { setField } from '../../../src/views/set-field.ts'
import { silence } from '../../../src/views/silence.ts'
import { memoStatus } from '../../../src/views/status.ts'
import { tipsAt } from '../../../src/views/tips.ts'

/** Every view of a text by its name: what it shows at an offset, or of the whole. Each is a function of that offset. */
export function viewsOf(
  engine: Engine,
  text: string,
  today: string,
): Record<string, (place: number) => unknown> {
  const result = engine.judge(text)
  const { memo, findings } = result
  const context = { profiles, today, locale: 'en' }
  return {
    readiness: () => readinessRows(readinessOf(result, engine.judge), result),
    status: () => memoStatus(result, engine.budgetOf(memo)),
    outline: () => [outlineOf(memo), reasonsOf(memo)],
    tips: place => tipsAt(result, place),
    hover: place => hoverAt(result, place, profiles),
    completions: place => completionsAt(text, place, () => result, context),
    people: () => peopleIn(memo),
    pictures: () => additionsTo(memo, { pictures: true, pageEnd: true }, today),
    order: () => inOrder(memo),
    'missing sections': () => missingSections(memo),
    'add an entry': place => addEntry(memo, place),
    'map a heading': place => mapHeading(memo, place),
    'set a field': () => setField(text, 'status', 'decided', 'one-pager'),
    silence: place => {
      const finding = findings[place % findings.length]
      return finding && silence(result, finding, 'line', 'because', engine.judge)
    },
    decisions: () => {
      const memos = [{ key: 'a', path: 'a.md', ...headOf(text) }]
      const groups = decisionsOf(memos, { today })
      return [
        filterChoices(memos),
        groups.map(({ decisions }) => decisions.map(decision => textOf(decision, today))),
      ]
    },
  }
}
