import type { Concept } from './concepts.ts'
import { indexOfPhrase, stemsOf, termsOf } from './stems.ts'
import { bareWords } from './text.ts'

/** What the typed parts of a memo are made of, by the concept whose sections hold them. */
export interface EntryFields {
  options: 'cost' | 'delivery' | 'upside' | 'downside'
  timeline: 'date' | 'owner'
  risks: 'likelihood' | 'impact' | 'rating' | 'mitigation' | 'owner'
  metrics: 'baseline' | 'target' | 'date' | 'owner'
  stakeholders: 'function' | 'concern' | 'need' | 'answer'
}

/** A concept whose sections hold entries. */
export type EntryConcept = keyof EntryFields

// The words that columns and labels are called by. The first that fits wins, so the narrow ones stand first.
const labels: { [C in EntryConcept]: readonly (readonly [EntryFields[C] | 'name', readonly string[]])[] } = {
  options: [
    [
      'name',
      [
        'option',
        'alternative',
        'approach',
        'choice',
        'candidate',
        'solution',
        'name',
        'position',
        'scenario',
      ],
    ],
    [
      'delivery',
      [
        'delivered by',
        'delivery',
        'delivery date',
        'date',
        'when',
        'live',
        'ready',
        'time',
        'timeline',
        'lead time',
        'duration',
        'delivered',
        'available',
        'go-live',
        'ship',
        'schedule',
        'done',
        'time to value',
      ],
    ],
    [
      'cost',
      [
        'cost',
        'price',
        'effort',
        'money',
        'spend',
        'budget',
        'investment',
        'resource',
        'fte',
        'people',
        'tco',
        'fee',
        'estimate',
      ],
    ],
    [
      'upside',
      ['upside', 'pro', 'pros', 'good', 'benefit', 'advantage', 'strength', 'positive', 'gain', 'for'],
    ],
    [
      'downside',
      [
        'downside',
        'con',
        'cons',
        'bad',
        'drawback',
        'disadvantage',
        'risk',
        'weakness',
        'negative',
        'against',
        'limitation',
        'trade-off',
        'caveat',
        'problem',
        'why not',
      ],
    ],
  ],
  timeline: [
    [
      'name',
      [
        'milestone',
        'what',
        'step',
        'phase',
        'deliverable',
        'activity',
        'task',
        'event',
        'stage',
        'iteration',
        'goal',
        'name',
        'work',
      ],
    ],
    [
      'date',
      [
        'date',
        'when',
        'by',
        'due',
        'deadline',
        'target date',
        'eta',
        'delivered',
        'quarter',
        'month',
        'week',
        'day',
        'time',
        'start',
        'end',
        'timeline',
        'delivery',
        'finish',
        'completion',
        'duration',
        'sprint',
        'schedule',
        'year',
      ],
    ],
    ['owner', ['owner', 'who', 'responsible', 'lead', 'assignee', 'dri', 'team']],
  ],
  risks: [
    [
      'owner',
      [
        'owner',
        'owned by',
        'who',
        'responsible',
        'assignee',
        'dri',
        'accountable',
        'holder',
        'lead',
        'watched by',
      ],
    ],
    [
      'mitigation',
      [
        'mitigation',
        'mitigate',
        'response',
        'countermeasure',
        'action',
        'plan',
        'treatment',
        'control',
        'contingency',
        'what we do',
        'what we do about it',
        'accept',
        'acceptance',
        'remedy',
        'prevention',
        'fallback',
      ],
    ],
    ['likelihood', ['likelihood', 'probability', 'prob', 'likely', 'chance', 'odds', 'frequency']],
    ['impact', ['impact', 'severity', 'consequence', 'effect', 'damage', 'magnitude', 'how bad']],
    [
      'rating',
      ['rating', 'score', 'risk level', 'level', 'risk rating', 'risk score', 'priority', 'exposure'],
    ],
    [
      'name',
      [
        'risk',
        'threat',
        'concern',
        'what',
        'description',
        'issue',
        'drawback',
        'name',
        'hazard',
        'assumption',
      ],
    ],
  ],
  metrics: [
    [
      'baseline',
      ['baseline', 'today', 'current', 'now', 'before', 'from', 'as is', 'starting point', 'actual', 'start'],
    ],
    [
      'date',
      [
        'date',
        'by',
        'when',
        'due',
        'deadline',
        'by when',
        'target date',
        'measured on',
        'review date',
        'horizon',
        'timeframe',
      ],
    ],
    [
      'target',
      [
        'target',
        'goal',
        'to',
        'after',
        'objective',
        'threshold',
        'expected',
        'to be',
        'aim',
        'success',
        'desired',
      ],
    ],
    ['owner', ['owner', 'who', 'responsible', 'reported by', 'dri', 'accountable', 'measured by', 'lead']],
    [
      'name',
      [
        'metric',
        'measure',
        'kpi',
        'indicator',
        'what',
        'name',
        'signal',
        'outcome',
        'key result',
        'criterion',
      ],
    ],
  ],
  stakeholders: [
    [
      'function',
      [
        'function',
        'role',
        'team',
        'title',
        'department',
        'position',
        'organisation',
        'organization',
        'group',
        'area',
        'unit',
        'affiliation',
      ],
    ],
    ['concern', ['concern', 'worry', 'fear', 'objection', 'risk', 'issue', 'pain', 'what worries them']],
    [
      'answer',
      [
        'answer',
        'answered in',
        'answered',
        'addressed',
        'addressed in',
        'response',
        'how we address',
        'section',
      ],
    ],
    ['need', ['need', 'interest', 'want', 'expectation', 'ask', 'require', 'care about', 'goal', 'message']],
    [
      'name',
      [
        'who',
        'stakeholder',
        'name',
        'person',
        'people',
        'key player',
        'player',
        'audience',
        'member',
        'approver',
        'decider',
      ],
    ],
  ],
}

