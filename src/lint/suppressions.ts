import type { Html, Nodes } from 'mdast'
import type { Position } from 'unist'
import type { Memo } from '../memo/memo.ts'
import { rememberedOf } from '../memo/remember.ts'
import { aligned } from '../memo/text.ts'
import type { Finding } from './rule.ts'

/** A comment by which an author silences rules in a document. */
export interface Suppression {
  kind: 'disable-next-line' | 'disable' | 'enable' | 'disable-file'
  /** The rules it names, each with its place; none means all. */
  rules: { id: string; at: Position }[]
  /** What the author says after `--`. */
  reason: string
  at: Position
}

const comment =
  /<!--[ \t]*memo-(disable-next-line|disable-file|disable|enable)\b([^\n]*?)(?:\s--\s([\s\S]*?))?\s*-->/g

/** The suppressions of a memo in document order. */
export function suppressionsOf(memo: Memo): Suppression[] {
  if (!memo.text.includes('memo-')) return []
  return memo.tree.children.flatMap(commentsIn).flatMap(node => {
    const offsetOf = aligned(node, memo.text)
    const within = (start: number, length: number) =>
      memo.locate(offsetOf(start), offsetOf(start + length - 1) + 1)
    return [...node.value.matchAll(comment)].map((match): Suppression => {
      const [whole, kind, names = '', reason = ''] = match
      const from = match.index + whole.indexOf(kind!) + kind!.length
      return {
        kind: kind as Suppression['kind'],
        rules: [...names.matchAll(/[^\s,]+/g)].map(name => ({
          id: name[0],
          at: within(from + name.index, name[0].length),
        })),
        reason: reason.replace(/\s+/g, ' ').trim(),
        at: within(match.index, whole.length),
      }
    })
  })
}

/** The HTML in a block that may hold such a comment. */
const commentsIn = rememberedOf((node: Nodes): readonly Html[] => {
  if (node.type === 'html') return node.value.includes('memo-') ? [node] : none
  if (!('children' in node)) return none
  const found = node.children.flatMap(commentsIn)
  return found.length === 0 ? none : found
})

const none: readonly Html[] = []

/** Makes the search for the comment by which an author has silenced a finding. */
export function silencer(
  memo: Memo,
  suppressions: readonly Suppression[],
): (finding: Finding) => Suppression | undefined {
  if (suppressions.length === 0) return () => undefined
  const lines = memo.text.split(/\r\n|\n|\r/)
  const nextLine = (after: number) => {
    let line = after + 1
    while (line <= lines.length && lines[line - 1]!.trim() === '') line += 1
    return line
  }
  return ({ rule, at }) => {
    let by: Suppression | undefined
    for (const suppression of suppressions) {
      const { kind, rules, at: place } = suppression
      if (rules.length > 0 && !rules.some(({ id }) => id === rule)) continue
      if (kind === 'disable-file') return suppression
      if (kind === 'disable-next-line' && at.start.line === nextLine(place.end.line)) return suppression
      if (place.start.offset! > at.start.offset!) continue
      if (kind === 'disable') by = suppression
      if (kind === 'enable') by = undefined
    }
    return by
  }
}
