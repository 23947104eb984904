import type { Root } from 'mdast'
import { type Chunk, Chunks } from './chunks.ts'
import type { Entry } from './entries.ts'
import type { EntryConcept } from './field-names.ts'
import { frontMatterOf } from './front-matter.ts'
import { headingsOf } from './headings.ts'
import { parse, withoutMark } from './parse.ts'
import { type Profile, profileOf, profiles } from './profiles.ts'
import { noticing, reads } from './reads.ts'
import { Sections } from './sections.ts'
import { type Memo, statuses } from './shape.ts'
import { atOnce, type Sliced } from './slices.ts'
import { locator, startOf, wordsIn } from './text.ts'

export { type Memo, type Section, type Status, statuses } from './shape.ts'

/**
 * Reads a document as a memo.
 *
 * @param source Markdown; a leading byte-order mark is taken away.
 * @param profile What it owes; where left out, what its front matter says (`memo: …`), else the first profile.
 */
export function memoOf(source: string, profile?: Profile | ProfileFor): Memo {
  const text = withoutMark(source)
  return memoIn(parse(text), text, profile)
}

/** Says what a memo owes by the kind that its front matter names; undefined where it names none. */
export type ProfileFor = (kind: string | undefined) => Profile

/**
 * Reads the tree of a text without a byte-order mark as a memo.
 *
 * @param before the version before, of which is taken over what has not changed; it is good for nothing any more
 */
export function memoIn(tree: Root, text: string, profile?: Profile | ProfileFor, before?: Memo): Memo {
  return atOnce(readingMemo(tree, text, profile, before))
}

/** The same, with a pause after each heading. */
export function* readingMemo(
  tree: Root,
  text: string,
  profile: Profile | ProfileFor = usualProfile,
  before?: Memo,
): Sliced<Memo> {
  const locate = locator(text)
  const frontMatter = frontMatterOf(tree, text, locate)
  const field = (key: string) => frontMatter.fields.get(key)?.values.join(', ') || undefined
  const kind = typeof profile === 'function' ? profile(field('memo')) : profile
  const chunks = new Chunks(tree.children, before?.near.chunks)
  const headings = headingsOf(chunks, text, frontMatter, locate)
  const isMemo = field('memo') !== undefined
  const [known, version] = [before?.near.found as Sections | undefined, { text, locate }]
  const found = known?.follow(headings, { profile: kind, isMemo }, version)
    ? known
    : yield* Sections.below(headings, { profile: kind, isMemo }, version)
  const title = found.title?.heading
  const appendix = found.appendix ?? text.length
  const status = statuses.find(status => status === field('status')?.toLowerCase()) ?? 'review'
  const titled = {
    text: field('title') ?? title?.text ?? '',
    at: title?.position ?? frontMatter.fields.get('title')?.position ?? locate(0, firstLineEnd(text)),
  }
  const parts = {
    ...{ text, tree, frontMatter, profile: kind, status, title: titled, sections: found.all, appendix },
    ...{ words: wordsBefore(found.appendix, chunks), chunks, found },
  }
  return noticing(parts, {
    locate,
    near: parts,
    serving(concept) {
      reads(parts, `serving ${concept}`)
      return found.serving(concept)
    },
    serves(concept) {
      reads(parts, `served ${concept}`)
      return found.serving(concept).length > 0
    },
    entries<C extends EntryConcept>(concept: C) {
      reads(parts, `serving ${concept}`)
      return found.entries(concept) as Entry<C>[] | undefined
    },
    field(key) {
      reads(parts, `field ${key}`)
      return field(key)
    },
  })
}

function wordsBefore(appendix: number | undefined, chunks: Chunks): number {
  const counts = chunks.of(wordsInChunk)
  let words = 0
  if (appendix === undefined) {
    for (const count of counts) words += count
    return words
  }
  for (let order = 0; order < counts.length; order += 1) {
    const { nodes } = chunks.all[order]!
    words +=
      startOf(nodes.at(-1)!) < appendix
        ? counts[order]!
        : wordsIn(nodes.filter(node => startOf(node) < appendix))
  }
  return words
}

function wordsInChunk({ nodes }: Chunk): number {
  return wordsIn(nodes)
}

function usualProfile(kind = ''): Profile {
  return profileOf(kind) ?? profiles[0]!
}

function firstLineEnd(text: string): number {
  const end = text.search(/[\r\n]/)
  return end < 0 ? text.length : end
}
