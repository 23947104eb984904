import * as l10n from '@vscode/l10n'
import { automatedReadability } from 'automated-readability'
import type { Nodes, Paragraph } from 'mdast'
import { rule } from '../lint/rule.ts'
import { everythingIn } from '../memo/everything.ts'
import { foundIn } from '../memo/found.ts'
import type { Memo } from '../memo/memo.ts'
import { memoised, rememberedOf } from '../memo/remember.ts'
import { calm, sentencesIn } from '../memo/sentences.ts'
import { countWords, plain, positionOf, startOf, wordsIn } from '../memo/text.ts'

export default rule({
  id: 'hard-paragraph',
  summary: 'Write sentences that can be read once.',
  why: 'A leader reads your memo between two others. What must be read twice is skipped, and with it the reason for the yes.',
  source:
    'Automated Readability Index (Senter and Smith 1967), in school years; GOV.UK: sentences of up to 25 words',
  severity: 'hint',
  options: {
    grade: {
      type: 'integer',
      default: 20,
      minimum: 6,
      about: 'Grade, in school years, up to which a paragraph may be hard; university begins at 13.',
    },
    words: {
      type: 'integer',
      default: 30,
      minimum: 10,
      about: 'Words from which on a paragraph is long enough to be judged.',
    },
  },

  *check(memo, { grade, words }) {
    const found = hardParagraphs(words)(memo).filter(paragraph => gradeOf(paragraph) > grade)
    if (found.length === 0) return
    const judged = new Set(nodesAround(memo, found).flatMap(paragraphsIn))
    for (const paragraph of found) {
      if (!judged.has(paragraph)) continue
      const { length, sentences } = readingOf(paragraph)
      const level = gradeOf(paragraph)
      yield {
        at: positionOf(paragraph),
        message:
          sentences.length === 1
            ? l10n.t(
                'This paragraph is hard to read: grade {0}, where {1} is the limit. It is one sentence of {2} words: cut it in two.',
                level,
                grade,
                length,
              )
            : l10n.t(
                'This paragraph is hard to read: grade {0}, where {1} is the limit. Its sentences have {2} words on average: cut them in two.',
                level,
                grade,
                length,
              ),
      }
    }
  },

  examples: [
    {
      bad: `# Move\n\n## Context\n\n⟦${'The consolidation of heterogeneous infrastructure components, which were historically provisioned independently by individual organisational units without coordination, necessitates considerable investment in standardisation activities across departments before any measurable reduction of operational expenditure materialises.'}⟧\n`,
      message: 'It is one sentence of 33 words',
    },
    {
      bad: `# Move\n\n## The ask\n\n⟦${'Since the existing arrangement concerning the administration of customer information, which was originally negotiated under fundamentally different circumstances, expires without possibility of prolongation, we respectfully request authorisation of additional expenditure corresponding approximately to the previously anticipated requirements.'}⟧\n`,
    },
    {
      good: '# Move\n\n## Context\n\nNine of our twelve teams share one test database. Each waits 50 hours for its turn. Three releases slipped for it, and the late launch of the parcel lockers alone cost 85,000 EUR in penalties.\n',
    },
    {
      good: '# Move\n\n## Context\n\nInfrastructure standardisation necessitates interdepartmental coordination. Organisational responsibilities remain undetermined. Administration considers alternative arrangements. Authorisation requirements complicate implementation. Documentation responsibilities remain unassigned. Stakeholders communicate infrequently. Prioritisation discussions continue. Environmental considerations predominate. Contractual obligations persist.\n',
      note: 'Hard words in short sentences: nothing to cut.',
    },
    {
      good: '# Move\n\n## Context\n\nThe proposal was discussed with Priya Nair of Engineering, Lena Okafor of Finance, Marta Silva of Legal, Jonas Lind of Customer Service, Tom Weiss of Platform, Aiko Mori of Claims and Sofia Brandt of Data Protection.\n',
      note: 'Names cannot be made any easier.',
    },
    {
      good: '# Move\n\n## Detailed design\n\nThe coordinator distributes partitioned transactions asynchronously across geographically separated availability zones, whereupon acknowledgements propagate hierarchically through intermediate aggregation components until every participating replica has confirmed durability guarantees.\n',
      note: 'A design is written for engineers.',
    },
  ],
})

