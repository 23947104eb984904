import type { Settings } from './config/config.ts'
import { type Configuration, configure } from './lint/config.ts'
import { type LintResult, lint } from './lint/lint.ts'
import { type Day, todayHere } from './memo/dates.ts'
import { kindOf } from './memo/front-matter.ts'
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
  /** Words that a page holds: as the rule “one-page” is told, else as the profile of a memo has it. */
  budgetOf(memo: Memo): number
}

const known: ReadonlySet<string> = new Set(rules.map(({ id }) => id))

/** Makes an engine for the settings of a user. */
export function engineFor(options: EngineOptions = {}): Engine {
  const { rules: settings, profiles: named = profiles, usual = named[0]!, profile, today } = options
  const configuration = configure(rules, settings)
  const profileOf = (text: string) => {
    const kind = kindOf(text)
    return named.find(({ id }) => id === kind) ?? usual
  }
  const page = configuration.rules.find(({ rule }) => rule.id === 'one-page')
  const read = (text: string) => memoOf(text, profile ?? profileOf(text))
  return {
    problems: configuration.problems,
    read,
    budgetOf: ({ profile }) => Number(page?.options.words) || profile.words,
    judge: text =>
      lint(read(text), {
        rules: configuration.rules,
        known,
        profiles: named.map(({ id }) => id),
        today: today ?? todayHere(),
      }),
  }
}
