import * as l10n from '@vscode/l10n'
import type { Position } from 'unist'
import type { Concept } from '../memo/concepts.ts'
import type { Day } from '../memo/dates.ts'
import type { Memo } from '../memo/memo.ts'

/** How much a finding matters, gravest first. A hint is seen in the text alone. */
export const severities = ['error', 'warning', 'information', 'hint'] as const

/** One of {@link severities}. */
export type Severity = (typeof severities)[number]

/** Replaces what stands from `start` to `end`, 0-based offsets of the memo's text, end excluded. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** A change that mends a finding. Its edits do not overlap. */
export interface Fix {
  /** What it does, as an order: “Insert a section: Risks”. */
  title: string
  edits: readonly Edit[]
}

/** What a rule says. */
export interface Verdict {
  at: Position
  /** What was found and what was expected, in words that a busy author understands. */
  message: string
  /** Where it differs from the rule's own. */
  severity?: Severity
  fix?: Fix
  /** The concept or the front-matter key that the profile owes and the memo lacks, where that is what it says. */
  lacks?: string
  /** What it tells of at once: each place, and what would be said of it alone. */
  each?: readonly { at: Position; message: string }[]
}

/** A verdict with the rule that gave it. */
export interface Finding extends Verdict {
  rule: string
  severity: Severity
  /** How grave it is in review, where the status of the memo makes it gentler or stricter. */
  usual?: Severity
}

/** One option of a rule, told so that settings, schema and documentation can be made from it. */
export type OptionSchema = { about: string } & (
  | { type: 'integer'; default: number; minimum?: number; maximum?: number }
  | { type: 'number'; default: number; minimum?: number; maximum?: number }
  | { type: 'boolean'; default: boolean }
  | { type: 'strings'; default: readonly string[] }
)

/** The values of a rule's options, by their schema. */
export type OptionValues<Schema extends Record<string, OptionSchema>> = {
  readonly [Name in keyof Schema]: Schema[Name] extends { type: 'boolean' }
    ? boolean
    : Schema[Name] extends { type: 'strings' }
      ? readonly string[]
      : number
}

/** What a rule may need to know beside the memo. */
export interface RuleContext {
  today: Day
  /** Every rule there is, for those that check how rules are named. */
  rules: ReadonlySet<string>
  /** Every profile that a memo may name. */
  profiles: readonly string[]
}

/**
 * A specimen of what a rule says, which documents and tests it at once. ⟦ ⟧ mark the range of the one finding
 * in a bad text; `fixed` is that text after its fix. A good text gives no finding of the rule.
 */
export type Example =
  | { bad: string; message?: string; fixed?: string; today?: Day; note?: string }
  | { good: string; today?: Day; note?: string }

/** A rule is a value: what it says of itself and how it judges. */
export interface Rule {
  id: string
  /** An order in one line: “Weigh at least two options.” */
  summary: string
  /** Why a reader cares. */
  why: string
  /** Where that is published. */
  source: string
  severity: Severity
  /** The concept whose sections it judges; undefined where it looks at the whole memo. */
  about: Concept | undefined
  options: Record<string, OptionSchema>
  check(
    memo: Memo,
    options: OptionValues<Record<string, OptionSchema>>,
    context: RuleContext,
  ): Iterable<Verdict>
  examples: readonly Example[]
}

/**
 * Makes a rule; the types of the options that `check` is handed come from their schema. What it says of itself is
 * written in English and read in the language that is set when it is shown.
 */
export function rule<const Schema extends Record<string, OptionSchema> = Record<never, never>>(definition: {
  id: string
  summary: string
  why: string
  source: string
  severity: Severity
  about?: Concept
  options?: Schema
  check(memo: Memo, options: OptionValues<Schema>, context: RuleContext): Iterable<Verdict>
  examples: readonly Example[]
}): Rule {
  const { summary, why, source, about, options = {} } = definition
  return {
    ...definition,
    get summary() {
      return l10n.t(summary)
    },
    get why() {
      return l10n.t(why)
    },
    get source() {
      return l10n.t(source)
    },
    about,
    options: Object.fromEntries(
      Object.entries<OptionSchema>(options).map(([name, option]) => [name, spoken(option)]),
    ),
  } as Rule
}

function spoken(option: OptionSchema): OptionSchema {
  const { about } = option
  return {
    ...option,
    get about() {
      return l10n.t(about)
    },
  }
}
