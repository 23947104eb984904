import type { Edit } from '../lint/rule.ts'
import type { Entry } from '../memo/entries.ts'
import type { EntryConcept } from '../memo/field-names.ts'
import type { Memo } from '../memo/memo.ts'
import { enclosing, endOf, eolOf, lineStart, startOf } from '../memo/text.ts'
import type { EntryBlanks } from './entry-blanks.ts'

/** One more item below one of a list: with its marker, its indentation and the blank lines of the list. */
export function newItem(
  memo: Memo,
  concept: EntryConcept,
  entry: Entry,
  blanks: EntryBlanks,
): Edit | undefined {
  const { text, tree } = memo
  const item = enclosing(tree, 'listItem', entry.position.start.offset!)
  const list = item && enclosing(tree, 'list', startOf(item))
  const found = item && /^([-*+]|\d{1,9}[.)])([ \t]*)(\[[ xX]\][ \t]+)?/.exec(text.slice(startOf(item)))
  if (!item || !list || !found) return undefined
  const [, marker, gap, box] = found
  const from = startOf(item)
  const inside = text.slice(lineStart(text, from), from)
  // An item may open a line together with the one around it.
  const prefix = inside.replace(/[^ \t>]/g, ' ')
  const eol = eolOf(text)
  const isLoose = list.spread || list.children.some(({ spread }) => spread)
  const isBold = text.slice(from + found[0].length).startsWith('**')
  const next = marker!.replace(/\d+/, number => String(Number(number) + 1))
  const { name, said } = sentence(concept, blanks)
  const words = isBold ? `**${name}** ${said}` : `${name} ${said}`
  const start = lineEnd(text, endOf(item))
  return {
    start,
    end: start,
    text: `${eol}${isLoose ? prefix.trimEnd() + eol : ''}${prefix}${next}${gap || ' '}${box ? '[ ] ' : ''}${words}`,
  }
}

/** One more sub-heading below what stands under one. */
export function newHeading(
  memo: Memo,
  concept: EntryConcept,
  entry: Entry,
  blanks: EntryBlanks,
): Edit | undefined {
  const section = memo.sections.find(({ at }) => at.start.offset === entry.at.start.offset)
  if (!section) return undefined
  const eol = eolOf(memo.text)
  const { name, said } = sentence(concept, blanks)
  const title = name.replace(/[.:]$/, '')
  const heading =
    section.form === 'bold' ? `**${title}**` : `${'#'.repeat(Math.min(section.depth, 6))} ${title}`
  const text = eol + eol + heading + eol + eol + said.replace(/^\p{Ll}/u, letter => letter.toUpperCase())
  return { start: section.end, end: section.end, text }
}

/** One more paragraph that opens with a bold name. */
export function newLead({ text }: Memo, concept: EntryConcept, entry: Entry, blanks: EntryBlanks): Edit {
  const eol = eolOf(text)
  const { name, said } = sentence(concept, blanks)
  const start = lineEnd(text, entry.position.end.offset!)
  return { start, end: start, text: `${eol}${eol}**${name}** ${said}` }
}

/** What is said of an entry in words, its name apart. */
function sentence(concept: EntryConcept, { forField: blank }: EntryBlanks): { name: string; said: string } {
  const name = blank('name')
  switch (concept) {
    case 'options':
      return {
        name: `${name}:`,
        said: `${blank('cost')}, ${blank('delivery')}. Upside: ${blank('upside')}. Downside: ${blank('downside')}.`,
      }
    case 'timeline':
      return { name: `${blank('date')}:`, said: `${name}.` }
    case 'risks':
      return {
        name: `${name}.`,
        said: `Likelihood: ${blank('likelihood')}. Impact: ${blank('impact')}. Mitigation: ${blank('mitigation')}. Owner: ${blank('owner')}.`,
      }
    case 'metrics':
      return {
        name: `${name}:`,
        said: `from ${blank('baseline')} to ${blank('target')} by ${blank('date')}. Owner: ${blank('owner')}.`,
      }
    case 'stakeholders':
      return {
        name: `${name}, ${blank('function')}:`,
        said: `${blank('concern')}; needs ${blank('need')}.`,
      }
  }
}

function lineEnd(text: string, offset: number): number {
  return offset + /^[ \t]*/.exec(text.slice(offset))![0].length
}
