import type { RootContent, Text } from 'mdast'
import { type Day, datesIn as datesOfText, type FoundDate, mayHoldDates } from './dates.ts'
import { foundIn } from './found.ts'
import type { Field } from './front-matter.ts'
import type { Memo } from './memo.ts'
import { memoised, rememberedOf } from './remember.ts'
import { aligned, textsIn } from './text.ts'

/** A date that the author says in his own voice, or in the front matter of a memo. */
export interface WrittenDate {
  date: FoundDate
  /** The text that it stands in; {@link FoundDate.index} counts in its value. */
  node: Text
  /** The date before it in the same text. */
  previous: FoundDate | undefined
}

/**
 * Makes the search for those dates of a memo of which something holds, outside code, comments and quotations and in
 * document order. Who asks for them reads them alone: where other dates are put in, nothing changes for him.
 */
export function datesThat(
  hold: (written: WrittenDate) => boolean,
): (memo: Memo, today: Day) => readonly WrittenDate[] {
  const inBlocks = memoised((today: Day) => foundIn(block => datesIn(today)(block).filter(hold)))
  return (memo, today) => {
    const found = inBlocks(today)(memo)
    if (memo.field('memo') === undefined) return found
    const fields = [...memo.frontMatter.fields.values()]
    return [
      ...datesOf(
        fields.map(field => saidBehind(field, memo)),
        today,
      ).filter(hold),
      ...found,
    ]
  }
}

const datesIn = memoised((today: Day) =>
  rememberedOf((block: RootContent) => (block.type === 'blockquote' ? none : datesOf(textsIn(block), today))),
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
      const dates = datesOfText(node.value, today)
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
