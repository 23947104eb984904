import { blanksIn } from '../memo/blanks.ts'
import { withoutMark } from '../memo/parse.ts'
import type { Edit, Finding, Fix } from './rule.ts'

/**
 * Applies edits to a text; what no edit names stays byte for byte. A leading byte-order mark is kept, and
 * offsets count from after it.
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const text = withoutMark(source)
  let result = source.slice(0, source.length - text.length)
  let from = 0
  for (const { start, end, text: inserted } of [...edits].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    result += text.slice(from, start) + inserted
    from = end
  }
  return result + text.slice(from)
}

/** Tells whether a fix only writes what its author must fill in: it leaves blanks, and nothing is mended by then. */
export function isOutline({ edits }: Fix): boolean {
  // What is taken away here and written there is moved, with the blanks that it may have.
  return edits.every(({ text }) => text !== '') && edits.some(({ text }) => blanksIn(text).length > 0)
}

/** The findings whose fixes can be applied together: none touches a place that an earlier one changes. */
export function compatibleFixes(findings: readonly Finding[]): Finding[] {
  const taken: Edit[] = []
  return findings.filter(({ fix }) => {
    if (
      !fix ||
      fix.edits.some(edit => taken.some(other => edit.start <= other.end && other.start <= edit.end))
    )
      return false
    taken.push(...fix.edits)
    return true
  })
}

/** No memo needs this many rounds. */
const rounds = 20

function keyOf({ rule, message }: Finding): string {
  return `${rule}: ${message}`
}

/**
 * Fixes a text until nothing fixable remains.
 *
 * @param judge lints a text.
 * @returns the text, and the findings that were fixed.
 */
export function fix(
  source: string,
  judge: (text: string) => readonly Finding[],
): { text: string; fixed: Finding[] } {
  let text = source
  const fixed: Finding[] = []
  const tried = new Set<string>()
  for (let round = 0; round < rounds; round += 1) {
    // What a fix did not mend, as where an unclosed comment swallows it, the same fix will not mend again.
    const now = compatibleFixes(judge(text).filter(finding => !tried.has(keyOf(finding))))
    if (now.length === 0) break
    for (const finding of now) tried.add(keyOf(finding))
    text = applyEdits(
      text,
      now.flatMap(finding => finding.fix!.edits),
    )
    fixed.push(...now)
  }
  return { text, fixed }
}
