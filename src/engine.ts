import { type Configuration, configure } from './lint/config.ts'
import { type LintResult, lint } from './lint/lint.ts'
import { type Day, todayHere } from './memo/dates.ts'
import { memoOf } from './memo/memo.ts'
import type { Profile } from './memo/profiles.ts'
import { rules } from './rules/index.ts'

/** What a user may set. Data from outside: what does not fit is told in {@link Engine.problems}. */
export interface EngineOptions {
  /** Severity and options by rule. */
  rules?: unknown
  /** What the memos owe; where left out, each says it itself. */
  profile?: Profile | undefined
  today?: Day | undefined
}

/** The one way from text to result that every surface takes. */
export interface Engine {
  problems: Configuration['problems']
  judge(text: string): LintResult
}

const known: ReadonlySet<string> = new Set(rules.map(({ id }) => id))

/** Makes an engine for the settings of a user. */
export function engineFor({ rules: settings, profile, today }: EngineOptions = {}): Engine {
  const configuration = configure(rules, settings)
  return {
    problems: configuration.problems,
    judge: text =>
      lint(memoOf(text, profile), { rules: configuration.rules, known, today: today ?? todayHere() }),
  }
}
