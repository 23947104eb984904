import type { Settings } from './config/config.ts'
import { type Configuration, configure } from './lint/config.ts'
import { type LintResult, lint, linting } from './lint/lint.ts'
import { rechecker } from './lint/recheck.ts'
import { type Day, todayHere } from './memo/dates.ts'
import { type Memo, memoIn, memoOf, readingMemo } from './memo/memo.ts'
import { parser, parsing, withoutMark } from './memo/parse.ts'
import { type Profile, profiles } from './memo/profiles.ts'
import { keptWith } from './memo/remember.ts'
import type { Sliced } from './memo/slices.ts'
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
  /** What it was made of. */
  options: EngineOptions
  problems: Configuration['problems']
  /** Reads a text as the kind of memo that it is. */
  read(text: string): Memo
  judge(text: string): LintResult
  /** Judges a long text with many pauses. */
  judging(text: string): Sliced<LintResult>
  /** Words that a page holds: as the rule “one-page” is told, else as the profile of a memo has it. */
  budgetOf(memo: Memo): number
  /** Makes a judge for the versions of one document. */
  follow(): Follower
}

/**
 * Judges the versions of one document as {@link Engine.judge} does, and of each version only what has changed. A result
 * is good until the next text is judged: what it holds of the unchanged moves along. So no other text may be handed in
 * between, such as what a fix would leave.
 */
export type Follower = (text: string) => LintResult

const known: ReadonlySet<string> = new Set(rules.map(({ id }) => id))

const alike = keptWith((_: object) => new Map<string, Engine>())
const noConfig = {}

/**
 * The engine for a file: one for all files of a config of which it says the same, as it does of most.
 *
 * @param config the same object for all files for which it holds; undefined where none does
 */
export function sharedEngineFor(config: object | undefined, options: EngineOptions): Engine {
  const engines = alike(config ?? noConfig)
  const { rules, usual, profile, today } = options
  const said = JSON.stringify([rules, usual?.id, profile?.id, today])
  const engine = engines.get(said) ?? engineFor(options)
  engines.set(said, engine)
  return engine
}

/** Makes an engine for the settings of a user. */
export function engineFor(options: EngineOptions = {}): Engine {
  const { rules: settings, profiles: named = profiles, usual = named[0]!, profile, today } = options
  const configuration = configure(rules, settings)
  const profileFor = (kind: string | undefined) => named.find(({ id }) => id === kind) ?? usual
  const profileOf = profile ?? profileFor
  const names = named.map(({ id }) => id)
  const optionsNow = () => ({
    rules: configuration.rules,
    known,
    profiles: names,
    today: today ?? todayHere(),
  })
  const lintMemo = (memo: Memo) => lint(memo, optionsNow())
  const page = configuration.rules.find(({ rule }) => rule.id === 'one-page')
  return {
    options,
    problems: configuration.problems,
    read: text => memoOf(text, profileOf),
    budgetOf: ({ profile }) => Number(page?.options.words) || profile.words,
    judge: text => lintMemo(memoOf(text, profileOf)),
    *judging(source) {
      const text = withoutMark(source)
      const tree = yield* parsing(text)
      return yield* linting(yield* readingMemo(tree, text, profileOf), optionsNow())
    },
    follow() {
      const [parseNext, checker] = [parser(), rechecker()]
      let memo: Memo | undefined
      return source => {
        const text = withoutMark(source)
        memo = memoIn(parseNext(text), text, profileOf, memo)
        return lint(memo, optionsNow(), checker)
      }
    },
  }
}
