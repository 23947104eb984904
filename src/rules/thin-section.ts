import type { Nodes } from 'mdast'
import { rule } from '../lint/rule.ts'
import { isBlank } from '../memo/blanks.ts'
import { conceptOf } from '../memo/concepts.ts'
import { isStructural } from '../memo/headings.ts'
import type { Memo, Section } from '../memo/memo.ts'
import { skeletonBodyOf } from '../memo/skeleton.ts'
import { countWords, plain } from '../memo/text.ts'

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
      about: 'Words that a section of a memo needs where it holds no table, list, picture or code.',
    },
  },

  *check(memo, { minimum }) {
    for (const section of memo.sections) {
      if (!isStructural(section.form) || section.parts.length > 0) continue
      const visible = section.content.filter(node => !isComment(node))
      if (visible.length === 0) {
        yield {
          at: section.at,
          message: `“${section.heading}” has nothing under it. ${expectation(section)}`,
          severity: 'error',
          ...bodyFix(memo, section),
        }
        continue
      }
      const text = plain(visible)
      if (section.concepts.length === 0 || visible.some(holdsMore) || isBlank(text)) continue
      const words = countWords(text)
      if (words < minimum)
        yield {
          at: section.at,
          message: `“${section.heading}” has ${words === 1 ? 'one word' : `${words} words`} under it. ${expectation(section)}`,
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
    {
      good: '# Move\n\n## Risks\n\n### Lock-in\n\nLikely; export tested each month.\n',
      note: 'Sub-sections count.',
    },
    { good: '# Move\n\n## Timeline\n\n- Live: 1 June 2027\n', note: 'A list says much in few words.' },
    { good: '# Move\n\n## Risks\n\nTBD\n', note: 'unfinished-blank speaks of this.' },
    { good: '# Move\n\n## Glossary\n\nNone.\n', note: 'No section that a memo owes.' },
  ],
})

function isComment(node: Nodes): boolean {
  return node.type === 'html' && /^\s*<!--[\s\S]*-->\s*$/.test(node.value)
}

function holdsMore(node: Nodes): boolean {
  if (['table', 'list', 'code', 'image', 'html', 'blockquote'].includes(node.type)) return true
  return 'children' in node && node.children.some(holdsMore)
}

function expectation({ concepts }: Section): string {
  const [first] = concepts
  return first
    ? `Its reader asks: ${conceptOf(first).question}`
    : 'Say what the reader finds there, or take it out.'
}

function bodyFix(memo: Memo, section: Section) {
  const [concept] = section.concepts
  const body = concept && skeletonBodyOf(memo.profile, concept)
  if (!body) return {}
  const eol = /\r\n|\n|\r/.exec(memo.text)?.[0] ?? '\n'
  const at = section.at.end.offset!
  const title = `Insert the outline of a section: ${conceptOf(concept).title}`
  return { fix: { title, edits: [{ start: at, end: at, text: eol + eol + body.replaceAll('\n', eol) }] } }
}
