import * as l10n from '@vscode/l10n'
import type { Finding } from '../lint/rule.ts'

/** What has come of linting a workspace: how many memos of each kind. */
export interface WorkspaceCounts {
  /** Memos that were judged. */
  judged: number
  /** Of those, the ones with an error, and those with a warning at worst. */
  errors: number
  warnings: number
  /** Files that could not be judged, by their path. */
  skipped: string[]
  /** Memos that there are. */
  all: number
}

/** Counts one more memo by its gravest finding. */
export function count(counts: WorkspaceCounts, findings: readonly Pick<Finding, 'severity'>[]): void {
  const has = (wanted: Finding['severity']) => findings.some(({ severity }) => severity === wanted)
  counts.judged += 1
  if (has('error')) counts.errors += 1
  else if (has('warning')) counts.warnings += 1
}

/** More names than these nobody reads in a message. */
const mostNames = 3

/** What has come of it, in a few sentences. */
export function summaryOf(counts: WorkspaceCounts): string {
  const { judged, errors, warnings, skipped, all } = counts
  if (all === 0) return l10n.t('There are no memos in this workspace.')
  const done = judged + skipped.length
  const names = skipped.slice(0, mostNames).join(', ')
  return [
    done < all ? l10n.t('Stopped after {0} of {1} memos.', done, all) : '',
    judged === 1 ? l10n.t('One memo was linted.') : l10n.t('{0} memos were linted.', judged),
    errors === 1 ? l10n.t('One has errors.') : errors > 1 ? l10n.t('{0} have errors.', errors) : '',
    warnings === 1 ? l10n.t('One has warnings.') : warnings > 1 ? l10n.t('{0} have warnings.', warnings) : '',
    judged > 0 && errors + warnings === 0 ? l10n.t('None has an error or a warning.') : '',
    skipped.length > mostNames
      ? l10n.t('Left out: {0} and {1} more.', names, skipped.length - mostNames)
      : names && l10n.t('Left out: {0}.', names),
  ]
    .filter(sentence => sentence !== '')
    .join(' ')
}
