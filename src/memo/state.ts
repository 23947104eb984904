import type { Change } from './change.ts'
import type { Concept } from './concepts.ts'
import type { Memo } from './memo.ts'
import { type Read, rangesOf, type State, stateOfSections } from './reads.ts'
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
      return { things: [text], ranges: rangesOf([at]) }
    }
    case 'appendix': {
      const { appendix, text } = memo
      const isNone = appendix === text.length
      return { things: [isNone], ranges: isNone ? [] : [appendix, appendix + 1] }
    }
    case 'frontMatter':
    case 'profile':
    case 'status':
    case 'words':
      return { things: [memo[part]], ranges: [] }
  }
  const name = part.slice(part.indexOf(' ') + 1)
  if (part.startsWith('field')) return { things: [memo.field(name)], ranges: [] }
  if (part.startsWith('served')) return { things: [memo.serves(name as Concept)], ranges: [] }
  return stateOfSections(memo.serving(name as Concept))
}

/** Tells whether a part is in one version as it was in the version before, wherever it now stands. */
export function isAsBefore(before: State, now: State, change: Change): boolean {
  const [old, ranges] = [before.ranges, now.ranges]
  if (old.length !== ranges.length || !areSame(before.things, now.things)) return false
  for (let at = 0; at < old.length; at += 2) {
    const shift = change.shiftOf(old[at]!, old[at + 1]!)
    if (shift === undefined) return false
    if (old[at]! + shift !== ranges[at] || old[at + 1]! + shift !== ranges[at + 1]) return false
  }
  return true
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
