import type { Nodes } from 'mdast'
import { isStructural } from './headings.ts'
import type { Memo, Section } from './memo.ts'
import { derivedOf } from './reads.ts'
import { startOf } from './text.ts'

/** What stands in a section, sub-sections included, their headings left out. */
export function everythingIn({ content, parts }: Section): Nodes[] {
  // What a bold lead holds belongs to the section around it as well.
  return [...content, ...parts.filter(({ form }) => isStructural(form)).flatMap(everythingIn)]
}

const stage =
  /\b(?:contexts?|background|motivations?|motivated|problems?|why|situation|status|state|today|prelude|history|introduction|needs?|issues?|pain)\b/i
const notTheStage =
  /\b(?:summary|abstract|requirements?|goals?|non-?goals|objectives?|scope|drivers?|(?:and|&) description)\b/i

/**
 * The sections that set the stage before the appendix: background, motivation, problem. Summaries, goals and
 * requirements belong to the context as well, and tell something else.
 */
export const stageOf = derivedOf(findStage)

function findStage(memo: Memo): { sections: Section[]; nodes: Nodes[] } {
  const sections = memo
    .serving('context')
    .filter(({ form, at }) => form !== 'key' && form !== 'row' && at.start.offset! < memo.appendix)
    .filter(({ heading }) => stage.test(heading) && !notTheStage.test(heading))
  const nodes = [...new Set(sections.flatMap(everythingIn))].filter(node => startOf(node) < memo.appendix)
  return { sections, nodes }
}
