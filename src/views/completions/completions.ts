import type { LintResult } from '../../lint/lint.ts'
import { enclosing } from '../../memo/text.ts'
import { inComment, isCommentLine } from './comments.ts'
import { type Completion, type CompletionContext, lineAt } from './completion.ts'
import { inFrontMatter, isInFrontMatter } from './front-matter.ts'
import { isHeadingLine, missingSections } from './headings.ts'
import { isNameLine, names } from './names.ts'

/**
 * What could stand at a cursor, likeliest first.
 *
 * @param offset 0-based, in a text without a byte-order mark.
 * @param resultOf asked only where there may be something to say: the letter that was just typed costs no linting.
 */
export function completionsAt(
  text: string,
  offset: number,
  resultOf: () => LintResult | undefined,
  rest: Omit<CompletionContext, 'result'>,
): Completion[] {
  const line = lineAt(text, offset)
  const given = (make: (context: CompletionContext) => Completion[]) => {
    const result = resultOf()
    if (!result || isInCode(result, offset)) return []
    return make({ ...rest, result })
  }
  if (isInFrontMatter(text, offset)) return given(context => inFrontMatter(context, line))
  if (isCommentLine(line)) return given(context => inComment(context, line))
  if (isHeadingLine(line)) return given(context => missingSections(context, line))
  if (isNameLine(line)) return given(context => names(context, line, offset))
  return []
}

function isInCode({ memo: { tree } }: LintResult, offset: number): boolean {
  const code = enclosing(tree, 'code', offset) ?? enclosing(tree, 'inlineCode', offset)
  return code !== undefined && offset > code.position!.start.offset! && offset <= code.position!.end.offset!
}
