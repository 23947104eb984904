import type { Table } from 'mdast'
import { fieldNamed, holdsEntries } from '../../memo/field-names.ts'
import { isWho } from '../../memo/steps.ts'
import { enclosing, endOf, plain, startOf } from '../../memo/text.ts'
import { peopleIn } from '../people.ts'
import { sectionAt } from '../tips.ts'
import type { Completion, CompletionContext, Line } from './completion.ts'

const labelled =
  /(?:^|[\s*_(|])(?:owner|owned by|decider|lead|responsible)[*_]{0,3}:[*_]{0,3}[ \t]*((?![ \t])[^.,;|:]*)$/i

/** Tells whether somebody's name may be wanted on a line: in a table, or behind “Owner:”. */
export function isNameLine({ before }: Line): boolean {
  return before.includes('|') || labelled.test(before)
}

/** The people whom the memo names, in the cells of a column that names people and behind “Owner:”. */
export function names(context: CompletionContext, line: Line, offset: number): Completion[] {
  const { memo } = context.result
  // Behind the last bar of a row, the cursor is beyond the table.
  const table = enclosing(memo.tree, 'table', line.start + line.before.search(/\S|$/))
  const place = table ? cellAt(context, table, line, offset) : afterLabel(line, offset)
  if (!place) return []
  const { start, end } = place
  const written = memo.text.slice(start, end)
  const [before, after] = [memo.text[start - 1] ?? ' ', memo.text[end] ?? ' ']
  return peopleIn(memo)
    .filter(({ name }) => name !== written)
    .map(({ name, role }) => ({
      kind: 'person',
      label: name,
      detail: role,
      edit: {
        start,
        end,
        text: `${/[\s([]/.test(before) ? '' : ' '}${table ? name.replaceAll('|', '\\|') : name}${after === '|' ? ' ' : ''}`,
      },
      // A blank is there to be replaced, not to narrow the choice.
      ...(written.startsWith('{') && { filter: written }),
    }))
}

function afterLabel({ before, after }: Line, offset: number): { start: number; end: number } | undefined {
  const typed = labelled.exec(before)?.[1]
  if (typed === undefined) return undefined
  const start = offset - typed.length
  const blank = /^[^{}]*\}/.exec(after)
  return { start, end: typed.startsWith('{') && blank ? offset + blank[0].length : offset }
}

/** The words around an offset in a cell that names people; where several are named, those of one. */
function cellAt(
  { result: { memo } }: CompletionContext,
  table: Table,
  line: Line,
  offset: number,
): { start: number; end: number } | undefined {
  const [header, ...rows] = table.children
  const row = rows.find(row => startOf(row) >= line.start && startOf(row) <= line.end)
  if (!row) return undefined
  const isBehind = offset >= endOf(row) && /(?<!\\)\|[ \t]*$/.test(line.before)
  const column = isBehind ? row.children.length : row.children.findLastIndex(cell => startOf(cell) < offset)
  const head = header?.children[column]
  if (!head || !namesPeople(plain([head]))) return undefined
  if (isBehind) return { start: offset, end: offset }
  const cell = row.children[column]
  if (!cell) return undefined
  const from = startOf(cell) + /^\|?[ \t]*/.exec(memo.text.slice(startOf(cell), offset))![0].length
  const to = from + /^(?:\\.|[^|\\\r\n])*/.exec(memo.text.slice(from, endOf(cell)))![0].trimEnd().length
  if (from > offset || to < from) return undefined
  const typed = memo.text.slice(from, offset)
  const start = from + (/^.*[,;&/][ \t]*/.exec(typed)?.[0].length ?? 0)
  const next = memo.text.slice(offset, Math.max(to, offset)).search(/(?<![ \t])[ \t]*[,;&/]/)
  return { start, end: next < 0 ? Math.max(to, offset) : offset + next }

  function namesPeople(label: string): boolean {
    const concept = sectionAt(memo, offset)?.concepts.find(holdsEntries)
    const field = concept && fieldNamed(concept, label)
    return field === 'owner' || (concept === 'stakeholders' && field === 'name') || isWho(label.toLowerCase())
  }
}
