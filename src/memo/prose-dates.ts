import type { Nodes, Text } from 'mdast'
import { type Day, datesIn, type FoundDate, mayHoldDates } from './dates.ts'
import type { Field } from './front-matter.ts'
import type { Memo } from './memo.ts'
import { queryOf } from './reads.ts'
import { rememberedWhile } from './remember.ts'
import { aligned, endOf, startOf, textsIn } from './text.ts'

/** A date that the author says in his own voice, or in the front matter of a memo. */
export interface WrittenDate {
  date: FoundDate
  /** The text that it stands in; {@link FoundDate.index} counts in its value. */
  node: Text
  /** The date before it in the same text. */
  previous: FoundDate | undefined
}

/** Every date of a memo outside code, comments and quotations, in document order. */
export const writtenDates = queryOf(findDates, dates => ({
  things: dates,
  ranges: dates.map(({ node }) => [startOf(node), endOf(node)]),
}))

function findDates(memo: Memo, today: Day): readonly WrittenDate[] {
  const all: WrittenDate[] = []
  if (memo.field('memo') !== undefined)
    for (const field of memo.frontMatter.fields.values())
      all.push(...rememberedDates(field, [today], () => datesOf([saidBehind(field, memo)], today)))
  for (const block of memo.tree.children)
    for (const written of rememberedDates(block, [today], () => datesInBlock(block, today))) all.push(written)
  return all
}

const rememberedDates = rememberedWhile<readonly WrittenDate[]>()

function datesInBlock(block: Nodes, today: Day): readonly WrittenDate[] {
  return block.type === 'blockquote' ? none : datesOf(textsIn(block), today)
}

const none: readonly WrittenDate[] = []

/** What stands behind a key of the front matter, as a text. */
function saidBehind({ valuePosition: position }: Field, { near: { text } }: Memo): Text {
  return { type: 'text', value: text.slice(position.start.offset, position.end.offset), position }
}

function datesOf(texts: readonly Text[], today: Day): WrittenDate[] {
  return texts
    .filter(({ value }) => mayHoldDates(value))
    .flatMap(node => {
      const dates = datesIn(node.value, today)
      return dates.map((date, order) => ({ date, node, previous: dates[order - 1] }))
    })
}

/** The range of the document from one index of the text of a date to another, end excluded. */
export function placeIn(
  memo: Memo,
  { node }: WrittenDate,
  start: number,
  end: number,
): [start: number, end: number] {
  const offsetOf = aligned(node, memo.near.text)
  return [offsetOf(start), offsetOf(end - 1) + 1]
}
