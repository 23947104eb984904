import * as l10n from '@vscode/l10n'
import type { Nodes, Paragraph, TableCell, Text } from 'mdast'
import { rule } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'
import type { Concept } from '../memo/concepts.ts'
import { isStructural } from '../memo/headings.ts'
import { rememberedOf } from '../memo/remember.ts'
import { plain, runOf, textsIn } from '../memo/text.ts'

export default rule({
  id: 'weak-quantifier',
  summary: 'Give a number instead of “significantly”.',
  why: 'How much is significant is what the reader has to decide. Where the memo asks, warns or promises, a rough number says more than a strong word.',
  source:
    'Amazon’s narrative memos, which replace weasel words by data; counted: they stand in 53% of published proposals, so only a few sections are searched',
  severity: 'information',

  *check(memo) {
    for (const concept of ['ask', 'risks'] satisfies Concept[])
      for (const section of memo.serving(concept)) {
        if (!isStructural(section.form) || section.at.start.offset! >= memo.appendix) continue
        const content = [
          ...section.content,
          ...section.parts.filter(({ form }) => isStructural(form)).flatMap(part => part.content),
        ]
        for (const { node, word, start, end } of content.flatMap(weakIn)) {
          const { offsetOf } = runOf(node, memo.near.text)
          yield {
            at: memo.locate(offsetOf(start), offsetOf(end - 1) + 1),
            message: l10n.t('“{0}” leaves open how much. Give a number, even a rough one.', word),
          }
        }
      }
  },

  examples: [
    {
      bad: '# Move\n\n## Risks\n\n- Lock-in: prices may rise ⟦significantly⟧ after the first year\n',
      message: '“significantly” leaves open how much.',
    },
    { bad: '# Move\n\n## The ask\n\nApprove it, because it saves us ⟦a lot of⟧ money.\n' },
    {
      good: '# Move\n\n## Risks\n\n- Lock-in: prices may rise significantly, by 20% or more\n',
      note: 'The number stands in the same sentence.',
    },
    {
      good: '# Move\n\n## Context\n\nMany users have complained, and it has become significantly worse.\n',
      note: 'Only the ask and the risks are searched.',
    },
    {
      good: '# Move\n\n## Risks\n\n- The new system is significantly different, and has many advantages that nobody uses\n',
      note: 'What nobody could count.',
    },
    {
      good: '# Move\n\n## Risks\n\n- How many teams will move is not known before June\n',
      note: '“How many” asks for the number.',
    },
  ],
})

const figure =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|third|quarter|double|twice|zero)\b/i
const strong =
  '(?:significant(?:ly)?|substantial(?:ly)?|considerabl[ey]|dramatic(?:ally)?|drastic(?:ally)?|massive(?:ly)?|huge(?:ly)?|enormous(?:ly)?)'
const measurable =
  '(?:efforts?|costs?|time|amounts?|numbers?|money|budgets?|burden|spend(?:ing)?|savings?|delays?|load|traffic|growth|increases?|reductions?|drops?|more|fewer|less|faster|slower|higher|lower|longer|shorter|cheaper)'
const moves = '(?:rise|grow|increase|reduce|drop|fall|improve|slow|cut|save|delay|decrease)(?:s|d|ed|ing)?'
const countable =
  '(?:users|customers|clients|teams|people|engineers|developers|services|work|time|money|effort|hours|days|weeks|months|incidents|tickets|requests|complaints|errors|failures|orders|releases|sites|countries)'

// Only what somebody could count or measure: “significantly different” and “many advantages” have no number.
const weak = [
  new RegExp(`\\b(?<word>${strong})(?:\\s+\\w+)?\\s+${measurable}\\b`, 'di'),
  new RegExp(`\\b${moves}(?:\\s+\\w+){0,3}?\\s+(?<word>${strong})\\b`, 'di'),
  new RegExp(
    `(?<!\\b(?:how|as|so|too|not|very)\\s)\\b(?<word>many|a lot of|lots of|a large number of|numerous|countless)(?:\\s+\\w+)?\\s+${countable}\\b`,
    'di',
  ),
]

/** A word that leaves open how much: the text that it stands in, and its place there. */
interface Weak {
  node: Text
  word: string
  start: number
  end: number
}

/** Such words in a block, one for each paragraph and each cell of a table. */
const weakIn = rememberedOf((block: Nodes): readonly Weak[] => {
  if (block.type === 'paragraph' || block.type === 'tableCell') return firstIn(block)
  if (block.type === 'blockquote' || block.type === 'heading' || !('children' in block)) return []
  return block.children.flatMap(weakIn)
})

/** The first of a paragraph that holds no number. */
function firstIn(block: Paragraph | TableCell): Weak[] {
  const text = plain([block])
  if (figure.test(text) || blanksIn(text).length > 0) return []
  for (const node of textsIn(block)) {
    for (const pattern of weak) {
      const place = pattern.exec(node.value)?.indices?.groups?.word
      if (place) return [{ node, word: node.value.slice(...place), start: place[0], end: place[1] }]
    }
  }
  return []
}
