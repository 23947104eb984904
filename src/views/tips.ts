import type { LintResult } from '../lint/lint.ts'
import type { Finding, Severity } from '../lint/rule.ts'
import { type Concept, type ConceptDefinition, concepts, standingTips } from '../memo/concepts.ts'
import type { Memo, Section } from '../memo/memo.ts'
import { rules } from '../rules/index.ts'

/** The coaching for one concept. */
export interface ConceptTip {
  concept: Concept
  title: string
  question: string
  leaders: string
  example: string
  pitfall: string
  /** What the linter looks at there. */
  checks: { rule: string; summary: string }[]
}

/** What the Tips view shows. */
export interface TipsView {
  /** The section under the cursor, where there is one. */
  here: { heading: string; tips: ConceptTip[]; findings: TipFinding[] } | undefined
  /** Every concept in the order in which a reader asks. */
  all: ConceptTip[]
  standing: readonly { title: string; text: string }[]
}

/** A finding in the section under the cursor, and why a reader cares. */
export interface TipFinding {
  rule: string
  severity: Severity
  message: string
  why: string
}

const all: ConceptTip[] = concepts.map(({ id, title, question, tip }: ConceptDefinition) => ({
  concept: id,
  title,
  question,
  ...tip,
  checks: rules.filter(rule => rule.about === id).map(rule => ({ rule: rule.id, summary: rule.summary })),
}))

/**
 * The tips for a cursor at an offset (0-based) of a memo, or for no memo at all.
 */
export function tipsAt(result: LintResult | undefined, offset: number): TipsView {
  const section = result && sectionAt(result.memo, offset)
  const tips = all.filter(({ concept }) => section?.concepts.includes(concept))
  return {
    here:
      section && tips.length > 0
        ? { heading: section.heading, tips, findings: findingsIn(result, section) }
        : undefined,
    all,
    standing: standingTips,
  }
}

/** The innermost section around an offset that serves a concept. */
export function sectionAt(memo: Memo, offset: number): Section | undefined {
  let found: Section | undefined
  for (const [index, section] of memo.sections.entries()) {
    if (section.at.start.offset! > offset) break
    if (section.concepts.length === 0) continue
    // What stands after the last word of a section is still its, until the next heading.
    const next = memo.sections.slice(index + 1).find(other => other.depth <= section.depth)
    if (offset <= (next ? next.at.start.offset! - 1 : memo.text.length)) found = section
  }
  return found
}

function findingsIn({ findings }: LintResult, { at, end }: Section): TipFinding[] {
  return findings
    .filter(
      (finding: Finding) => finding.at.start.offset! >= at.start.offset! && finding.at.start.offset! <= end,
    )
    .map(({ rule, severity, message }) => ({
      rule,
      severity,
      message,
      why: rules.find(({ id }) => id === rule)?.why ?? '',
    }))
}
