import { isOutline } from '../lint/fix.ts'
import type { LintResult } from '../lint/lint.ts'
import type { Fix, Severity } from '../lint/rule.ts'
import type { Outline, Reasons } from '../views/outline.ts'
import type { Readiness } from '../views/readiness.ts'

/** What `memo lint --format json` says of a file; lines and columns are 1-based, columns in UTF-16 code units. */
export interface FileReport {
  file: string
  profile: string
  findings: {
    rule: string
    severity: Severity
    message: string
    line: number
    column: number
    endLine: number
    endColumn: number
    /** An outline is written for the author to fill in; it mends nothing by itself. */
    fix: { title: string; outline: boolean } | null
  }[]
}

/** What `memo outline --format json` says of a file. */
export interface FileOutline extends Outline {
  file: string
  /** From 0 to 100, and in words. */
  readiness: Pick<Readiness, 'score' | 'verdict'>
  /** Only where it was asked for. */
  why?: Reasons[]
}

/** Turns a result into its report. */
export function fileReport(file: string, { memo, findings }: LintResult): FileReport {
  return {
    file,
    profile: memo.profile.id,
    findings: findings.map(({ rule, severity, message, at, fix }) => ({
      rule,
      severity,
      message,
      line: at.start.line,
      column: at.start.column,
      endLine: at.end.line,
      endColumn: at.end.column,
      fix: fix ? fixReport(fix) : null,
    })),
  }
}

/** What is said of a fix. */
export function fixReport(fix: Fix): { title: string; outline: boolean } {
  return { title: fix.title, outline: isOutline(fix) }
}
