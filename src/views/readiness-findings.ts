import * as l10n from '@vscode/l10n'
import type { Position } from 'unist'
import { compatibleFixes } from '../lint/fix.ts'
import type { Finding, Fix, Severity } from '../lint/rule.ts'
import type { Status } from '../memo/memo.ts'
import { rules } from '../rules/index.ts'
import type { Standing } from './readiness.ts'
import { blankRule, type PartState, type Problem } from './readiness-parts.ts'
import { blanksToFill, summaryOf } from './readiness-words.ts'

/** A line of the Readiness view. */
export interface Row {
  /** Stays the same while the author types. */
  id: string
  label: string
  description: string
  /** What a screen reader says: never less than what shape and colour say. */
  spoken: string
  /** Lines that say more. */
  details: string[]
  mark: Standing | PartState | Severity | 'score' | 'first' | 'lacking'
  children: Row[]
  /** Where a click goes. */
  place?: Position
  fix?: Fix
  rule?: string
  /** The status that a click offers. */
  advance?: Status
}

/** One finding, or a line that unfolds into many of a kind. */
export function problemRow(problem: Problem): Row {
  const { id, rule, severity, findings } = problem
  const [first] = findings
  if (findings.length === 1) return findingRow(`${id}#1`, first!)
  const count = findings.length
  const label = rule === blankRule ? blanksToFill(count) : summaryOf(rule)
  const description = rule === blankRule ? '' : l10n.t('{0} places', count)
  const fix = fixOf(problem)
  const seen = new Map<string, number>()
  return {
    id: `${id}#many`,
    label: label.charAt(0).toUpperCase() + label.slice(1),
    description,
    spoken: `${severityName(severity)}: ${label} ${description}`.trim(),
    details: [whyOf(rule)],
    mark: severity,
    children: findings.map(finding => {
      const before = seen.get(finding.message) ?? 0
      seen.set(finding.message, before + 1)
      return findingRow(`${id}#${finding.message}#${before}`, finding)
    }),
    place: placeOf(problem),
    rule,
    ...(fix && { fix }),
  }
}

function findingRow(id: string, finding: Finding): Row {
  const { message, severity, rule, at, fix } = finding
  return {
    id,
    label: message,
    description: '',
    spoken: `${severityName(severity)}: ${message}`,
    details: said([finding]),
    mark: severity,
    children: [],
    place: at,
    rule,
    ...(fix && { fix }),
  }
}

/** What a tooltip says of findings of one kind. */
export function said(findings: readonly Finding[]): string[] {
  const [{ message, rule, fix }] = findings as [Finding]
  return [message, whyOf(rule), ...(fix ? [l10n.t('Fix: {0}', fix.title)] : [])]
}

/** Where the first of a kind stands. */
export function placeOf({ findings: [first] }: Problem): Position {
  return first!.at
}

/** One change that makes all those of a kind that fit together. */
export function fixOf({ findings }: Problem): Fix | undefined {
  const fixes = compatibleFixes(findings).map(({ fix }) => fix!)
  return fixes.length < 2
    ? fixes[0]
    : { title: l10n.t('Fix {0} places', fixes.length), edits: fixes.flatMap(({ edits }) => edits) }
}

function whyOf(rule: string): string {
  return rules.find(({ id }) => id === rule)?.why ?? ''
}

function severityName(severity: Severity): string {
  switch (severity) {
    case 'error':
      return l10n.t('Error')
    case 'warning':
      return l10n.t('Warning')
    case 'information':
      return l10n.t('Information')
    default:
      return l10n.t('Hint')
  }
}
