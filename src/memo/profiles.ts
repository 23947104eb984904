import type { Concept } from './concepts.ts'
import { templates } from './templates.ts'

/** What a kind of memo owes its reader. */
export interface Profile {
  id: string
  title: string
  /** The concepts it owes, in the order in which its reader wants them. */
  sections: readonly { concept: Concept; owed: 'required' | 'recommended' }[]
  /** Front-matter keys that must be filled in. */
  fields: readonly string[]
  /** Words up to the appendix that a reader takes in on one page. */
  words: number
  /** What `memo new` starts from; its sections are the skeletons that fixes insert. */
  template: string
  /** What its authors call the section of a concept, beside the usual names. */
  headings?: Readonly<Partial<Record<Concept, readonly string[]>>>
}

/** 600 words fill one page at the usual size and spacing (one-page memo guides), tables included. */
const onePage = 600

const onePager: Profile = {
  id: 'one-pager',
  title: 'One-pager',
  sections: [
    { concept: 'ask', owed: 'recommended' },
    { concept: 'context', owed: 'required' },
    { concept: 'options', owed: 'required' },
    { concept: 'recommendation', owed: 'recommended' },
    { concept: 'timeline', owed: 'required' },
    { concept: 'risks', owed: 'required' },
    { concept: 'metrics', owed: 'required' },
    { concept: 'stakeholders', owed: 'recommended' },
  ],
  fields: [],
  words: onePage,
  template: templates['one-pager'],
}

const decisionBrief: Profile = {
  id: 'decision-brief',
  title: 'Decision brief',
  sections: [
    { concept: 'ask', owed: 'recommended' },
    { concept: 'recommendation', owed: 'recommended' },
    { concept: 'context', owed: 'required' },
    { concept: 'options', owed: 'required' },
    { concept: 'timeline', owed: 'required' },
    { concept: 'risks', owed: 'required' },
    { concept: 'metrics', owed: 'required' },
    { concept: 'stakeholders', owed: 'recommended' },
  ],
  fields: ['decider', 'decide-by'],
  words: onePage,
  template: templates['decision-brief'],
}

/** Markdown Any Decision Record: what was decided, and why, for those who come later. */
const madr: Profile = {
  id: 'madr',
  title: 'Decision record',
  sections: [
    { concept: 'context', owed: 'required' },
    { concept: 'options', owed: 'required' },
    { concept: 'recommendation', owed: 'required' },
    { concept: 'risks', owed: 'recommended' },
    { concept: 'metrics', owed: 'recommended' },
  ],
  fields: [],
  // “One or two pages long” (Michael Nygard, Documenting Architecture Decisions).
  words: 2 * onePage,
  template: templates.madr,
  headings: {
    risks: ['Consequences', 'Positive consequences', 'Negative consequences'],
    metrics: ['Confirmation', 'Validation'],
  },
}

/** Request for comments, as open-source projects propose a change. */
const rfc: Profile = {
  id: 'rfc',
  title: 'Request for comments',
  sections: [
    { concept: 'context', owed: 'required' },
    { concept: 'recommendation', owed: 'required' },
    { concept: 'risks', owed: 'required' },
    { concept: 'options', owed: 'required' },
    { concept: 'timeline', owed: 'recommended' },
  ],
  fields: [],
  // Counted: the median published proposal has 1,343 words.
  words: 3 * onePage,
  template: templates.rfc,
}

/** The kinds of memo that come with the product; the first is what a memo is that does not say. */
export const profiles: readonly Profile[] = [onePager, decisionBrief, madr, rfc]

/** The profile with this name, or undefined. */
export function profileOf(id: string): Profile | undefined {
  return profiles.find(profile => profile.id === id)
}
