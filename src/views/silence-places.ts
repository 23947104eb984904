import type { Position } from 'unist'
import type { Edit } from '../lint/rule.ts'
import type { Suppression } from '../lint/suppressions.ts'
import type { Memo } from '../memo/memo.ts'
import { tableAt } from '../memo/tables.ts'
import { endOf, eolOf, lineStart, startOf } from '../memo/text.ts'

/** A comment that silences: which rule, and why. */
export interface Silence {
  rule: string
  /** What the author says for it; may be empty. */
  why: string
}

function comment(kind: string, { rule, why }: Silence): string {
  return `<!-- memo-${kind} ${rule}${why && ` -- ${why}`} -->`
}

/** Into the comment that silences other rules on this line already: a second one would hide the line from it. */
export function besideOther(
  { text }: Memo,
  suppressions: readonly Suppression[],
  { start }: Position,
  { rule, why }: Silence,
): Edit[] | undefined {
  const other = suppressions.find(({ kind, rules, at }) => {
    const between = text.slice(at.end.offset, lineStart(text, start.offset!))
    return (
      kind === 'disable-next-line' && rules.length > 0 && at.end.line < start.line && between.trim() === ''
    )
  })
  const last = other?.rules.at(-1)?.at.end.offset
  if (!other || last === undefined) return undefined
  const named = { start: last, end: last, text: `, ${rule}` }
  if (!why) return [named]
  const end = other.at.end.offset! - '-->'.length
  const before = text.slice(last, end).trimEnd().length + last
  return before === last
    ? [{ ...named, text: `${named.text} -- ${why}` }]
    : [named, { start: before, end: before, text: `; ${why}` }]
}

/** Around the row of a table: a line between rows would end the table. */
export function inRow({ text, tree }: Memo, at: Position, said: Silence): Edit[] | undefined {
  const table = tableAt(tree, at)
  const row = table?.children
    .slice(1)
    .find(row => startOf(row) <= at.start.offset! && at.start.offset! < endOf(row))
  // Without a bar before it, a comment would make the row a line of HTML.
  const isBarred = row && text.startsWith('|', startOf(row))
  const first = isBarred ? row.children[0] : row?.children.find(cell => at.start.offset! <= endOf(cell))
  if (!row || !first) return undefined
  // A bar would end the cell.
  const barless = { ...said, why: said.why.replaceAll('|', '/') }
  const start = startOf(first) + /^\|?[ \t]*/.exec(text.slice(startOf(first), endOf(row)))![0].length
  const whole = text.slice(0, endOf(row)).trimEnd()
  const end = /[^\\]\|$/.test(whole) ? whole.slice(0, -1).trimEnd().length : whole.length
  const [open, close] = [comment('disable', barless), comment('enable', { ...said, why: '' })]
  if (start >= end) return undefined
  return [
    { start, end: start, text: `${open} ` },
    { start: end, end, text: ` ${close}` },
  ]
}

/** On a line of its own above, within the same item or quotation, or outside of all. */
export function onLineAbove({ text }: Memo, { start }: Position, said: Silence): Edit[][] {
  const from = lineStart(text, start.offset!)
  const inside = /^[ \t]*(?:>[ \t]*)*/.exec(text.slice(from, start.offset))![0]
  const line = comment('disable-next-line', said) + eolOf(text)
  return [...new Set([inside, ''])].map(prefix => [{ start: from, end: from, text: prefix + line }])
}

/** At the end of the line before: within a paragraph, a list or a quotation it parts nothing. */
export function afterPrevious({ text }: Memo, { start }: Position, said: Silence): Edit[] | undefined {
  let above = text.slice(0, lineStart(text, start.offset!)).trimEnd()
  // An empty line of a quotation has a mark in it.
  while (/(?:^|[\r\n])[ \t>]+$/.test(above)) above = above.slice(0, lineStart(above, above.length)).trimEnd()
  // A backslash breaks the line only at its end.
  const at = above.replace(/\\$/, '').length
  if (at === 0) return undefined
  return [{ start: at, end: at, text: ` ${comment('disable-next-line', said)}` }]
}

/** Around the whole block, where nothing narrower is possible. */
export function aroundBlock({ text, tree }: Memo, { start }: Position, said: Silence): Edit[] | undefined {
  const block = tree.children.find(node => startOf(node) <= start.offset! && start.offset! <= endOf(node))
  if (!block || block.type === 'yaml') return undefined
  const eol = eolOf(text)
  const from = lineStart(text, startOf(block))
  return [
    { start: from, end: from, text: comment('disable', said) + eol + eol },
    { start: endOf(block), end: endOf(block), text: eol + eol + comment('enable', { ...said, why: '' }) },
  ]
}
