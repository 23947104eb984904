import * as l10n from '@vscode/l10n'
import type { Nodes } from 'mdast'
import { rule } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'
import { type Day, datesIn } from '../memo/dates.ts'
import { everythingIn, stageOf } from '../memo/everything.ts'
import type { Memo, Section } from '../memo/memo.ts'
import { outlineOf } from '../memo/outline.ts'
import { queryOf, stateOfSections } from '../memo/reads.ts'
import { plain, prose } from '../memo/text.ts'

export default rule({
  id: 'context-evidence',
  summary: 'Say where the numbers of the context come from.',
  why: 'One figure that somebody in the room doubts, and the meeting is about the figure. A link, a footnote or “measured in October” lets the reader trust it or check it.',
  source: 'Amazon’s narrative memos and the NZ Cabinet guide: claims stand with their evidence',
  severity: 'hint',
  about: 'context',

  *check(memo, _options, { today }) {
    const { nodes } = stageOf(memo)
    const around = [...nodes, ...openingOf(memo).flatMap(everythingIn)]
    const text = plain(around)
    if (around.some(pointsElsewhere) || sourced.test(text) || blanksIn(text).length > 0) return
    if (outlineOf(memo).some(({ heading }) => evidence.test(heading))) return
    const figures = [...figuresIn(memo, nodes, today)]
    const [first] = figures
    // A single figure may be a setting (“sessions end after 12 hours”), which nobody measures.
    if (!first || new Set(figures.map(({ figure }) => figure)).size < 2) return
    yield {
      at: memo.locate(first.start, first.end),
      message: l10n.t(
        '“{0}”: the context does not say where its numbers come from. Link the data, or say who measured it and when.',
        first.figure,
      ),
    }
  },

  examples: [
    {
      bad: '# Move\n\n## Context\n\nTeams share one test database, and each waits ⟦50 hours⟧ for its turn. That is 12% of a sprint.\n',
      message: '“50 hours”',
    },
    {
      bad: '# Move\n\n## Context\n\nLate launches cost us ⟦85,000 EUR⟧ in penalties, and 40% of our night shifts.\n',
    },
    {
      good: '# Move\n\n## Context\n\nTeams wait 50 hours ([waiting times](https://wiki.example/waits)).\n',
    },
    {
      good: '# Move\n\n## Context\n\nTeams wait 50 hours, as measured in October 2026.\n',
      note: 'Said in words.',
    },
    {
      good: '# Move\n\n## Context\n\nWe close idle sessions after 12 hours, and students need theirs for one day.\n',
      note: 'A setting is not measured.',
    },
    {
      good: '# Move\n\n## Context\n\nSince 14 May 2026, version 3.2 runs on 2 of its own servers, see RFC 2119.\n',
      note: 'Dates, versions and the numbers of documents claim nothing.',
    },
  ],
})

/** Money, shares and quantities that somebody must have counted; one or two of something, everybody sees. */
const claim =
  /[€$£]\s?\d[\d.,]*(?:\s?(?:k|m|million|billion))?\b|(?<![\w.,/#-])\d[\d.,]*\s?(?:%|percent\b|per cent\b|(?:EUR|USD|GBP|CHF|million|billion|thousand|hours?|minutes?|seconds?|ms|days|weeks|months|times|users|customers|people|tickets|requests|errors|incidents|failures|complaints|GB|TB|MB)\b)/g

const sourced =
  /\b(?:sources?|evidence|data):|\b(?:proposal|issue|report|section|table|figure|annex|appendix) #?\d|#\d|\b(?:according to|measured|survey(?:ed|s)?|reported|counted|analy(?:sis|sed|zed)|data (?:from|show)|statistics|dashboards?|logs?|study|studies|benchmark(?:s|ed)?|report|estimate[sd]?|see|as of|found that)\b/i

const evidence = /\b(?:data|evidence|references?|sources?|measurements?|research|links)\b/i

/** The sections that come first, whatever they are called. */
const openingOf = queryOf(({ sections, near }: Memo) => {
  const are = near.found.of(isOpening)
  return sections.filter((_, order) => are[order])
}, stateOfSections)

function isOpening({ heading, concepts }: Section): boolean {
  return concepts.includes('context') || /\b(?:summary|abstract)\b/i.test(heading)
}

function* figuresIn(memo: Memo, nodes: readonly Nodes[], today: Day) {
  for (const { node, offsetOf } of prose(nodes, memo.near.text)) {
    const dates = datesIn(node.value, today)
    for (const { 0: figure, index } of node.value.matchAll(claim)) {
      const end = index + figure.length
      if (dates.some(date => index < date.index + date.text.length && end > date.index)) continue
      yield { figure, start: offsetOf(index), end: offsetOf(end - 1) + 1 }
    }
  }
}

function pointsElsewhere(node: Nodes): boolean {
  if (['link', 'linkReference', 'footnoteReference', 'image', 'imageReference'].includes(node.type))
    return true
  // Footnotes and bare addresses are no nodes of the tree.
  if (node.type === 'text') return /https?:\/\/|\[\^[^[\]]+\]/.test(node.value)
  return 'children' in node && node.children.some(pointsElsewhere)
}
