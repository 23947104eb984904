import { blocks } from './blocks.ts'
import type { Family } from './family.ts'
import { frontMatter } from './front-matter.ts'
import { marks } from './marks.ts'
import { memos } from './memos.ts'

/** Texts that keep programs busy, by what they are made of. */
export const hostile: Readonly<Record<string, Family>> = { ...marks, ...blocks, ...memos, ...frontMatter }
