import type { Nodes, Text } from 'mdast'
import { type Day, datesIn, type FoundDate, mayHoldDates } from './dates.ts'
import type { Memo } from './memo.ts'
import { rememberedOf, rememberedWhile } from './remember.ts'
import { runOf, textsIn } from './text.ts'

/** A date that the author says in his own voice, or in the front matter of a memo. */
export interface WrittenDate {
  date: FoundDate
  /** The run of text that it stands in; {@link FoundDate.index} counts in it. */
  run: string
  /** The date before it in the same run. */
  previous: FoundDate | undefined
  /** Turns an index in the run into an offset of the document. */
  offsetOf: (index: number) => number
}

const remembered = rememberedWhile<readonly WrittenDate[]>()

/** Every date of a memo outside code, comments and quotations, in document order. */
export function writtenDates(memo: Memo, today: Day): readonly WrittenDate[] {
  return remembered(memo, [today], () => [...datesOf(memo, today)])
}

function* datesOf(memo: Memo, today: Day): Generator<WrittenDate> {
  if (memo.field('memo') !== undefined)
    for (const { valuePosition } of memo.frontMatter.fields.values()) {
      const [start, end] = [valuePosition.start.offset!, valuePosition.end.offset!]
      yield* datesOfRun(memo.text.slice(start, end), index => start + index, today)
    }
  for (const block of memo.tree.children)
    for (const node of textsWithDates(block))
      yield* datesOfRun(node.value, runOf(node, memo.text).offsetOf, today)
}

function* datesOfRun(run: string, offsetOf: (index: number) => number, today: Day): Generator<WrittenDate> {
  let previous: FoundDate | undefined
  for (const date of datesIn(run, today)) {
    yield { date, run, previous, offsetOf }
    previous = date
  }
}

/** The texts of a block that may name a date. */
const textsWithDates = rememberedOf((block: Nodes): readonly Text[] => {
  const texts = block.type === 'blockquote' ? none : textsIn(block).filter(({ value }) => mayHoldDates(value))
  return texts.length === 0 ? none : texts
})

const none: readonly Text[] = []

/** The range of the document from one index of a run to another, end excluded. */
export function placeIn({ offsetOf }: WrittenDate, start: number, end: number): [start: number, end: number] {
  return [offsetOf(start), offsetOf(end - 1) + 1]
}
