import * as l10n from '@vscode/l10n'
import type { LintResult } from '../lint/lint.ts'
import { coachingOf } from '../memo/coaching.ts'
import type { Concept } from '../memo/concepts.ts'
import { counts, type Part, type PartState, partsOf } from './readiness-parts.ts'

/** How far a memo has come with a concept, as the Readiness view has it; `spare` is left out and nobody asks for it. */
export type StopState = Exclude<PartState, 'waived'> | 'spare'

/** One concept on the map. */
export interface Stop {
  concept: Concept
  title: string
  question: string
  /** Undefined where there is no memo. */
  state: StopState | undefined
  /** Whether a section serves it, be it an outline with nothing but blanks. */
  isThere: boolean
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
  const parts = result ? partsOf(result) : []
  return path.map(({ title, about, concepts }) => ({
    title: title(),
    about: about(),
    stops: concepts.map(concept => {
      const { title, question } = coachingOf(concept)
      const isThere = result?.memo.serves(concept) === true
      return { concept, title, question, state: result && stateOf(result, concept, parts), isThere }
    }),
  }))
}

/** The concepts in the order of the map. */
export const walk: readonly Concept[] = path.flatMap(({ concepts }) => concepts)

/** How far a memo has come with a concept: what the Readiness view says, and by the same measure where nothing is owed. */
function stateOf({ memo }: LintResult, concept: Concept, parts: readonly Part[]): StopState {
  const owed = parts.find(({ kind, name }) => kind === 'section' && name === concept)
  if (owed) return owed.state === 'waived' ? 'spare' : owed.state
  const sections = memo.serving(concept)
  if (sections.length === 0) return 'spare'
  const flaws = parts.flatMap(({ problems }) => problems.filter(counts).flatMap(({ findings }) => findings))
  const isWeak = flaws.some(({ at: { start } }) =>
    sections.some(({ at, end }) => at.start.offset! <= start.offset! && start.offset! <= end),
  )
  return isWeak ? 'weak' : 'done'
}
