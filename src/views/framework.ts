import * as l10n from '@vscode/l10n'
import type { LintResult } from '../lint/lint.ts'
import { coachingOf } from '../memo/coaching.ts'
import type { Concept } from '../memo/concepts.ts'
import { rules } from '../rules/index.ts'

/**
 * How far a memo has come with a concept: done, weak (a finding above a hint stands there), missing (the profile
 * owes it), or absent without being owed.
 */
export type StopState = 'done' | 'weak' | 'missing' | 'spare'

/** One concept on the map. */
export interface Stop {
  concept: Concept
  title: string
  question: string
  /** Undefined where there is no memo. */
  state: StopState | undefined
}

/** One of the three parts of the answer: context, facts, impact. */
export interface Stage {
  title: string
  about: string
  stops: Stop[]
}

const path: readonly { title: () => string; about: () => string; concepts: readonly Concept[] }[] = [
  {
    title: () => l10n.t('Set the context'),
    about: () =>
      l10n.t('Who has to agree, what has changed for them, and why it is hard, yet crucial, to decide now.'),
    concepts: ['context', 'stakeholders'],
  },
  {
    title: () => l10n.t('Show the facts'),
    about: () =>
      l10n.t(
        'The choices, when each delivers, what could go wrong and what it takes, so that leaders see the matter as you do.',
      ),
    concepts: ['options', 'timeline', 'risks', 'cost'],
  },
  {
    title: () => l10n.t('Show the impact'),
    about: () =>
      l10n.t('The numbers that will tell whether it works; from them what you recommend, ask and do next.'),
    concepts: ['metrics', 'recommendation', 'ask', 'next-steps'],
  },
]

/** The answer framework as a map, with the state of each stop in a memo where there is one. */
export function frameworkOf(result: LintResult | undefined): Stage[] {
  return path.map(({ title, about, concepts }) => ({
    title: title(),
    about: about(),
    stops: concepts.map(concept => {
      const { title, question } = coachingOf(concept)
      return { concept, title, question, state: result && stateOf(result, concept) }
    }),
  }))
}

/** The concepts in the order of the map. */
export const walk: readonly Concept[] = path.flatMap(({ concepts }) => concepts)

/** How far a memo has come with a concept. */
export function stateOf({ memo, findings }: LintResult, concept: Concept): StopState {
  const sections = memo.serving(concept)
  if (sections.length === 0)
    return memo.profile.sections.some(owed => owed.concept === concept) ? 'missing' : 'spare'
  const isWeak = findings.some(
    ({ rule, severity, at }) =>
      severity !== 'hint' &&
      (aboutOf.get(rule) === concept ||
        sections.some(
          section => at.start.offset! >= section.at.start.offset! && at.start.offset! <= section.end,
        )),
  )
  return isWeak ? 'weak' : 'done'
}

const aboutOf = new Map(rules.map(({ id, about }) => [id, about]))
