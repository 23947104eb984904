import * as l10n from '@vscode/l10n'
import type { LintResult } from '../lint/lint.ts'
import { type Severity, severities } from '../lint/rule.ts'
import type { Status } from '../memo/memo.ts'

/** How much attention a line of the status asks for. */
export type Alarm = 'none' | 'warning' | 'error'

/** What the status of a memo says. */
export interface MemoStatus {
  profile: string
  status: Status
  words: { text: string; detail: string; alarm: Alarm }
  findings: { text: string; alarm: Alarm }
}

/**
 * A memo in three lines: what it is, how much of the page it fills, what is to mend.
 *
 * @param budget words that a page holds.
 */
export function memoStatus({ memo, findings }: LintResult, budget: number): MemoStatus {
  const over = memo.words - budget
  return {
    profile: l10n.t(memo.profile.title),
    status: memo.status,
    words: {
      text: l10n.t('{0} of {1} words', memo.words, budget),
      detail: over > 0 ? tooMany(over) : l10n.t('before any appendix'),
      // A tenth more may still fit, as the rule “one-page” has it.
      alarm: over <= 0 ? 'none' : memo.words <= budget * 1.1 ? 'warning' : 'error',
    },
    findings: {
      text: findings.length === 0 ? l10n.t('Nothing to fix') : counted(findings),
      alarm: alarmOf(findings),
    },
  }
}

function tooMany(over: number): string {
  return over === 1
    ? l10n.t('one too many before any appendix')
    : l10n.t('{0} too many before any appendix', over)
}

function alarmOf(findings: LintResult['findings']): Alarm {
  if (findings.some(({ severity }) => severity === 'error')) return 'error'
  return findings.some(({ severity }) => severity === 'warning') ? 'warning' : 'none'
}

function counted(findings: LintResult['findings']): string {
  return severities
    .map(severity => ({ severity, count: findings.filter(finding => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => named(severity, count))
    .join(', ')
}

function named(severity: Severity, count: number): string {
  switch (severity) {
    case 'error':
      return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count)
    case 'warning':
      return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count)
    case 'information':
      return count === 1 ? l10n.t('1 suggestion') : l10n.t('{0} suggestions', count)
    default:
      return count === 1 ? l10n.t('1 hint') : l10n.t('{0} hints', count)
  }
}
