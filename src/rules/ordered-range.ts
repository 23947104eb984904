import * as l10n from '@vscode/l10n'
import type { Table, TableCell, Text } from 'mdast'
import { rule } from '../lint/rule.ts'
import { type Day, datesIn, type FoundDate } from '../memo/dates.ts'
import { foundIn } from '../memo/found.ts'
import { datesThat, placeIn, type WrittenDate } from '../memo/prose-dates.ts'
import { memoised, rememberedOf } from '../memo/remember.ts'
import { tablesIn } from '../memo/tables.ts'
import { contentOf, plain } from '../memo/text.ts'

export default rule({
  id: 'ordered-range',
  summary: 'Let a span of time start before it ends.',
  why: 'A phase that ends before it starts has one wrong date, and the reader cannot tell which of the two to plan by.',
  source: 'ISO 8601-1, time intervals: the start comes first',
  severity: 'warning',

  *check(memo, _options, { today }) {
    for (const written of reversed(memo, today)) {
      const { date } = written
      const first = startOf(written)!
      const end = date.index + date.text.length
      yield {
        at: memo.locate(...placeIn(memo, written, first.index, end)),
        message: l10n.t(
          '“{0}” ends before it starts. Correct one of the two dates.',
          written.node.value.slice(first.index, end),
        ),
      }
    }
    for (const { start, end } of reversedInTables(today)(memo)) {
      const cells = [contentOf(start.cell), contentOf(end.cell)]
      yield {
        at: memo.locate(
          Math.min(...cells.map(({ start }) => start.offset!)),
          Math.max(...cells.map(({ end }) => end.offset!)),
        ),
        message: l10n.t(
          'This ends on {0}, before it starts on {1}. Correct one of the two dates.',
          end.date.text,
          start.date.text,
        ),
      }
    }
  },

  examples: [
    {
      bad: '# Move\n\n## Timeline\n\n- ⟦10 June – 2 May 2027⟧: first team\n',
      message: '“10 June – 2 May 2027” ends before it starts.',
    },
    { bad: '# Move\n\nThe trial runs from ⟦1 July 2027 to 15 May 2027⟧ in one depot.\n' },
    { bad: '# Move\n\nThe trial runs on ⟦18–14 May 2027⟧.\n' },
    {
      bad: '# Move\n\n## Timeline\n\n| Phase | Start | End |\n| --- | --- | --- |\n| Trial | ⟦1 June 2027 | 1 May 2027⟧ |\n',
      message: 'This ends on 1 May 2027, before it starts on 1 June 2027.',
    },
    { good: '# Move\n\nThe trial runs from 2 May to 10 June 2027.\n' },
    {
      good: '# Move\n\nThe shop is frozen from 20 December – 10 January 2028.\n',
      note: 'Over the turn of the year.',
    },
    {
      good: '# Move\n\nThe audit moved from 15 June 2027 to 1 June 2027.\n',
      note: 'A change of dates, not a span.',
    },
    {
      good: '# Move\n\n## Metrics\n\n- Go-live: 1 September 2027 → 1 April 2027\n',
      note: 'An arrow shows what becomes of a date.',
    },
    {
      good: '# Move\n\nAccess opens in Q2 2027 – 1 May 2027 at the latest.\n',
      note: 'A day inside the quarter.',
    },
  ],
})

const dash = /^\s*[-–—]\s*$/
const words = /^\s*(?:,\s*)?(?:to|until|till|through)\s*$/i
const change =
  /\b(?:mov|shift|br(?:ing|ought)|pull|chang|postpon|delay|slip|advanc|forward|earlier|sooner|correct|reduc|cut|from .{0,40}instead)/i

/** The date at which a span starts that ends with this one; the same where both are written as one. */
function startOf(written: WrittenDate): FoundDate | undefined {
  return written.date.backward ? written.date : startBefore(written)
}

function startBefore({ date, previous, node }: WrittenDate): FoundDate | undefined {
  if (!previous?.hasYear || !date.hasYear || previous.ambiguous || date.ambiguous) return undefined
  const between = node.value.slice(previous.index + previous.text.length, date.index)
  if (dash.test(between)) return previous
  return words.test(between) && !tellsChange(node) ? previous : undefined
}

const tellsChange = rememberedOf(({ value }: Text) => change.test(value))

const reversed = datesThat(written => {
  const [{ date }, first] = [written, startOf(written)]
  if (!first || date.impossible || first.impossible) return false
  return date.backward || first.start > date.end
})

interface DatedCell {
  date: FoundDate
  cell: TableCell
}

const startColumn = /^(?:start|begin|from)(?:s|ning|ing)?(?:\s+date)?$/i
const endColumn = /^(?:end|finish|until|to|completion)(?:s|ing|ed)?(?:\s+date)?$/i

/** Which columns say when something starts and ends; -1 where none does. */
const spanColumns = rememberedOf(({ children: [header] }: Table): [start: number, end: number] => {
  const names = header!.children.map(cell => plain([cell]))
  return [names.findIndex(name => startColumn.test(name)), names.findIndex(name => endColumn.test(name))]
})

/** What stands in columns such as Start and End and is the wrong way round, row by row. */
const reversedInTables = memoised((today: Day) =>
  foundIn(block => tablesIn([block]).flatMap(table => reversedRows(table, today))),
)

function reversedRows(table: Table, today: Day): { start: DatedCell; end: DatedCell }[] {
  const columns = spanColumns(table)
  if (Math.min(...columns) < 0) return []
  return table.children.slice(1).flatMap(row => {
    const [start, end] = columns.map(column => dateIn(row.children[column], today))
    return start && end && start.date.start > end.date.end ? [{ start, end }] : []
  })
}

function dateIn(cell: TableCell | undefined, today: Day): DatedCell | undefined {
  if (!cell) return undefined
  const dates = datesIn(plain([cell]), today)
  const [date] = dates
  if (!date?.hasYear || dates.length > 1 || date.impossible || date.ambiguous) return undefined
  return { date, cell }
}
