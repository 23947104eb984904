import { blocks } from './blocks.ts'
import { characters } from './characters.ts'
import { comments } from './comments.ts'
import type { Family } from './family.ts'
import { floods } from './floods.ts'
import { frontMatter } from './front-matter.ts'
import { lines } from './lines.ts'
import { marks } from './marks.ts'
import { memos } from './memos.ts'
import { numbers } from './numbers.ts'
import { spans } from './spans.ts'
import { tables } from './tables.ts'

/** Texts that keep programs busy, by what they are made of. */
export const hostile: Readonly<Record<string, Family>> = {
  ...marks,
  ...blocks,
  ...characters,
  ...comments,
  ...memos,
  ...numbers,
  ...tables,
  ...frontMatter,
  ...spans,
  ...lines,
  ...floods,
}
