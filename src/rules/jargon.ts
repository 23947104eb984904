import * as l10n from '@vscode/l10n'
import type { Nodes } from 'mdast'
import { rule } from '../lint/rule.ts'
import { everythingIn } from '../memo/everything.ts'
import type { Memo } from '../memo/memo.ts'
import { queryOf, stateOfNodes } from '../memo/reads.ts'
import { rememberedOf } from '../memo/remember.ts'
import { firstReaching, plain, prose, startOf } from '../memo/text.ts'

export default rule({
  id: 'jargon',
  summary: 'Say the ask and the recommendation in words that everybody knows.',
  why: 'Those who decide about money, people and dates rarely write code. One word that they must look up in the sentence that asks for their yes, and the yes waits.',
  source: 'Plain-language guides (plainlanguage.gov, GOV.UK: words to avoid)',
  severity: 'hint',
  options: {
    words: {
      type: 'strings',
      default: [
        'refactor: rework the inside of',
        'refactoring: rework of the inside',
        'tech debt: earlier shortcuts that slow us down',
        'technical debt: earlier shortcuts that slow us down',
        'idempotent: safe to repeat',
        'sharding: splitting the data over several servers',
        'monolith: one large program',
        'microservices: small separate services',
        'greenfield: new, from nothing',
        'brownfield: built on what is there',
        'blast radius: what else it can harm',
        'bikeshedding: argument about trifles',
        'yak shaving: work before the work',
        'dogfood: use ourselves first',
        'dogfooding: using it ourselves first',
        'spike: short trial',
        'middleware: the software between two systems',
        'cron job: task that runs by the clock',
        'tail latency: the slowest answers',
        'eventual consistency: data that agrees after a while',
        'greenlight: approve',
        'LGTM: approved',
        'footgun: easy mistake',
        'first-class citizen: fully supported',
        'happy path: the case in which all goes well',
      ],
      about: 'Words and, after a colon, what to say instead.',
    },
  },

  *check(memo, { words }) {
    const { advice, pattern } = searchFor(words)
    if (!pattern) return
    let everything: string[] | undefined
    const told = new Set<string>()
    for (const { node, offsetOf } of prose(placesToSayYes(memo), memo.near.text))
      for (const { 0: word, index } of node.value.matchAll(pattern)) {
        const name = word.toLowerCase().replace(/\s+/g, ' ')
        if (told.has(name)) continue
        told.add(name)
        everything ??= plain(memo.tree.children).match(pattern) ?? []
        // What a memo speaks of all the time is its subject, and explained.
        if (everything.filter(other => other.toLowerCase() === word.toLowerCase()).length > 5) continue
        const instead = advice.get(name)
        yield {
          at: memo.locate(offsetOf(index), offsetOf(index + word.length - 1) + 1),
          message: instead
            ? l10n.t(
                '“{0}” is jargon, in a place where everybody must understand. Say “{1}”, or explain it once.',
                word,
                instead,
              )
            : l10n.t(
                '“{0}” is jargon, in a place where everybody must understand. Say it in plain words, or explain it once.',
                word,
              ),
        }
      }
  },

  examples: [
    {
      bad: '# Move\n\n## The ask\n\nWe ask Dana to fund two months to pay back ⟦tech debt⟧ in billing.\n',
      message: 'Say “earlier shortcuts that slow us down”',
    },
    { bad: '# ⟦Refactor⟧ the billing\n\n## Context\n\nBills are late.\n' },
    {
      bad: '# Move\n\n## Recommendation\n\nBuild, because ⟦sharding⟧ keeps the bill down. With sharding, we stay here.\n',
      message: '“sharding” is jargon',
    },
    {
      good: '# Move\n\n## Context\n\nSince March, every refactoring of the billing has slipped.\n',
      note: 'The context may name things as they are called; the ask must not.',
    },
    {
      good: '# Move\n\n## The ask\n\nWe ask Dana to approve the contract with Monolithic Ltd and its `refactor` command.\n',
      note: 'A name and code.',
    },
    { good: '# Move\n\n## Recommendation\n\nBuy, because orders spiked in March.\n', note: 'Another word.' },
  ],
})

const titleOf = queryOf(({ tree: { children }, title }: Memo) => {
  const start = title.at.start.offset!
  const node = children[firstReaching(children, start + 1)]
  return node?.type === 'heading' && startOf(node) === start ? [node] : []
}, stateOfNodes)

/** The title, the ask and the recommendation; what is called a design is written for engineers. */
function placesToSayYes(memo: Memo): Nodes[] {
  const sections = [...memo.serving('ask'), ...memo.serving('recommendation')].filter(
    ({ form, heading, at }) =>
      form !== 'key' &&
      at.start.offset! < memo.appendix &&
      /\b(?:asks?|recommend\w*|decisions?|decide|approv\w+|request\w*|bottom line|tl;?dr|proposals?|proposed)\b/i.test(
        heading,
      ) &&
      !/\b(?:design|technical|detail\w*|drivers?|implementation)\b/i.test(heading),
  )
  const nodes = [...titleOf(memo), ...sections.flatMap(everythingIn)]
  return [...new Set(nodes)].sort((a, b) => startOf(a) - startOf(b))
}

/** What to say instead of each word, and a pattern that finds them all; none where there are none. */
const searchFor = rememberedOf((words: readonly string[]) => {
  const advice = new Map(
    words.map(entry => {
      const [word = '', ...instead] = entry.split(':')
      return [word.trim().toLowerCase(), instead.join(':').trim()] as const
    }),
  )
  const known = [...advice.keys()].filter(Boolean).sort((a, b) => b.length - a.length)
  const any = known.map(escaped).join('|')
  const pattern = any ? new RegExp(`(?<![\\p{L}\\p{N}-])(?:${any})(?![\\p{L}\\p{N}-])`, 'giu') : undefined
  return { advice, pattern }
})

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '[\\s-]+')
}
