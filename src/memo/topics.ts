import { rememberedFor } from './remember.ts'
import { countWords } from './text.ts'

// What a section speaks of, whatever it is called, in its words and in several side by side. Counted by the hundred.
const topics = {
  risk: [
    /^(?:risks?|mitigat\w*|drawbacks?|downsides?|concern\w*|fail\w*|break\w*|vulnerab\w*|attack\w*|harm\w*|danger\w*|worse|limitations?|caveats?|complex\w*|difficult\w*|harder|unfortunately)$/i,
  ],
  choice: [
    /^(?:alternative\w*|instead|options?|approach\w*|another|other|rejected|however|rather|could|pros?|cons?|advantages?|disadvantages?|versus|vs|considered)$/i,
  ],
  time: [
    /^(?:milestones?|deliver\w*|releas\w*|phases?|weeks?|months?|quarters?|sprints?|launch\w*|deadlines?|alpha|beta|schedule\w*|start\w*|complete[ds]?)$/i,
    /\bv?\d+\.\d+\b/gi,
  ],
  number: [
    /^(?:metrics?|measur\w*|targets?|kpis?|percent\w*|baselines?|benchmark\w*|success\w*|increase\w*|reduc\w*|monitor\w*|latency|throughput)$/i,
    /\b(?:number of|at least)\b/gi,
  ],
  people: [
    /^(?:teams?|owner\w*|leads?|contact|email|members?|responsib\w*|maintainers?|committee|community|engineers?|founders?|managers?|contributors?|directors?)$/i,
    /\bworking group\b/gi,
  ],
  money: [
    /^(?:costs?|budget\w*|usd|eur|fund\w*|fte|price\w*|pay\w*|grants?|hours|money|salar\w*)$/i,
    /[$€£]/g,
  ],
  future: [
    /^(?:future|later|next|eventually|followup|beyond|scope|todo|plan(?:s|ned)?)$/i,
    /\b(?:follow[- ]up|longer[- ]term)\b/gi,
  ],
  proposal: [
    /^(?:propos\w*|will|should|must|shall|recommend\w*|implement\w*|introduc\w*|add(?:s|ed|ing)?|new|use[sd]?)$/i,
  ],
  problem: [
    /^(?:current\w*|today|problem\w*|issue\w*|need(?:s|ed)?|lack\w*|because|why|existing|often|pain\w*|motivat\w*|unable|cannot|without)$/i,
    /\b(?:has been|have been)\b/gi,
  ],
  decision: [
    /^(?:decid\w*|decision\w*|vote\w*|approv\w*|accept\w*|agreed?|consensus|chosen|chose|selected)$/i,
  ],
  request: [/^(?:request\w*|please|seek\w*|asking)$/i, /\bwe ask\b/gi],
} satisfies Record<string, readonly [words: RegExp, phrases?: RegExp]>

const openings = {
  proposes:
    /\b(?:we propose|propos(?:es|al is|ed)|this (?:rfc|document|proposal|adr|memo|design)|introduces?|will be|we will|adds?)\b/i,
  lacks:
    /\b(?:current(?:ly)?|today|at the moment|there is no|does not|do not|problem|difficult|in order to|as a|since)\b/i,
  differs: /\b(?:alternativ\w*|instead|another|rather than|we could|option|we considered|rejected)\b/i,
} as const

const dates =
  /\b(?:20\d\d|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|q[1-4]\b|\d+(?:st|nd|rd|th)?\s+(?:weeks?|months?|days?|quarter))/gi

/** The topics in the order of their figures. */
export const topicNames = Object.keys(topics) as (keyof typeof topics)[]

/** The ways in which a section may open. */
export const openingNames = Object.keys(openings) as (keyof typeof openings)[]

/** Which of {@link openingNames} a text has near its start, 1 or 0 each. */
export function openingsOf(text: string): number[] {
  return openingNames.map(opening => (openings[opening].test(text) ? 1 : 0))
}

/** What is counted in a piece of text. */
export interface Counts {
  words: number
  dates: number
  /** Whether it names money, a share in percent, a person or an address: 1 or 0. */
  money: number
  share: number
  people: number
  /** How often it speaks of each of {@link topicNames}. */
  topics: readonly number[]
}

/** Counts what tells what a text speaks of. */
export function countsIn(text: string): Counts {
  const hasDigit = /\d/.test(text)
  const counts = topicNames.map(topic => {
    const [, phrases]: readonly [RegExp, RegExp?] = topics[topic]
    return (phrases && text.match(phrases)?.length) ?? 0
  })
  for (const word of text.match(/\w+/g) ?? []) for (const topic of topicsOf(word)) counts[topic]! += 1
  return {
    words: countWords(text),
    dates: hasDigit ? (text.match(dates)?.length ?? 0) : 0,
    money: hasDigit && /[$€£]\s?\d|\d\s?(?:usd|eur|k\b)/i.test(text) ? 1 : 0,
    share: hasDigit && /\d\s?%/.test(text) ? 1 : 0,
    people: /(?:^|\s)@\w+|\w@\w+\.\w/.test(text) ? 1 : 0,
    topics: counts,
  }
}

/** How many dates some pieces hold, whether money, a share and an address, and how much they speak of each topic. */
export function figuresOf(pieces: readonly Counts[]): number[] {
  const sum = (count: (piece: Counts) => number) => pieces.reduce((all, piece) => all + count(piece), 0)
  const hundreds = Math.max(1, sum(({ words }) => words) / 100)
  return [
    Math.min(
      20,
      sum(({ dates }) => dates),
    ),
    Math.min(
      1,
      sum(({ money }) => money),
    ),
    Math.min(
      1,
      sum(({ share }) => share),
    ),
    Math.min(
      1,
      sum(({ people }) => people),
    ),
    ...topicNames.map((_, topic) => Math.min(10, sum(({ topics }) => topics[topic]!) / hundreds)),
  ]
}

const topicsOf = rememberedFor((word: string): readonly number[] => {
  const found = topicNames.flatMap((topic, order) => (topics[topic][0].test(word) ? [order] : []))
  return found.length === 0 ? none : found
})

const none: readonly number[] = []