/** What people outside engineering read around some paragraphs: why, what and by when, not how it is built. */
function nodesAround(memo: Memo, paragraphs: readonly Paragraph[]): Nodes[] {
  const starts = paragraphs.map(startOf)
  const sections = (['ask', 'context', 'recommendation', 'risks', 'cost'] as const)
    .flatMap(concept => memo.serving(concept))
    .filter(({ form, at }) => form !== 'key' && at.start.offset! < memo.appendix)
    .filter(({ at, end }) => starts.some(start => start >= at.start.offset! && start < end))
    .filter(
      ({ heading }) =>
        !/\b(?:design|technical|specification|detail\w*|implementation|explanation|architecture|api)\b/i.test(
          heading,
        ),
    )
  return sections.flatMap(everythingIn).filter(node => startOf(node) < memo.appendix)
}

/** Paragraphs of so many words whose sentences are long, wherever they stand. */
const hardParagraphs = memoised((words: number) =>
  foundIn(block => paragraphsIn(block).filter(paragraph => isHard(paragraph, words))),
)

function isHard(paragraph: Paragraph, words: number): boolean {
  const most = wordsIn([paragraph])
  // Where even so few sentences would be short, they need not be told apart.
  if (most < words || most <= longEnough * leastSentences(paragraph)) return false
  const { count, length } = readingOf(paragraph)
  // Long words alone are names more often than not, and nobody can cut those.
  return count >= words && length > longEnough
}

function paragraphsIn(node: Nodes): Paragraph[] {
  if (node.type === 'paragraph') return [node]
  return node.type === 'list' || node.type === 'listItem' ? node.children.flatMap(paragraphsIn) : []
}

/** Words of a sentence on average from which on it is worth cutting. */
const longEnough = 30

/** How many sentences a paragraph has at least: however they are told apart, one begins with a capital letter. */
const leastSentences = rememberedOf(
  (paragraph: Paragraph) => 1 + (calm(textOf(paragraph)).match(/[\p{L}\p{N}][.!?] (?=[A-Z])/gu)?.length ?? 0),
)

/** What is to be read of a paragraph: no addresses, and no long quotations, which nobody may cut. */
function textOf(paragraph: Paragraph): string {
  return plain([paragraph]).replace(/https?:\/\/\S+|[“"][^“”"]{60,}[”"]/g, '')
}

/** The sentences of a paragraph, and how many words they have: all together, and on average. */
const readingOf = rememberedOf((paragraph: Paragraph) => {
  const text = textOf(paragraph)
  if (isMadeOfNames(text)) return { count: 0, length: 0, sentences: [] }
  const [count, sentences] = [countWords(text), sentencesIn(text)]
  return { count, length: Math.round(count / sentences.length), sentences }
})

/** How hard a paragraph reads, in school years. */
const gradeOf = rememberedOf((paragraph: Paragraph) =>
  Math.round(levelOf(textOf(paragraph), readingOf(paragraph).sentences.length)),
)

/** Who takes part, in one long sentence: names cannot be made any easier. */
function isMadeOfNames(text: string): boolean {
  const names = text.match(/(?<=[^.!?:]\s)\p{Lu}[\p{L}\p{N}]+/gu) ?? []
  return names.length * 4 > countWords(text)
}

function levelOf(text: string, sentence: number): number {
  // Addresses and names with dots or slashes in them are not spelt letter by letter.
  const words = text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word))
  const character = words.reduce(
    (sum, word) => sum + Math.min(14, word.replace(/[^\p{L}\p{N}]/gu, '').length),
    0,
  )
  return automatedReadability({ sentence, word: words.length, character })
}
