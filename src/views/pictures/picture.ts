import * as l10n from '@vscode/l10n'
import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import { shortened } from '../../lint/names.ts'
import { blanksIn } from '../../memo/blanks.ts'
import type { Entry } from '../../memo/entries.ts'
import type { EntryConcept } from '../../memo/field-names.ts'
import type { Memo } from '../../memo/memo.ts'
import { positionOf, startOf } from '../../memo/text.ts'

/** A picture of what a memo says in one place. */
export interface Picture {
  concept: EntryConcept
  /** 1-based last line of the block that it is drawn from; it stands below that. */
  line: number
  figure: Element
}

/** An entry that a picture leaves out, and why. */
export interface NotDrawn {
  name: string
  /** Words that follow its name in brackets. */
  why: string
}

/** The width of a drawing in its own units: pixels, where there is room. */
export const width = 720

/** Fewer than these make no picture: the text says it better. */
export const fewest = 2

/** More than these nobody takes in at once. */
export const most = 24

interface FigureParts {
  /** What the picture shows, for those who cannot see it. */
  title: string
  about: string
  shape: { height: number; width?: number }
  drawing: readonly ElementContent[]
  legend?: readonly ElementContent[]
  notes?: readonly string[]
  notDrawn: readonly NotDrawn[]
}

/** Frames a drawing: its words for those who cannot see it, its legend, and what it leaves out. */
export function figure(
  concept: EntryConcept,
  { title, about, shape, drawing, legend = [], notes = [], notDrawn }: FigureParts,
): Element {
  const { height, width: across = width } = shape
  // An anchor of a heading has no full stops, so none is like these.
  const [titleId, aboutId] = [`memo.${concept}.title`, `memo.${concept}.about`]
  const remark = (text: string, ...names: string[]) => h('p', { className: ['memo-note', ...names] }, text)
  return h('figure', { className: ['memo-picture', `memo-${concept}`] }, [
    // On paper it stands apart from its heading.
    h('p', { className: ['memo-title'], ariaHidden: 'true' }, title),
    s(
      'svg',
      {
        viewBox: `0 0 ${across} ${height}`,
        width: across,
        height,
        role: 'img',
        ariaLabelledBy: [titleId],
        ariaDescribedBy: [aboutId],
      },
      [s('title', { id: titleId }, title), s('desc', { id: aboutId }, about), ...drawing],
    ),
    h('figcaption', [
      ...legend,
      ...notes.map(note => remark(note)),
      ...(notDrawn.length > 0 ? [remark(leftOut(notDrawn), 'memo-not-drawn')] : []),
    ]),
  ])
}

function leftOut(notDrawn: readonly NotDrawn[]): string {
  const names = notDrawn.map(({ name, why }) => `“${shortened(name)}” (${why})`).join(', ')
  return l10n.t('Not drawn: {0}.', names)
}

/** Splits entries into those that find a place in a picture and those that do not, with the reason. */
export function sorted<Item extends { name: string }, Place>(
  items: readonly Item[],
  placeOf: (item: Item) => Place | string,
): { drawn: { item: Item; place: Place }[]; notDrawn: NotDrawn[] } {
  const drawn: { item: Item; place: Place }[] = []
  const notDrawn: NotDrawn[] = []
  for (const item of items) {
    const place = blanksIn(item.name).length > 0 ? l10n.t('has no name yet') : placeOf(item)
    if (typeof place === 'string') notDrawn.push({ name: item.name, why: place })
    else if (drawn.length === most)
      notDrawn.push({ name: item.name, why: l10n.t('more than {0} would be too many', most) })
    else drawn.push({ item, place })
  }
  return { drawn, notDrawn }
}

/** Where the picture of some entries belongs: below the block that holds the last of those in one section. */
export function lineBelow(memo: Memo, concept: EntryConcept, entries: readonly Entry[]): number | undefined {
  const [first] = entries
  if (!first) return undefined
  const section = memo
    .serving(concept)
    .findLast(({ at, end }) => at.start.offset! <= startIn(first) && startIn(first) <= end)
  const last = entries.findLast(entry => !section || startIn(entry) <= section.end) ?? first
  // The block around it, not its own end: a table goes on below the cells of a column.
  const block = memo.tree.children.findLast(node => startOf(node) <= last.position.end.offset!)
  return block && positionOf(block).end.line
}

function startIn({ position }: Entry): number {
  return position.start.offset!
}
