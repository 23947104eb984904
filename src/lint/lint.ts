import type { Day } from '../memo/dates.ts'
import type { Memo, Status } from '../memo/memo.ts'
import { profiles } from '../memo/profiles.ts'
import { atOnce, type Sliced } from '../memo/slices.ts'
import type { ConfiguredRule } from './config.ts'
import { type Checker, check } from './recheck.ts'
import type { Finding, Severity } from './rule.ts'
import { type Suppression, silencer, suppressionsOf } from './suppressions.ts'

/** What every surface shows. */
export interface LintResult {
  memo: Memo
  /** In document order; silenced ones left out. */
  findings: Finding[]
  /** What the author has silenced, and why. */
  suppressed: { finding: Finding; reason: string }[]
  suppressions: Suppression[]
}

/** What the rules are run with. */
export interface LintOptions {
  rules: readonly ConfiguredRule[]
  /** The names of all rules, those switched off as well. */
  known: ReadonlySet<string>
  /** The names of all profiles; where left out, of those that come with the product. */
  profiles?: readonly string[]
  today: Day
}

const builtIn = profiles.map(({ id }) => id)

/**
 * How grave a rule's finding is at a status: gentle in a draft and once all is decided, strictest when the
 * decision is due. What a user has set, and what a rule says of one finding, holds at every status.
 */
export function severityAt(status: Status, severity: Severity): Severity {
  if (status === 'decision') return severity === 'warning' ? 'error' : severity
  if (status === 'review') return severity
  return severity === 'warning' ? 'information' : severity === 'information' ? 'hint' : severity
}

/** Runs rules over a memo. Pure: the same memo, rules and day give the same result. */
export function lint(memo: Memo, options: LintOptions, checker?: Checker): LintResult {
  return atOnce(linting(memo, options, checker))
}

/** The same, with a pause after each rule. */
export function* linting(
  memo: Memo,
  { rules, known, profiles = builtIn, today }: LintOptions,
  checker = check,
): Sliced<LintResult> {
  const ask = checker(memo, { today, rules: known, profiles })
  const all: Finding[] = []
  for (const configured of rules) {
    yield
    const { rule, severity } = configured
    for (const verdict of ask(configured)) {
      const usual = severity ?? verdict.severity ?? rule.severity
      const now = severity ?? verdict.severity ?? severityAt(memo.status, rule.severity)
      all.push({ ...verdict, rule: rule.id, severity: now, ...(usual !== now && { usual }) })
    }
  }
  all.sort(
    (a, b) =>
      a.at.start.offset! - b.at.start.offset! ||
      a.at.end.offset! - b.at.end.offset! ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  )
  const suppressions = suppressionsOf(memo)
  const silencedBy = silencer(memo, suppressions)
  const findings: Finding[] = []
  const suppressed: LintResult['suppressed'] = []
  for (const finding of all) {
    const by = silencedBy(finding)
    if (by) suppressed.push({ finding, reason: by.reason })
    else findings.push(finding)
  }
  return { memo, findings, suppressed, suppressions }
}
