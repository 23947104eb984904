import * as l10n from '@vscode/l10n'
import { rules } from '../rules/index.ts'
import { blankRule, blocks, counts, type Part, type Problem } from './readiness-parts.ts'

/** More reasons than these nobody reads in one line. */
const mostReasons = 3

/** What stands between the memo and a decision: what is not there first, then the blanks, then all else. */
export function reasons(parts: readonly Part[], matters: (problem: Problem) => boolean): string {
  const found = parts.flatMap(part => part.problems.filter(matters).map(problem => ({ part, problem })))
  const absent = found.filter(({ part, problem }) => isAbsence(part, problem))
  const blanks = sum(found.filter(({ problem }) => problem.rule === blankRule))
  const others = sum(
    found.filter(({ part, problem }) => !isAbsence(part, problem) && problem.rule !== blankRule),
  )
  const all = [
    ...absent.map(({ part }) => without(part)),
    ...(blanks > 0 ? [blanksToFill(blanks)] : []),
    ...(others > 0 ? [toMend(others)] : []),
  ]
  const told = all.slice(0, mostReasons).join(', ')
  return all.length > mostReasons ? l10n.t('{0} and more', told) : told
}

function sum(found: readonly { problem: Problem }[]): number {
  return found.reduce((all, { problem }) => all + problem.findings.length, 0)
}

/** Tells whether a flaw is that a part is not there, or that nothing stands under its heading. */
function isAbsence({ state }: Part, { rule, gravity, findings }: Problem): boolean {
  const isLack = findings.some(({ lacks }) => lacks !== undefined)
  return isLack || (state === 'missing' && gravity === 'error' && rule !== blankRule)
}

/** Phrase by phrase, for no other language could be put together as English is. */
function without({ name, title }: Part): string {
  switch (name) {
    case 'decider':
      return l10n.t('no decider')
    case 'decide-by':
      return l10n.t('no date to decide by')
    case 'ask':
      return l10n.t('no ask')
    case 'context':
      return l10n.t('no context')
    case 'options':
      return l10n.t('no options')
    case 'recommendation':
      return l10n.t('no recommendation')
    case 'timeline':
      return l10n.t('no dates')
    case 'risks':
      return l10n.t('no risks')
    case 'metrics':
      return l10n.t('no metrics')
    case 'stakeholders':
      return l10n.t('no stakeholders')
    case 'cost':
      return l10n.t('no cost')
    case 'next-steps':
      return l10n.t('no next steps')
    default:
      return l10n.t('no “{0}”', title)
  }
}

/** “5 blanks to fill in” */
export function blanksToFill(count: number): string {
  return count === 1 ? l10n.t('one blank to fill in') : l10n.t('{0} blanks to fill in', count)
}

/** “3 to fix” */
function toMend(count: number): string {
  return count === 1 ? l10n.t('one to fix') : l10n.t('{0} to fix', count)
}

/** What a flaw asks for, as an order without a full stop; for several findings, of all of them. */
export function order(part: Part, problem: Problem): string {
  const { kind, name, title } = part
  const { rule, findings } = problem
  if (kind === 'field' && (rule === blankRule || isAbsence(part, problem))) {
    if (name === 'decider') return l10n.t('Name who decides')
    return name === 'decide-by' ? l10n.t('Say by when to decide') : l10n.t('Fill in “{0}”', title)
  }
  if (isAbsence(part, problem)) return l10n.t('Write “{0}”', title)
  if (rule !== blankRule) return summaryOf(rule)
  if (kind === 'whole' || kind === 'others')
    return findings.length === 1 ? l10n.t('Fill in the blank') : l10n.t('Fill in {0} blanks', findings.length)
  return findings.length === 1
    ? l10n.t('Fill in the blank under “{0}”', title)
    : l10n.t('Fill in {0} blanks under “{1}”', findings.length, title)
}

/** What a rule wants, without a full stop. */
export function summaryOf(rule: string): string {
  return (rules.find(({ id }) => id === rule)?.summary ?? rule).replace(/\.$/, '')
}

/** How far a part has come, in a few words. */
export function standing({ kind, state, owed, problems, blanks }: Part, value = ''): string {
  const flaws = problems.filter(counts).reduce((all, { findings }) => all + findings.length, 0)
  const advice = problems.reduce((all, { findings }) => all + findings.length, 0) - flaws
  switch (state) {
    case 'missing':
      if (blanks === 0 || kind === 'field')
        return owed === 'recommended' ? l10n.t('missing (recommended)') : l10n.t('missing')
      return blanks === 1 ? l10n.t('missing: one blank') : l10n.t('missing: {0} blanks', blanks)
    case 'weak':
      return flaws === 1 ? l10n.t('weak: one to fix') : l10n.t('weak: {0} to fix', flaws)
    case 'waived':
      return l10n.t('left out')
    default:
      if (advice > 0)
        return advice === 1 ? l10n.t('done: one suggestion') : l10n.t('done: {0} suggestions', advice)
      return value === '' ? l10n.t('done') : l10n.t('done: {0}', value)
  }
}

/** The flaws of a memo that is not ready yet, and the whole sentence. */
export function verdict(parts: readonly Part[], isDecided: boolean): string {
  if (isDecided) return l10n.t('Decided')
  if (parts.some(({ problems }) => problems.some(blocks)))
    return l10n.t('Not yet: {0}', reasons(parts, blocks))
  if (parts.some(({ problems }) => problems.some(counts)))
    return l10n.t('Nearly: {0}', reasons(parts, counts))
  return l10n.t('Ready to decide')
}
