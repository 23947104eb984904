import * as l10n from '@vscode/l10n'
import type { Nodes } from 'mdast'
import { rule } from '../lint/rule.ts'
import { isBlank } from '../memo/blanks.ts'
import { conceptOf } from '../memo/concepts.ts'
import { isStructural } from '../memo/headings.ts'
import type { Memo, Section } from '../memo/memo.ts'
import { derivedOf, queryOf, stateOfSections } from '../memo/reads.ts'
import { memoised } from '../memo/remember.ts'
import { skeletonBodyOf } from '../memo/skeleton.ts'
import { countWords, eolOf, plain } from '../memo/text.ts'

export default rule({
  id: 'thin-section',
  summary: 'Write something under every heading.',
  why: 'A heading promises an answer. With nothing under it, the reader does not know whether there is none or whether nobody looked; three words leave as much open.',
  source: 'mdbook-lint ADR014, sections have content',
  severity: 'warning',
  options: {
    minimum: {
      type: 'integer',
      default: 4,
      minimum: 1,
      about:
        'Words that a section of a memo needs where it holds no table, list, picture, code, link or figure.',
    },
  },

  *check(memo, { minimum }) {
    for (const section of shortSections(minimum)(memo)) {
      const { at, heading, concepts, content } = section
      const visible = content.filter(node => !isComment(node))
      if (visible.length === 0) {
        if (isComplete(memo, section)) continue
        yield {
          at,
          message: l10n.t('“{0}” has nothing under it. {1}', heading, expectation(section)),
          severity: 'error',
          ...bodyFix(memo, section),
        }
        continue
      }
      const text = plain(visible)
      if (concepts.length === 0 || isBlank(text)) continue
      const words = countWords(text)
      if (!/\d/.test(text) && !isAnsweredByNo(memo, section, text))
        yield {
          at,
          message:
            words === 1
              ? l10n.t('“{0}” has one word under it. {1}', heading, expectation(section))
              : l10n.t('“{0}” has {1} words under it. {2}', heading, words, expectation(section)),
        }
    }
  },

  examples: [
    {
      bad: '# Move\n\n⟦## Risks⟧\n\n## Cost\n\n32,000 EUR until June 2027.\n',
      message: '“Risks” has nothing under it.',
      fixed:
        '# Move\n\n## Risks\n\n| Risk | Likelihood | Impact | Mitigation | Owner |\n| --- | --- | --- | --- | --- |\n| {what could go wrong} | {low, medium or high} | {low, medium or high} | {what we do about it} | {one name} |\n\n## Cost\n\n32,000 EUR until June 2027.\n',
    },
    { bad: '# Move\n\n⟦## Risks⟧\n\nA few.\n', message: 'has 2 words under it' },
    { bad: '# Move\n\n⟦## Glossary⟧\n', message: '“Glossary” has nothing under it.' },
    { bad: '# Move\n\n⟦## Alternatives⟧\n\nNone.\n', message: 'has one word under it' },
    { bad: '# Move\n\n⟦**Risks**⟧\n\n**Cost**\n\n32,000 EUR until June 2027.\n' },
    {
      good: '# Move\n\n## Risks\n\n### Lock-in\n\nLikely; export tested each month.\n',
      note: 'Sub-sections count.',
    },
    { good: '# Move\n\n## Timeline\n\n- Live: 1 June 2027\n', note: 'A list says much in few words.' },
    { good: '# Move\n\n## Risks\n\nTBD\n', note: 'unfinished-blank speaks of this.' },
    { good: '# Move\n\n## Glossary\n\nNone.\n', note: 'No section that a memo owes.' },
    { good: '# Move\n\n## Open questions\n\nNone.\n', note: 'There may well be none.' },
    { good: '# Move\n\n## Cost\n\n32,000 EUR\n', note: 'A figure answers in one word.' },
    {
      good: '# Move\n\n#### Spent by May: 32,000 EUR\n\n**[The slides](https://example.org)**\n\n**FOR THE BOARD**\n\nSeven of twelve teams wait.\n',
      note: 'A heading that says all itself is a line in large letters.',
    },
    {
      good: '### Move\n\n### Team\n\nLena Okafor and Sam Ode lead it.\n',
      note: 'What stands first, and as high as every section, is the title.',
    },
  ],
})

