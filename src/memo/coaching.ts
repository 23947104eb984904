import * as l10n from '@vscode/l10n'
import type { Concept } from './concepts.ts'

/** What a coach would say beside the section of a concept. */
export interface Coaching {
  /** As a person calls the concept, and the question that its section answers, in the language of the reader. */
  title: string
  question: string
  /** Why this matters to a leader. */
  why: string
  /** What leaders look for there. */
  leaders: string
  /** Two excerpts of a memo that say the same badly and well, and what makes the difference. */
  poor: string
  good: string
  difference: string
  /** Where the advice is published. */
  source: string
}

/** The coaching for a concept. The texts are looked up at each call: the language is known only by then. */
export function coachingOf(concept: Concept): Coaching {
  return coaching[concept]()
}

const coaching: Record<Concept, () => Coaching> = {
  ask: () => ({
    title: l10n.t('Ask'),
    question: l10n.t('What must be decided, by whom, by when?'),
    why: l10n.t(
      'A leader may have two minutes for your page. Who sees in the first line what is wanted, and by when, reads the rest with that question in mind; who does not lays it aside.',
    ),
    leaders: l10n.t('One sentence on top: who decides what, by which day, and what happens if nobody does.'),
    poor: l10n.t('We would welcome your thoughts on how to go forward with the test databases.'),
    good: l10n.t(
      'We ask Dana Reyes to approve renting, 40,000 EUR a year, by 14 May; after that the old contract renews.',
    ),
    difference: l10n.t(
      'One name, one verb, one sum, one day, and what happens by itself if no answer comes.',
    ),
    source: l10n.t('US Army ATTP 5-0.1, decision paper; BLUF, bottom line up front; SPADE (Square)'),
  }),

  context: () => ({
    title: l10n.t('Context'),
    question: l10n.t('What has changed, for whom, and why decide now?'),
    why: l10n.t(
      'Leaders see what comes out of the work, and seldom the work. Before they can weigh anything, they need the ground under their feet that you have under yours.',
    ),
    leaders: l10n.t(
      'What changed and when, whom it touches, what it costs them in numbers, why it cannot wait. Then stop.',
    ),
    poor: l10n.t(
      'The test environment was set up long ago by a team that no longer exists, and it has grown ever since.',
    ),
    good: l10n.t(
      'Since March, 7 of 12 teams wait two days for a test database; three releases slipped for it.',
    ),
    difference: l10n.t(
      'A change with its date, for how many, at what price. The history can wait in an appendix.',
    ),
    source: l10n.t('Amazon’s narrative memos and the NZ Cabinet guide: claims stand with their evidence'),
  }),

  options: () => ({
    title: l10n.t('Options'),
    question: l10n.t(
      'What could we do instead, doing nothing included, and what does each cost and deliver when?',
    ),
    why: l10n.t(
      'To choose is the leader’s part. A single option leaves only yes or no, and the question what you left out; a fair comparison also shows what it costs to wait.',
    ),
    leaders: l10n.t(
      'Real choices, doing nothing among them, each with its cost and the delivery date it leads to, side by side.',
    ),
    poor: l10n.t('- Buy: the obvious choice\n- Build: would take forever'),
    good: l10n.t(
      '- Do nothing: free, and a release slips each quarter\n- Buy: 40,000 EUR a year, live 1 June\n- Build: two engineers, live 15 October',
    ),
    difference: l10n.t('The same two figures for each, cost and delivery date, and no straw man.'),
    source: l10n.t(
      'HM Treasury, The Green Book: each option is costed, doing nothing included; SPADE (Square)',
    ),
  }),

  recommendation: () => ({
    title: l10n.t('Recommendation'),
    question: l10n.t('Which option, and because of what?'),
    why: l10n.t(
      'You know the matter best, so you are asked to commit. One reason can be repeated in the next meeting, five cannot; and a way back makes it easier to say yes.',
    ),
    leaders: l10n.t('The option by its name, one because, and how it could be undone.'),
    poor: l10n.t('We will go with the new engine. The whole team is excited about how modern it feels.'),
    good: l10n.t(
      'Buy, because it is live before the audit on 15 June; it can be reversed at 30 days’ notice.',
    ),
    difference: l10n.t(
      'One because that counts outside the team, an option from the list, and the way back.',
    ),
    source: l10n.t(
      'MADR, “chosen option: X, because …”; Amazon’s letter to shareholders of 2015, one-way and two-way doors',
    ),
  }),

  timeline: () => ({
    title: l10n.t('Timeline'),
    question: l10n.t('What is delivered when, and how do the dates move with the choice?'),
    why: l10n.t(
      'Leaders promise dates to others. They need to know when there is something to see, when it is done, and how both move with what they choose.',
    ),
    leaders: l10n.t(
      'Dates in order: the first visible result, the delivery, and how each moves if another option wins.',
    ),
    poor: l10n.t('- Prototype: soon\n- Rollout: some time next quarter'),
    good: l10n.t('- 2 June: first team on it\n- 30 June: all twelve; if we build instead, 15 October'),
    difference: l10n.t(
      'Days that can be checked, and the date to which the other choice leads. A plan without dates cannot slip, so it cannot be believed.',
    ),
    source: l10n.t('Project-plan guides (PRINCE2, PMBOK): a schedule is a sequence in time'),
  }),

  risks: () => ({
    title: l10n.t('Risks'),
    question: l10n.t('What could go wrong, how likely and how bad is it, and who holds it?'),
    why: l10n.t(
      'A leader answers for what goes wrong. Risks that are named, rated and held by somebody say that you have looked; those that come to light later cost trust.',
    ),
    leaders: l10n.t('The few that matter, each rated, with what we do about it and one name who watches it.'),
    poor: l10n.t(
      '- The migration may take longer than expected\n- Lock-in, which the team will keep an eye on',
    ),
    good: l10n.t(
      '- Lock-in: likelihood medium, impact high. Mitigation: we test the export each month. Owner: Priya Nair',
    ),
    difference: l10n.t(
      'How likely, how bad, what is done about it, and one name: what the team owns, nobody owns.',
    ),
    source: l10n.t(
      'Risk registers (ISO 31000, PRINCE2); Gary Klein, “Performing a Project Premortem”, Harvard Business Review, 2007',
    ),
  }),

  metrics: () => ({
    title: l10n.t('Metrics'),
    question: l10n.t('Which number moves from where to where, by when, and who reports it?'),
    why: l10n.t(
      'Numbers are how a leader stands by the decision later: how many use it, what it costs to keep its data, whether what is new is used at all.',
    ),
    leaders: l10n.t(
      'Two or three numbers: where each stands today, where it will stand, by which day, who reports it.',
    ),
    poor: l10n.t('- Services migrated: all\n- A much better experience for developers'),
    good: l10n.t(
      '- Weekly active teams: from 4 today to 10 by 30 September. Owner: Priya Nair\n- Storage a month: from 900 EUR today to 600 EUR by 30 September. Owner: Tom Berg',
    ),
    difference: l10n.t(
      'From where, to where, by when: what changes for people or money, not the work that was done.',
    ),
    source: l10n.t('OKR guides (from x to y by when), such as John Doerr, “Measure What Matters”, 2018'),
  }),

  stakeholders: () => ({
    title: l10n.t('Stakeholders'),
    question: l10n.t('Who must say yes, what worries each, and where is it answered?'),
    why: l10n.t(
      'A decision that crosses functions needs several to agree, and each has a worry of their own. Who finds theirs answered on the page need not raise it in the meeting.',
    ),
    leaders: l10n.t(
      'Each key player by name and function, with the concern, the need, and where this memo answers it.',
    ),
    poor: l10n.t('- Platform team\n- Backend team'),
    good: l10n.t(
      '- Lena Okafor, finance: fears a second invoice, needs one yearly cost. Answered in Options\n- Sam Ito, security: worries about access, needs single sign-on. Answered in Risks',
    ),
    difference: l10n.t(
      'A person, from another function than yours, with a concern and the place that answers it.',
    ),
    source: l10n.t(
      'Fisher and Ury, “Getting to Yes”, 1981: interests behind positions; RAPID (Bain & Company); nemawashi',
    ),
  }),

  cost: () => ({
    title: l10n.t('Cost'),
    question: l10n.t('What does it take in money and people, now and every month after?'),
    why: l10n.t(
      'Every yes is paid from somebody’s budget. Who sees what it takes until delivery and what it takes to run can decide without asking a third person.',
    ),
    leaders: l10n.t('One figure until delivery, one a month after, and who pays.'),
    poor: l10n.t('The licence is affordable.'),
    good: l10n.t('32,000 EUR and one engineer until June, then 900 EUR a month from the platform budget.'),
    difference: l10n.t('People as well as licences, once and every month. The people are the larger number.'),
    source: l10n.t('HM Treasury, The Green Book: the costs of an option over its whole life'),
  }),

  'next-steps': () => ({
    title: l10n.t('Next steps'),
    question: l10n.t('What happens on the day after the decision, and who does it?'),
    why: l10n.t(
      'A yes that nobody carries out has to be asked for again. Names and days show that work starts on the day after.',
    ),
    leaders: l10n.t('Three lines at most: who does what by when, once the answer is yes.'),
    poor: l10n.t('- Begin the migration\n- Update the documentation'),
    good: l10n.t('- Priya Nair signs the contract by 16 May.\n- Tom Berg moves the first team by 2 June.'),
    difference: l10n.t('One person, one verb, one day. The reader decides on a direction, not on a backlog.'),
    source: l10n.t('Action items of meeting and project guides: who does what by when'),
  }),
}

/** What helps in every section: how people far from the code come to share its context. */
export function standingTips(): { title: string; text: string }[] {
  return [
    {
      title: l10n.t('Work across functions'),
      text: l10n.t(
        'Draft it with someone from another function. What they had to ask is what the leader will ask.',
      ),
    },
    {
      title: l10n.t('Explain to diverse stakeholders'),
      text: l10n.t(
        'Say each technical fact as what it changes for users, money or dates. Then see whether the fact is still needed.',
      ),
    },
    {
      title: l10n.t('Keep communicating'),
      text: l10n.t(
        'A memo lands on shared ground or not at all: a demo, a lunch-and-learn and a short note every other week lay it before you need a decision.',
      ),
    },
  ]
}
