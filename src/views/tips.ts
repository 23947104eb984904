import * as l10n from '@vscode/l10n'
import type { LintResult } from '../lint/lint.ts'
import type { Finding, Severity } from '../lint/rule.ts'
import { type Coaching, coachingOf, standingTips } from '../memo/coaching.ts'
import type { Concept } from '../memo/concepts.ts'
import type { Memo, Section } from '../memo/memo.ts'
import { rules } from '../rules/index.ts'
import { frameworkOf, type Stage, walk } from './framework.ts'

/** The coaching for one concept. */
export interface ConceptTip extends Coaching {
  concept: Concept
  /** What the linter looks at there. */
  checks: { rule: string; summary: string }[]
}

/** What the Tips view shows. */
export interface TipsView {
  /** The section under the cursor, or the memo where the cursor stands above the first; undefined without a memo. */
  here: Here | undefined
  /** Where that is on the way through the answer. */
  map: Stage[]
  /** Every concept, in the order of the map. */
  all: ConceptTip[]
  standing: { title: string; text: string }[]
}

/** Where the cursor is. */
export interface Here {
  heading: string
  /** Whether it is a section, or the memo as a whole. */
  isSection: boolean
  /** The concepts that it serves; none where a section answers no question that a memo owes. */
  concepts: readonly Concept[]
  /** That under the cursor first, the others in document order. */
  findings: TipFinding[]
  /** Where nothing is found here: the finding that comes next in the memo, and what it stands under. */
  next: (FindingKey & { heading: string }) | undefined
}

/** A finding in the section under the cursor, and why a reader cares. */
export interface TipFinding extends FindingKey {
  severity: Severity
  isAtCursor: boolean
  /** Told once for each rule: under the finding at the cursor, or else under the last. */
  why: string | undefined
  /** What its fix does, as an order. */
  fix: string | undefined
}

/** What tells a finding from the others of a memo, whatever is typed elsewhere. */
export interface FindingKey {
  rule: string
  message: string
  /** Its place among those of the memo that say the same, from 0. */
  nth: number
}

/** The tips for a cursor at an offset (0-based) of a memo, or for no memo at all. */
export function tipsAt(result: LintResult | undefined, offset: number): TipsView {
  return {
    here: result && hereAt(result, offset),
    map: frameworkOf(result),
    all: walk.map(concept => ({ concept, ...coachingOf(concept), checks: checksOf(concept) })),
    standing: standingTips(),
  }
}

/** The finding of a result that is meant, or undefined where it is gone. */
export function findingOf({ findings }: LintResult, { rule, message, nth }: FindingKey): Finding | undefined {
  return findings.filter(finding => finding.rule === rule && finding.message === message)[nth]
}

function checksOf(concept: Concept): ConceptTip['checks'] {
  return rules.filter(({ about }) => about === concept).map(({ id, summary }) => ({ rule: id, summary }))
}

function hereAt(result: LintResult, offset: number): Here {
  const { memo } = result
  const section = sectionAt(memo, offset)
  // Above the first section stand the title and what is said of the memo as a whole.
  const first = memo.sections.find(({ form }) => form !== 'key')?.at.start.offset ?? memo.text.length + 1
  const findings = section
    ? tipsFor(result, section.at.start.offset!, section.end, offset)
    : tipsFor(result, 0, first - 1, offset)
  return {
    heading: headingOf(memo, section),
    isSection: section !== undefined,
    concepts: section?.concepts ?? [],
    findings,
    next: findings.length > 0 ? undefined : nextFrom(result, offset),
  }
}

function headingOf({ title, profile }: Memo, section: Section | undefined): string {
  return section?.heading ?? (title.text || l10n.t(profile.title))
}

/** The finding that comes next in the memo; after the last comes the first. */
function nextFrom({ memo, findings }: LintResult, offset: number): Here['next'] {
  const next = findings.find(({ at }) => at.start.offset! > offset) ?? findings[0]
  if (!next) return undefined
  const { rule, message, at } = next
  const nth = findings.filter(other => other.rule === rule && other.message === message).indexOf(next)
  return { rule, message, nth, heading: headingOf(memo, sectionAt(memo, at.start.offset!)) }
}

/** The innermost section around an offset that serves a concept; where none does, the innermost. */
export function sectionAt(memo: Memo, offset: number): Section | undefined {
  let innermost: Section | undefined
  let found: Section | undefined
  for (const [index, section] of memo.sections.entries()) {
    if (section.at.start.offset! > offset) break
    if (section.form === 'key' && section.concepts.length === 0) continue
    // What stands after the last word of a section is still its, until the next heading.
    const next = memo.sections.slice(index + 1).find(other => other.depth <= section.depth)
    if (offset > (next ? next.at.start.offset! - 1 : memo.text.length)) continue
    innermost = section
    if (section.concepts.length > 0) found = section
  }
  return found ?? innermost
}

function tipsFor({ memo, findings }: LintResult, start: number, end: number, offset: number): TipFinding[] {
  const { line } = memo.locate(offset, offset).start
  const inside = findings.filter(({ at }) => at.start.offset! >= start && at.start.offset! <= end)
  const atCursor = meantBy(inside, offset) ?? inside.find(({ at }) => at.start.line === line)
  const ordered = atCursor ? [atCursor, ...inside.filter(finding => finding !== atCursor)] : inside
  const nth = new Map<Finding, number>()
  const counts = new Map<string, number>()
  for (const finding of findings) {
    const key = `${finding.rule}: ${finding.message}`
    nth.set(finding, counts.get(key) ?? 0)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const last = new Map(ordered.map(finding => [finding.rule, finding]))
  return ordered.map(finding => {
    const { rule, severity, message, fix } = finding
    const isTold = finding === (rule === atCursor?.rule ? atCursor : last.get(rule))
    return {
      rule,
      severity,
      message,
      nth: nth.get(finding)!,
      isAtCursor: finding === atCursor,
      why: isTold ? rules.find(({ id }) => id === rule)?.why : undefined,
      fix: fix?.title,
    }
  })
}

/** The finding around an offset; where one stands inside another, the smaller. */
function meantBy(findings: readonly Finding[], offset: number): Finding | undefined {
  return findings
    .filter(({ at }) => at.start.offset! <= offset && offset <= at.end.offset!)
    .sort((a, b) => lengthOf(a) - lengthOf(b))[0]
}

function lengthOf({ at }: Finding): number {
  return at.end.offset! - at.start.offset!
}