function isComment(node: Nodes): boolean {
  return node.type === 'html' && /^\s*<!--[\s\S]*-->\s*$/.test(node.value)
}

/**
 * Tells whether a heading leaves nothing open: a subtitle, a line in large letters (“Spent: 32,000 EUR”), a link, or
 * the name of a document whose sections stand as high as it.
 */
function isComplete(memo: Memo, { heading, form, at, depth, concepts }: Section): boolean {
  const written = memo.text.slice(at.start.offset, at.end.offset)
  if (heading === '' || /:[^:]*\d/.test(heading) || /\]\([^()]*\)[^\w\]]*$/.test(written)) return true
  if (concepts.length > 0 || heading.endsWith('?')) return false
  if (form === 'bold' || heading.endsWith('.') || countWords(heading) > longestName) return true
  const [first, next] = firstTwo(memo)
  return first?.at === at && next !== undefined && (memo.title.text === '' || next.depth < depth)
}

/** The sections without parts that hold less than some words, and nothing that says more than words. */
const shortSections = memoised((minimum: number) =>
  queryOf(({ sections, near }) => {
    const words = near.found.of(wordsUnder)
    return sections.filter((_, order) => words[order]! < minimum)
  }, stateOfSections),
)

function wordsUnder({ form, parts, content }: Section): number {
  if (!isStructural(form) || parts.length > 0) return Number.POSITIVE_INFINITY
  const visible = content.filter(node => !isComment(node))
  return visible.some(holdsMore) ? Number.POSITIVE_INFINITY : countWords(plain(visible))
}

const firstTwo = derivedOf((memo: Memo) =>
  memo.sections.filter(section => isStructural(section.form)).slice(0, 2),
)

/** Words; what is longer is a sentence. */
const longestName = 12

/** Tells whether “none” is an answer: to a question it is, but no choice is without alternatives and risks. */
function isAnsweredByNo({ profile }: Memo, { heading, concepts }: Section, text: string): boolean {
  if (!/^(?:none|no|nothing|n\/a|not applicable)\b/i.test(text)) return false
  return (
    /\?$|question|issue/i.test(heading) || !profile.sections.some(({ concept }) => concepts.includes(concept))
  )
}

function holdsMore(node: Nodes): boolean {
  if (['table', 'list', 'code', 'image', 'html', 'blockquote', 'link'].includes(node.type)) return true
  return 'children' in node && node.children.some(holdsMore)
}

function expectation({ concepts }: Section): string {
  const [first] = concepts
  return first
    ? l10n.t('Its reader asks: {0}', l10n.t(conceptOf(first).question))
    : l10n.t('Say what the reader finds there, or take it out.')
}

function bodyFix(memo: Memo, section: Section) {
  const [concept] = section.concepts
  const body = concept && skeletonBodyOf(memo.profile, concept)
  if (!body) return {}
  const eol = eolOf(memo.text)
  const at = section.at.end.offset!
  // Without a blank line below it, it would run into whatever follows, such as the heading of the next section.
  const isApart = /^[ \t]*(?:$|(?:\r\n|\r(?!\n)|\n)[ \t]*(?:[\r\n]|$))/.test(memo.text.slice(at))
  const text = eol + eol + body.replaceAll('\n', eol) + (isApart ? '' : eol)
  const title = l10n.t('Insert the outline of a section: {0}', l10n.t(conceptOf(concept).title))
  return { fix: { title, edits: [{ start: at, end: at, text }] } }
}
