import type { Nodes, Root } from 'mdast'
import type { Position } from 'unist'
import type { Chunks } from './chunks.ts'
import type { Concept } from './concepts.ts'
import type { Entry } from './entries.ts'
import type { EntryConcept } from './field-names.ts'
import type { FrontMatter } from './front-matter.ts'
import type { HeadingForm } from './headings.ts'
import type { Profile } from './profiles.ts'
import type { Mapping } from './recognise.ts'
import type { Locate } from './text.ts'

/** How far a memo has come. */
export type Status = 'draft' | 'review' | 'decision' | 'decided'

/** The statuses in the order in which a memo goes through them. */
export const statuses: readonly Status[] = ['draft', 'review', 'decision', 'decided']

/** A heading and what stands under it. */
export interface Section {
  heading: string
  form: HeadingForm
  /** 1 to 6 for real headings; 7 for bold ones, leads, row labels and front-matter keys. */
  depth: number
  /** Where the heading stands. */
  at: Position
  /** What stands under it before the next heading. */
  content: readonly Nodes[]
  /** 0-based offset after its last character, sub-sections included. */
  end: number
  parent: Section | undefined
  parts: Section[]
  /** The concepts that it serves. */
  concepts: readonly Concept[]
  /** The names in the comment by which the author maps the heading. */
  settledBy: readonly { name: string; at: Position }[]
  /** Why: every concept that was weighed, best first. */
  mappings: readonly Mapping[]
  /**
   * The same in two versions of a document where what stands in it is the same, and what it serves, and the headings
   * around it; only its place may be another.
   */
  identity: object
}

/** The sections of a version. */
export interface Found {
  /** What is computed of each section, and of nothing else, in document order. */
  of<Value>(compute: (section: Section) => Value): readonly Value[]
}

/** A Markdown document, understood. */
export interface Memo {
  /** Without a byte-order mark; every position and offset is one of this text. */
  text: string
  tree: Root
  frontMatter: FrontMatter
  profile: Profile
  /** What its front matter says; `review` where it says nothing. */
  status: Status
  /** What the document is called, and where; at its start where it has no name. */
  title: { text: string; at: Position }
  /** In document order, sub-sections after the section they belong to. */
  sections: readonly Section[]
  /** Where the appendix begins: the offset of its heading, or the end of the text. */
  appendix: number
  /** Words before the appendix, tables included, code, comments and front matter left out. */
  words: number
  locate: Locate
  /**
   * Text and tree, for what is looked up where something known stands, and what the next version takes over. Whoever asks for {@link Memo.text} or
   * {@link Memo.tree} reads all that they hold ({@link reads}), and is asked again whatever changes.
   */
  near: { text: string; tree: Root; chunks: Chunks; found: Found }
  /** The sections that serve a concept, those apart that stand inside another of the same. */
  serving(concept: Concept): Section[]
  /** Whether a section serves a concept, whatever stands in it. */
  serves(concept: Concept): boolean
  /** What the sections of a concept hold; undefined where they are prose that nobody can count, or not there. */
  entries<C extends EntryConcept>(concept: C): Entry<C>[] | undefined
  /** The value of a front-matter key, or undefined where it is absent or empty. */
  field(key: string): string | undefined
}
