import type { LintResult } from '../lint/lint.ts'
import type { Severity } from '../lint/rule.ts'
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
  /** The section under the cursor, or the memo where the cursor stands above the first. */
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
  /** Told once, under the last finding of a rule. */
  why?: string
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
  return { here: result && hereAt(result, offset), all, standing: standingTips }
}

function hereAt(result: LintResult, offset: number): TipsView['here'] {
  const { memo } = result
  const section = sectionAt(memo, offset)
  if (section)
    return {
      heading: section.heading,
      tips: all.filter(({ concept }) => section.concepts.includes(concept)),
      findings: findingsFrom(result, section.at.start.offset!, section.end),
    }
  // Above the first section stand the title and what is said of the memo as a whole.
  const first = memo.sections.find(({ form }) => form !== 'key')?.at.start.offset ?? memo.text.length
  if (offset > first) return undefined
  return {
    heading: memo.title.text || memo.profile.title,
    tips: [],
    findings: findingsFrom(result, 0, first - 1),
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

function findingsFrom({ findings }: LintResult, start: number, end: number): TipFinding[] {
  const inside = findings.filter(({ at }) => at.start.offset! >= start && at.start.offset! <= end)
  return inside.map(({ rule, severity, message }, index) => ({
    rule,
    severity,
    message,
    ...(!inside.slice(index + 1).some(later => later.rule === rule) && {
      why: rules.find(({ id }) => id === rule)?.why ?? '',
    }),
  }))
}
