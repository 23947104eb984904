import type { TableCell, TableRow } from 'mdast'
import { blanksIn } from './blanks.ts'
import { choicesOf, speaksOf } from './choices.ts'
import type { Day } from './dates.ts'
import type { Milestone } from './entries.ts'
import { fieldNamed } from './field-names.ts'
import type { Memo, Section } from './memo.ts'
import { headingsAbove, milestonesIn, ownWords, placesInTime, saysWhen } from './plan.ts'
import { enclosing, plain } from './text.ts'

/** The whole source counts: a date may stand in a table written in HTML. */
export function isDated(memo: Memo, section: Section, today: Day): boolean {
  const source = memo.near.text.slice(section.at.start.offset, section.end)
  return (
    placesInTime(source, today) ||
    saysWhen(headingsAbove(memo, section), today) ||
    // A month is a date alone in its cell, and a word in a sentence.
    milestonesIn(memo, section).some(milestone => isPlaced(memo, milestone, today))
  )
}

/** Tells whether the author dates his milestones: in a column, or most of them; else a sentence may date them all. */
export function areDated(milestones: readonly Milestone[], today: Day): boolean {
  const dated = milestones.filter(({ text, name }) => saysWhen(text, today) || saysWhen(name, today)).length
  const columns = milestones.some(({ form, fields }) => form === 'row' && fields.has('date'))
  return dated > 0 && (columns || dated * 2 >= milestones.length)
}

/** “Later: all teams”: whatever dates the others, these words date nothing. */
export function isPutOff({ name }: Milestone): boolean {
  return /^(?:soon|later|shortly|eventually|asap|some ?time|at some point|as soon as possible)\b/i.test(name)
}

/** Headings in a plan may be about anything: “Phase 2” is a step of it, “Notification” may not be. */
export function isStep({ form, name }: Milestone): boolean {
  return form !== 'heading' || /\b(?:phase|milestone|step|stage|part|iteration)\b|\d/i.test(name)
}

/** Tells whether a milestone says when: in its cell for dates or in those beside it, else in its words. */
export function isPlaced(memo: Memo, { text, name, fields, form, position }: Milestone, today: Day): boolean {
  const cell = fields.get('date')
  if (form !== 'row' || !cell)
    return [ownWords(text), name, cell?.text ?? ''].some(said => placesInTime(said, today))
  if (placesInTime(cell.text, today) || saysWhen(name, today)) return true
  return datesBeside(memo, position.start.offset!).some(said => placesInTime(said, today))
}

/** What the other columns of dates say in the row that begins at an offset. */
function datesBeside(memo: Memo, offset: number): string[] {
  const header = enclosing(memo.near.tree, 'table', offset)?.children[0]
  const row = enclosing(memo.near.tree, 'tableRow', offset)
  if (!header || !row) return []
  const names = header.children.map(cell => plain([cell]))
  return row.children.filter((_, column) => dateColumn.test(names[column] ?? '')).map(cell => plain([cell]))
}

const dateColumn =
  /^(?:start|end|begin|from|to|until|finish|due|done|by|deadline|date|target|eta|when|delivered)\b/i

/** Columns for another choice whose every date is that of the plan: nobody has asked how it moves. */
export function* copiedColumns(memo: Memo, { content }: Section, today: Day): Generator<TableCell> {
  const isChoice = (name: string) =>
    otherChoice.test(name) || choicesOf(memo)?.options.some(option => speaksOf(name, option))
  for (const table of content) {
    if (table.type !== 'table' || table.children.length < 3) continue
    const [header, ...rows] = table.children as [TableRow, ...TableRow[]]
    const names = header.children.map(cell => plain([cell]))
    const dates = names.findIndex(name => fieldNamed('timeline', name) === 'date')
    for (const [column, name] of names.entries()) {
      if (column === dates || !isChoice(name)) continue
      const isCopied = rows.every(({ children }) => {
        const [own, other] = [children[dates], children[column]].map(cell => (cell ? plain([cell]) : ''))
        return own === other && saysWhen(own!, today) && blanksIn(own!).length === 0
      })
      if (isCopied) yield header.children[column]!
    }
  }
}

const otherChoice = /\b(?:if|instead|otherwise|with|option|alternative)\b/i
