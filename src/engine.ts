import type { Settings } from './config/config.ts'
import { type Configuration, configure } from './lint/config.ts'
import { type LintResult, lint } from './lint/lint.ts'
import { type Day, todayHere } from './memo/dates.ts'
import { type Memo, memoOf } from './memo/memo.ts'
import { type Profile, profiles } from './memo/profiles.ts'
import { rules } from './rules/index.ts'

/** What a user may set. Data from outside: what does not fit is told in {@link Engine.problems}. */
export interface EngineOptions extends Partial<Omit<Settings, 'rules'>> {
  /** Severity and options by rule. */
  rules?: unknown
  /** What the memos owe; where left out, each says it itself. */
  profile?: Profile | undefined
  today?: Day | undefined
}

/** The one way from text to result that every surface takes. */
export interface Engine {
  problems: Configuration['problems']
  /** Reads a text as the kind of memo that it is. */
  read(text: string): Memo
  judge(text: string): LintResult
}

const known: ReadonlySet<string> = new Set(rules.map(({ id }) => id))

/** Makes an engine for the settings of a user. */
export function engineFor(options: EngineOptions = {}): Engine {
  const { rules: settings, profiles: named = profiles, usual = named[0]!, profile, today } = options
  const configuration = configure(rules, settings)
  const profileFor = (kind: string | undefined) => named.find(({ id }) => id === kind) ?? usual
  const read = (text: string) => memoOf(text, profile ?? profileFor)
  return {
    problems: configuration.problems,
    read,
    judge: text =>
      lint(read(text), {
        rules: configuration.rules,
        known,
        profiles: named.map(({ id }) => id),
        today: today ?? todayHere(),
      }),
  }
}
