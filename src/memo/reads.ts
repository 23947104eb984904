import type { Nodes } from 'mdast'
import type { Position } from 'unist'
import type { Concept } from './concepts.ts'
import { keptWith } from './remember.ts'
import type { Memo, Section } from './shape.ts'
import { positionOf } from './text.ts'

const parts = [
  'text',
  'tree',
  'sections',
  'frontMatter',
  'profile',
  'status',
  'title',
  'appendix',
  'words',
] as const satisfies readonly (keyof Memo)[]

type Part = (typeof parts)[number]

/** What can be asked of a memo. */
export type Read = Part | `field ${string}` | `serving ${Concept}` | `served ${Concept}` | Query

/** A question to a memo whose answer may stay as it was, whatever else has changed. */
export interface Query {
  /** What its answer is like. */
  stateOf(memo: Memo): State
}

/** What something is like in one version: what it is made of, and where that stands. */
export interface State {
  things: readonly unknown[]
  /** 0-based offsets: where the first begins and ends, where the second does, … */
  ranges: readonly number[]
}

/** What all parts of a memo stand in. */
type Held = Memo['near']

let asked: { of: Held; parts: Set<Read> } | undefined

/** Notes that a part of a memo is asked for; other memos, such as that of a template, do not change. */
export function reads(of: Held, part: Read): void {
  if (asked?.of === of) asked.parts.add(part)
}

/** Does some work, and notes what it asks a memo for: where that stays the same, so does what the work comes to. */
export function withReads<Value>(
  { near }: Memo,
  work: () => Value,
): { value: Value; reads: ReadonlySet<Read> } {
  const around = asked
  asked = { of: near, parts: new Set() }
  const { parts } = asked
  try {
    return { value: work(), reads: parts }
  } finally {
    asked = around
  }
}

/** A memo that notes which of its parts are asked for. */
export function noticing(held: Pick<Memo, Part> & Held, rest: Omit<Memo, Part>): Memo {
  return Object.assign(Object.create(noticed, { [heldHere]: { value: held } }), rest)
}

const heldHere = Symbol('held')

const noticed = Object.defineProperties(
  {},
  Object.fromEntries(
    parts.map(part => [
      part,
      {
        get(this: { [heldHere]: Pick<Memo, Part> & Held }) {
          reads(this[heldHere], part)
          return this[heldHere][part]
        },
      },
    ]),
  ),
)

/** What has been computed of a memo, kept as long as the memo. Who asks for it reads what it was computed from. */
export function derivedOf<Value>(compute: (memo: Memo) => Value): (memo: Memo) => Value {
  const derived = keptWith((memo: Memo) => withReads(memo, () => compute(memo)))
  return memo => {
    const { value, reads: parts } = derived(memo)
    for (const part of parts) reads(memo.near, part)
    return value
  }
}

/**
 * The same for what is often as it was though something that it was computed from is not: who asks for it reads the
 * answer alone.
 */
export function queryOf<Value>(
  compute: (memo: Memo) => Value,
  stateOf: (answer: Value) => State,
): (memo: Memo) => Value {
  const answerTo = keptWith((memo: Memo) => unnoticed(() => compute(memo)))
  const query: Query = { stateOf: memo => stateOf(answerTo(memo)) }
  return memo => {
    reads(memo.near, query)
    return answerTo(memo)
  }
}

function unnoticed<Value>(work: () => Value): Value {
  const around = asked
  asked = undefined
  try {
    return work()
  } finally {
    asked = around
  }
}

/** What some sections are like: the same as long as what they hold and serve is, wherever they now stand. */
export function stateOfSections(sections: readonly Section[]): State {
  return {
    things: sections.map(({ identity }) => identity),
    ranges: rangesOf(sections.map(({ at }) => at)),
  }
}

/** What some nodes are like: the same as long as they are, wherever they stand. */
export function stateOfNodes(nodes: readonly Nodes[]): State {
  return { things: nodes, ranges: rangesOf(nodes.map(positionOf)) }
}

/** Where some things stand, as a {@link State} tells it. */
export function rangesOf(positions: readonly Position[]): number[] {
  const ranges: number[] = []
  for (const { start, end } of positions) ranges.push(start.offset!, end.offset!)
  return ranges
}
