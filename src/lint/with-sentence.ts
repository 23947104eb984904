import * as l10n from '@vscode/l10n'
import type { Memo, Section } from '../memo/memo.ts'
import { endOf, startOf } from '../memo/text.ts'
import type { Fix } from './rule.ts'

/** The fix that adds a sentence, which says `what`, to the first paragraph of a section; undefined where it has none. */
export function withSentence(
  { near: { text } }: Memo,
  { content }: Section,
  what: string,
  sentence: string,
): Fix | undefined {
  const paragraph = content.find(({ type }) => type === 'paragraph')
  if (!paragraph) return undefined
  const at = endOf(paragraph)
  // What ends in a colon opens a list, and is no sentence that another could follow.
  const stop = /([.!?…][”"’')*_]*|:)$/.exec(text.slice(0, at))?.[1]
  if (stop === ':') return undefined
  return {
    title: titleOf(what),
    edits: [{ start: at, end: at, text: `${stop ? '' : '.'} ${sentence}` }],
  }
}

/** The same with words at the end of the first sentence of a section; undefined where nobody can tell it. */
export function withWords(
  { near: { text } }: Memo,
  { content }: Section,
  what: string,
  words: string,
): Fix | undefined {
  const [first] = content.filter(({ type }) => type !== 'html')
  if (first?.type !== 'paragraph' || first.children.some(({ type }) => type !== 'text')) return undefined
  const start = startOf(first)
  const sentence = /^[^.!?:;{}]*[\p{Ll}\p{N}](?=\.(?:\s|$))/u.exec(text.slice(start, endOf(first)))
  if (!sentence) return undefined
  const at = start + sentence[0].length
  return { title: titleOf(what), edits: [{ start: at, end: at, text: ` ${words}` }] }
}

function titleOf(what: string): string {
  return l10n.t('Add {0}, to be filled in', what)
}
