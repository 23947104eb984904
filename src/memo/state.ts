import type { Change } from './change.ts'
import type { Concept } from './concepts.ts'
import type { Memo } from './memo.ts'
import { type Read, type State, stateOfSections } from './reads.ts'
import { isSame, keptWith, memoised } from './remember.ts'

/** Tells what the parts of a memo are like. To be asked before the next version is read, which takes its nodes over. */
export const statesOf = keptWith((memo: Memo) => memoised((part: Read) => stateOf(memo, part)))

function stateOf(memo: Memo, part: Read): State {
  if (typeof part === 'object') return part.stateOf(memo)
  switch (part) {
    case 'text':
    case 'tree':
    case 'sections':
      return { things: [memo.text], ranges: [] }
    case 'title': {
      const { text, at } = memo.title
      return { things: [text], ranges: [[at.start.offset!, at.end.offset!]] }
    }
    case 'appendix': {
      const { appendix, text } = memo
      const isNone = appendix === text.length
      return { things: [isNone], ranges: isNone ? [] : [[appendix, appendix + 1]] }
    }
    case 'frontMatter':
    case 'profile':
    case 'status':
    case 'words':
      return { things: [memo[part]], ranges: [] }
  }
  const name = part.slice(part.indexOf(' ') + 1)
  if (part.startsWith('field')) return { things: [memo.field(name)], ranges: [] }
  return stateOfSections(memo.serving(name as Concept))
}

/** Tells whether a part is in one version as it was in the version before, wherever it now stands. */
export function isAsBefore(before: State, now: State, change: Change): boolean {
  return (
    areSame(before.things, now.things) &&
    before.ranges.length === now.ranges.length &&
    before.ranges.every(([start, end], order) => change.rangeOf(start, end)?.[0] === now.ranges[order]![0])
  )
}

/** Lists among them are the same where what they list is. */
function areSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return (
    before.length === now.length &&
    before.every((thing, order) => {
      const other = now[order]
      return thing === other || (Array.isArray(thing) && Array.isArray(other) && isSame(thing, other))
    })
  )
}