/** Tells whether the sections of a concept hold entries. */
export function holdsEntries(concept: Concept): concept is EntryConcept {
  return Object.hasOwn(labels, concept)
}

type Labelled = readonly (readonly [string, readonly { words: string; stems: string[] }[]])[]

const stemmed = new Map<string, Labelled>(
  Object.entries(labels).map(([concept, fields]) => [
    concept,
    fields.map(([field, words]) => [field, words.map(words => ({ words, stems: stemsOf(words) }))] as const),
  ]),
)

/** The fields by concept and words; where two have the same words, the first. */
const byWords = new Map(
  Object.entries(labels).flatMap(([concept, fields]) =>
    fields
      .flatMap(([field, words]) => words.map(word => [`${concept} ${word}`, field] as const))
      .toReversed(),
  ),
)

/**
 * The field that a column, a label or a sub-heading names. The whole name comes before a part of it, and the
 * very words before their stems: “Response” and “Responsible” share one.
 */
export function fieldNamed(concept: EntryConcept, label: string): string | undefined {
  const said = bareWords(label)
  const whole = byWords.get(`${concept} ${said}`)
  if (whole) return whole
  const all = stemsOf(label)
  if (all.length === 0 || all.length > 6) return undefined
  const terms = termsOf(label)
  const tests: ((words: string, stems: readonly string[]) => boolean)[] = [
    (_, stems) => stems.length === all.length && indexOfPhrase(all, stems) === 0,
    (words, stems) => indexOfPhrase(terms, stems) >= 0 && ` ${said} `.includes(` ${words} `),
    (_, stems) => indexOfPhrase(terms, stems) >= 0,
  ]
  for (const fits of tests)
    for (const [field, phrases] of stemmed.get(concept)!)
      if (phrases.some(({ words, stems }) => fits(words, stems))) return field
  return undefined
}

/**
 * Tells whether a heading or a bold lead names a field and nothing else, as “Pros and cons” does: “First team”
 * is a milestone, though a team may own one. Under a heading such as “Acceptable alternatives”, they follow as a
 * list; a lead such as “Alternative:” opens one of them.
 */
export function isFieldName(concept: EntryConcept, heading: string, kind: 'heading' | 'lead'): boolean {
  const field = fieldNamed(concept, heading)
  if (field === undefined || isNumbered(heading)) return false
  if (field === 'name') return kind === 'heading'
  const known = new Set(stemmed.get(concept)!.flatMap(([, phrases]) => phrases.flatMap(({ stems }) => stems)))
  return termsOf(heading).every(term => known.has(term))
}

function isNumbered(heading: string): boolean {
  return /\b(?:\d+|[A-Z]|one|two|three|four)\b/.test(heading)
}
