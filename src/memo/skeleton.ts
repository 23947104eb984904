import type { Nodes } from 'mdast'
import type { Concept } from './concepts.ts'
import { isStructural } from './headings.ts'
import { type Memo, memoOf, type Section } from './memo.ts'
import { parse } from './parse.ts'
import { type Profile, profiles } from './profiles.ts'
import { derivedOf } from './reads.ts'
import { endOf, eolOf, firstReaching, lineStart, startOf } from './text.ts'

const read = new WeakMap<Profile, Memo>()

function templateOf(profile: Profile): Memo {
  const known = read.get(profile) ?? memoOf(profile.template, profile)
  read.set(profile, known)
  return known
}

/**
 * The section by which a profile's template serves a concept, heading first, without a line end at its end;
 * another profile's where its own has none. Undefined where no template has one.
 */
export function skeletonOf(profile: Profile, concept: Concept): string | undefined {
  for (const candidate of [profile, ...profiles]) {
    const template = templateOf(candidate)
    // A summary on top serves several; what is missing is the section that is about this alone.
    const sections = template.serving(concept)
    const section = sections.find(({ concepts }) => concepts.length === 1) ?? sections[0]
    if (section) return template.text.slice(section.at.start.offset, section.end)
  }
  return undefined
}

/** A place in a text and what to write there. */
export interface Insertion {
  /** 0-based offset. */
  offset: number
  text: string
}

/**
 * Where a section that is missing belongs by the order of the profile, and its skeleton with the blank lines,
 * line ends and heading depth that fit there: after the nearest section that should stand before it, else
 * before the nearest that should follow, else at the end; never below the appendix. Undefined where no template has
 * it, or where something that is never closed would swallow it.
 */
export function insertionOf(memo: Memo, concept: Concept): Insertion | undefined {
  const skeleton = skeletonOf(memo.profile, concept)
  if (skeleton === undefined) return undefined
  const depth = usualDepth(memo)
  const eol = eolOf(memo.text)
  const text = skeleton.replace(/^#+/, '#'.repeat(depth)).replaceAll('\n', eol)
  const order = memo.profile.sections.map(section => section.concept)
  const at = order.indexOf(concept)
  const before = order.slice(0, Math.max(at, 0)).reverse()
  const after = at < 0 ? [] : order.slice(at + 1)

  for (const neighbour of before) {
    const section = outermost(memo, neighbour, depth)
    if (section) return below(memo, endOfWords(memo, section), text, eol)
  }
  for (const neighbour of after) {
    const section = outermost(memo, neighbour, depth)
    if (section) return { offset: outsideOfHtml(memo, startOfSection(memo, section)), text: text + eol + eol }
  }
  if (memo.appendix < memo.text.length)
    return { offset: lineStart(memo.text, memo.appendix), text: text + eol + eol }
  return below(memo, memo.text.trimEnd().length, text, eol)
}

/** 0-based offset of the line where a section begins: a comment that silences its heading goes with it. */
export function startOfSection({ text, tree }: Memo, { at }: Section): number {
  const above = tree.children[firstReaching(tree.children, at.start.offset! + 1) - 1]
  return lineStart(text, above && announces(above) ? startOf(above) : at.start.offset!)
}

/** A heading may stand inside a block of HTML, where no Markdown is read: what is inserted goes above the block. */
function outsideOfHtml({ tree }: Memo, offset: number): number {
  const block = tree.children[firstReaching(tree.children, offset + 1)]
  return block?.type === 'html' ? Math.min(startOf(block), offset) : offset
}

/** Tells whether a node is a comment that silences the line below it, and so belongs to what follows. */
function announces(node: Nodes): boolean {
  return node.type === 'html' && /^<!--[ \t]*memo-disable-next-line\b/.test(node.value)
}

/** Where a section ends, without the comment that silences the heading of the next. */
function endOfWords({ tree }: Memo, { end }: Section): number {
  const last = firstReaching(tree.children, end)
  const [before, comment] = [tree.children[last - 1], tree.children[last]]
  const isBetween =
    comment && endOf(comment) === end && announces(comment) && tree.children[last + 1]?.type === 'heading'
  return before && isBetween ? endOf(before) : end
}

function below(memo: Memo, offset: number, text: string, eol: string): Insertion | undefined {
  if (offset >= memo.text.trimEnd().length && isLeftOpen(memo)) return undefined
  return { offset, text: offset === 0 ? text + eol : eol + eol + text }
}

/** Tells whether a document ends in a fence or in HTML that takes in whatever is written below. */
const isLeftOpen = derivedOf(({ tree, text }: Memo): boolean => {
  let last: Nodes | undefined = tree.children.at(-1)
  while (last && 'children' in last) last = last.children.at(-1)
  if (last?.type !== 'code' && last?.type !== 'html') return false
  return (
    parse(`${text.slice(startOf(tree.children.at(-1)!))}\n\n# Below\n`).children.at(-1)?.type !== 'heading'
  )
})

/** The last section before the appendix that serves a concept, as far out as its siblings stand. */
function outermost(memo: Memo, concept: Concept, depth: number): Section | undefined {
  let section = memo
    .serving(concept)
    .filter(({ form, at }) => isStructural(form) && at.start.offset! < memo.appendix)
    .at(-1)
  while (section?.parent && section.depth > depth) section = section.parent
  return section
}

/** The depth of most headings that serve what the profile owes; 2 where there is none. */
export function usualDepth(memo: Memo): number {
  const depths = memo.profile.sections
    .flatMap(({ concept }) => memo.serving(concept))
    .filter(({ depth }) => depth <= 6)
    .map(({ depth }) => depth)
  return depths.length === 0 ? 2 : Math.min(...depths)
}

/** What a template writes under the heading of a concept, for a heading that has nothing under it yet. */
export function skeletonBodyOf(profile: Profile, concept: Concept): string | undefined {
  const skeleton = skeletonOf(profile, concept)
  if (skeleton === undefined) return undefined
  const [, body] = memoOf(skeleton).tree.children
  return body && skeleton.slice(startOf(body))
}
