import { coachingOf } from '../../memo/coaching.ts'
import type { Concept } from '../../memo/concepts.ts'
import { isStructural } from '../../memo/headings.ts'
import type { Memo } from '../../memo/memo.ts'
import { skeletonOf, usualDepth } from '../../memo/skeleton.ts'
import { plain } from '../../memo/text.ts'
import { asSnippet } from '../snippets.ts'
import type { Completion, CompletionContext, Line } from './completion.ts'

/** Tells whether a heading is being written on a line. */
export function isHeadingLine({ before }: Line): boolean {
  return /^ {0,3}#{1,6}(?:[ \t][^#]*|[^\s#]*)$/.test(before)
}

/** The sections that the profile owes and the memo lacks, in its order, each with what to write below it. */
export function missingSections({ result }: CompletionContext, line: Line): Completion[] {
  const { memo } = result
  const block = memo.tree.children.find(
    ({ position }) => position!.start.offset! <= line.end && line.start < position!.end.offset!,
  )
  // Not in code, nor in HTML, where a # is one.
  if (block && block.type !== 'heading' && block.type !== 'paragraph') return []
  const [marks] = /#+/.exec(line.before)!
  const start = line.start + line.before.indexOf('#')
  const depth = marks.length === 1 ? usualDepth(memo) : marks.length
  const [above, below] = [memo.text.slice(0, start).trimEnd(), memo.text.slice(line.end)]
  const before =
    above !== '' && !/(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(memo.text.slice(0, start))
  const after = /^(?:\r\n|\n|\r)[ \t]*\S/.test(below)
  const missing = memo.profile.sections
    .map(({ concept }) => concept)
    .filter(concept =>
      memo.serving(concept).every(({ at, content }) => isHere(at, line) && plain(content) === ''),
    )
  const likeliest = nextOf(memo, missing, line)
  return missing.flatMap(concept => {
    const skeleton = skeletonOf(memo.profile, concept)?.replace(/^#+/, '#'.repeat(depth))
    if (!skeleton) return []
    const { title, question } = coachingOf(concept)
    const heading = skeleton.split('\n')[0]!.replace(/^#+ /, '')
    return [
      {
        kind: 'section' as const,
        label: heading,
        detail: title === heading ? '' : title,
        about: question,
        edit: {
          start,
          end: line.end,
          text: `${before ? '\n' : ''}${asSnippet(skeleton)}${after ? '\n' : ''}`,
        },
        isSnippet: true,
        filter: `${marks} ${heading}`,
        ...(concept === likeliest && { isLikeliest: true }),
      },
    ]
  })
}

/** The first that belongs behind what stands above the line. */
function nextOf(memo: Memo, missing: readonly Concept[], line: Line): Concept | undefined {
  const order = memo.profile.sections.map(({ concept }) => concept)
  const reached = order.findLastIndex(concept =>
    memo.serving(concept).some(({ form, at }) => isStructural(form) && at.start.offset! < line.start),
  )
  return missing.find(concept => order.indexOf(concept) > reached) ?? missing[0]
}

function isHere({ start }: Memo['title']['at'], line: Line): boolean {
  return start.offset! >= line.start && start.offset! <= line.end
}
