import type { Text } from 'mdast'
import { foundIn } from './chunks.ts'
import { type Day, datesIn, type FoundDate, mayHoldDates } from './dates.ts'
import type { Field } from './front-matter.ts'
import type { Memo } from './memo.ts'
import { memoised } from './remember.ts'
import { aligned, textsIn } from './text.ts'

/** A date that the author says in his own voice, or in the front matter of a memo. */
export interface WrittenDate {
  date: FoundDate
  /** The text that it stands in; {@link FoundDate.index} counts in its value. */
  node: Text
  /** The date before it in the same text. */
  previous: FoundDate | undefined
}

/** Every date of a memo outside code, comments and quotations, in document order. */
export function writtenDates(memo: Memo, today: Day): readonly WrittenDate[] {
  const inBlocks = datesInBlocks(today)(memo)
  if (memo.field('memo') === undefined) return inBlocks
  const fields = [...memo.frontMatter.fields.values()]
  return [...fields.flatMap(field => datesOf([saidBehind(field, memo)], today)), ...inBlocks]
}

const datesInBlocks = memoised((today: Day) =>
  foundIn(block => (block.type === 'blockquote' ? none : datesOf(textsIn(block), today))),
)

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
