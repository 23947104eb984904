import * as l10n from '@vscode/l10n'
import type { Fix } from '../lint/rule.ts'
import { isStructural } from '../memo/headings.ts'
import { type Memo, memoOf, type Section } from '../memo/memo.ts'
import { startOfSection } from '../memo/skeleton.ts'
import { eolOf } from '../memo/text.ts'

/** A new order for the sections of a memo. */
export interface Reordering extends Fix {
  /** Where a place (0-based offset) of the old text is in the new one. */
  moved(offset: number): number
}

/**
 * Moves whole sections into the order of the profile. What serves nothing that is owed stays behind the section
 * before it, and the appendix at the end. Undefined where they stand so already, or cannot be moved whole.
 */
export function inOrder(memo: Memo): Reordering | undefined {
  const sections = movable(memo)
  const ranks = sections && ranksOf(memo, sections)
  if (!sections || !ranks) return undefined
  const { text } = memo
  const eol = eolOf(text)
  const starts = sections.map(section => startOfSection(memo, section))
  const parent = sections[0]!.parent
  const next = parent && memo.sections.find(other => other.at.start.offset! >= parent.end)
  const limit = Math.min(next ? startOfSection(memo, next) : text.length, startOfAppendix(memo))
  const chunks = starts.map((start, index) => {
    const end = starts[index + 1] ?? limit
    return { start, length: text.slice(start, end).trimEnd().length, rank: ranks[index]! }
  })
  const sorted = chunks.toSorted((a, b) => a.rank - b.rank)
  const first = starts[0]!
  const last = chunks.at(-1)!
  const edit = {
    start: first,
    end: last.start + last.length,
    text: sorted.map(({ start, length }) => text.slice(start, start + length)).join(eol + eol),
  }
  if (!isWhole(memo, text.slice(0, first) + edit.text + text.slice(edit.end))) return undefined
  return {
    title: orderTitle(),
    edits: [edit],
    moved(offset) {
      if (offset < first || offset >= edit.end) return offset
      const from = chunks.findLast(({ start }) => start <= offset)!
      const before = sorted.slice(0, sorted.indexOf(from))
      const at = before.reduce((sum, { length }) => sum + length + 2 * eol.length, first)
      return at + Math.min(offset - from.start, from.length)
    },
  }
}

/** Tells, without making it, whether there is a better order. */
export function isOutOfOrder(memo: Memo): boolean {
  const sections = movable(memo)
  return sections !== undefined && ranksOf(memo, sections) !== undefined
}

/** What the action is called. */
export function orderTitle(): string {
  return l10n.t('Move the sections into the order of the profile')
}

/** The sections side by side that serve most of what is owed; undefined where they cannot be told apart safely. */
function movable(memo: Memo): Section[] | undefined {
  const groups = new Map<Section | undefined, Section[]>()
  for (const section of memo.sections) {
    if (!isStructural(section.form) || section.at.start.offset! >= memo.appendix) continue
    const group = groups.get(section.parent)
    if (group) group.push(section)
    else groups.set(section.parent, [section])
  }
  const owed = new Set(memo.profile.sections.map(({ concept }) => concept))
  const weight = (group: Section[]) =>
    group.filter(({ concepts }) => concepts.some(concept => owed.has(concept))).length
  const [best] = [...groups.values()].sort((a, b) => weight(b) - weight(a))
  if (!best || best.length < 2) return undefined
  // A heading of another depth would become a part of what comes to stand before it.
  if (best.some(({ depth }) => depth !== best[0]!.depth)) return undefined
  const blocks = new Set(memo.tree.children.map(({ position }) => position!.start.offset!))
  return best.every(({ at }) => blocks.has(at.start.offset!)) ? best : undefined
}

/** The rank of each section by the profile; undefined where they already ascend. */
function ranksOf(memo: Memo, sections: readonly Section[]): number[] | undefined {
  const order = memo.profile.sections.map(({ concept }) => concept)
  let last = -1
  const ranks = sections.map(section => {
    const owed = order.findIndex(concept => memo.serving(concept)[0] === section)
    if (owed >= 0) last = owed
    return last
  })
  return ranks.some((rank, index) => index > 0 && rank < ranks[index - 1]!) ? ranks : undefined
}

function startOfAppendix(memo: Memo): number {
  const appendix = memo.sections.find(({ at }) => at.start.offset === memo.appendix)
  return appendix ? startOfSection(memo, appendix) : memo.text.length
}

/** An open fence or comment at the end of what moves up would swallow what follows. */
function isWhole(memo: Memo, text: string): boolean {
  const outline = ({ sections }: Memo) =>
    sections
      .filter(({ form }) => isStructural(form))
      .map(({ heading, depth, parent }) => `${depth} ${heading} < ${parent?.heading}`)
      .sort()
  return outline(memoOf(text, memo.profile)).join('\n') === outline(memo).join('\n')
}
