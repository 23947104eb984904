import type { Html, Nodes } from 'mdast'
import type { Position } from 'unist'
import { foundIn } from '../memo/found.ts'
import type { Memo } from '../memo/memo.ts'
import { firstWhere } from '../memo/search.ts'
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

const opening = /<!--[ \t]*memo-(disable-next-line|disable-file|disable|enable)\b/g

/** What stands in such a comment: the names of rules, in one line, and behind `--` the reason. */
const inside = /^(?<names>[^\n]*?)(?:\s--\s(?<reason>[\s\S]*))?$/

/** The suppressions of a memo in document order. */
export function suppressionsOf(memo: Memo): Suppression[] {
  return commentsOf(memo).flatMap(node => {
    const offsetOf = aligned(node, memo.near.text)
    const within = (start: number, length: number) =>
      memo.locate(offsetOf(start), offsetOf(start + length - 1) + 1)
    const found: Suppression[] = []
    let end = 0
    for (const { 0: opened, 1: kind, index } of node.value.matchAll(opening)) {
      const from = index + opened.length
      if (index < end) continue
      end = node.value.indexOf('-->', from) + '-->'.length
      // Never closed, it is none, and none follows.
      if (end < from) break
      const said = inside.exec(`${node.value.slice(from, end - '-->'.length).trimEnd()} `)?.groups
      if (!said) continue
      found.push({
        kind: kind as Suppression['kind'],
        rules: [...said.names!.matchAll(/[^\s,]+/g)].map(name => ({
          id: name[0],
          at: within(from + name.index, name[0].length),
        })),
        reason: (said.reason ?? '').replace(/\s+/g, ' ').trim(),
        at: within(index, end - index),
      })
    }
    return found
  })
}

/** The HTML that may hold such a comment. */
const commentsOf = foundIn(commentsIn)

function commentsIn(block: Nodes): readonly Html[] {
  const found: Html[] = []
  collectComments(block, found)
  return found
}

function collectComments(node: Nodes, found: Html[]): void {
  if (node.type === 'html' && node.value.includes('memo-')) found.push(node)
  if ('children' in node) for (const child of node.children) collectComments(child, found)
}

/** Makes the search for the comment by which an author has silenced a finding. */
export function silencer(
  memo: Memo,
  suppressions: readonly Suppression[],
): (finding: Finding) => Suppression | undefined {
  if (suppressions.length === 0) return () => undefined
  const byRule = new Map<string, Silences>()
  const lineBelow = firstLinesWithText(memo.text)
  for (const [order, suppression] of suppressions.entries()) {
    const { kind, rules, at } = suppression
    const place: Placed = { order, suppression }
    for (const name of rules.length > 0 ? rules.map(({ id }) => id) : [everyRule]) {
      const silences: Silences = byRule.get(name) ?? { lines: new Map(), switches: [] }
      byRule.set(name, silences)
      if (kind === 'disable-file') silences.file ??= place
      else if (kind === 'disable-next-line') {
        const line = lineBelow(at.end.line)
        if (!silences.lines.has(line)) silences.lines.set(line, place)
      } else silences.switches.push(place)
    }
  }
  return ({ rule, at }) => {
    const all = [everyRule, rule].flatMap(name => byRule.get(name) ?? [])
    const here = all.flatMap(({ file, lines }) => [file, lines.get(at.start.line)]).filter(isPlaced)
    if (here.length > 0) return here.reduce((a, b) => (a.order < b.order ? a : b)).suppression
    const last = all.map(({ switches }) => lastBefore(switches, at.start.offset!)).filter(isPlaced)
    if (last.length === 0) return undefined
    const { suppression } = last.reduce((a, b) => (a.order > b.order ? a : b))
    return suppression.kind === 'disable' ? suppression : undefined
  }
}

interface Placed {
  /** Which of all suppressions it is. */
  order: number
  suppression: Suppression
}

/** What is said of one rule, or of every one. */
interface Silences {
  file?: Placed
  /** By the line that it silences. */
  lines: Map<number, Placed>
  /** What turns it off and on, in document order. */
  switches: Placed[]
}

/** Stands for all rules; no rule has such a name. */
const everyRule = ''

function isPlaced(place: Placed | undefined): place is Placed {
  return place !== undefined
}

/** The last that begins no later than an offset. */
function lastBefore(places: readonly Placed[], offset: number): Placed | undefined {
  return places[firstWhere(places, ({ suppression }) => suppression.at.start.offset! > offset) - 1]
}

/** Tells the first line below another (1-based) that is not blank. */
function firstLinesWithText(text: string): (line: number) => number {
  const lines = text.split(/\r\n|\n|\r/)
  const below: number[] = []
  let next = lines.length + 1
  for (let line = lines.length; line > 0; line -= 1) {
    below[line] = next
    if (lines[line - 1]!.trim() !== '') next = line
  }
  return line => below[line] ?? lines.length + 1
}
