import * as l10n from '@vscode/l10n'
import { concepts } from '../../memo/concepts.ts'
import { rules } from '../../rules/index.ts'
import type { Completion, CompletionContext, Line } from './completion.ts'

const opened = /<!--([ \t]*)([a-z-]*)$/
// Between two names there must be something, or a word could be read as many names in thousands of ways.
const mapping = /<!--[ \t]*memo:[ \t]*((?:[\w-]+(?:[ \t]*,[ \t]*|[ \t]+))*)([\w-]*)$/
const naming =
  /<!--[ \t]*memo-(?:disable-next-line|disable-file|disable|enable)[ \t]+((?:[\w-]+(?:[ \t]*,[ \t]*|[ \t]+))*)([\w-]*)$/

/** Tells whether a comment is being written. */
export function isCommentLine({ before }: Line): boolean {
  const from = before.lastIndexOf('<!--')
  return from >= 0 && !before.slice(from).includes('-->') && !before.slice(from).includes(' -- ')
}

/** The comments that speak to the linter, and the names of concepts and rules in them. */
export function inComment(context: CompletionContext, line: Line): Completion[] {
  const { before, after } = line
  const at = line.start + before.length
  const names = mapping.exec(before) ?? naming.exec(before)
  if (names) {
    const [, known, partial] = names
    const start = at - partial!.length
    const taken = new Set(known!.split(/[\s,]+/))
    const rest = /^[\w-]*/.exec(after)![0].length
    const spaced = after.slice(rest).startsWith('-->') ? ' ' : ''
    const named = mapping.test(before) ? conceptNames(context) : ruleNames(context)
    return named
      .filter(({ label }) => !taken.has(label))
      .map(name => ({ ...name, edit: { start, end: at + rest, text: name.label + spaced } }))
  }
  const word = opened.exec(before)
  if (!word) return []
  const [, space, partial] = word
  const start = at - partial!.length
  // Where the editor has closed the angle bracket, it goes.
  const bracket = /^[ \t]*>/.exec(after)?.[0].length ?? 0
  const close = /^[^\r\n]*?-->/.test(after) ? '' : '$1 -->'
  return comments().map(([label, about]) => ({
    kind: 'comment',
    label,
    about,
    edit: { start, end: at + bracket, text: `${space ? '' : ' '}${label} ${close}` },
    isSnippet: true,
    goesOn: true,
  }))
}

function comments(): [string, string][] {
  return [
    ['memo:', l10n.t('Says what the heading above is about, where its words do not.')],
    ['memo-disable-next-line', l10n.t('Silences rules on the next line.')],
    ['memo-disable-file', l10n.t('Silences rules in this file.')],
    ['memo-disable', l10n.t('Silences rules from here on.')],
    ['memo-enable', l10n.t('Lets rules speak again from here on.')],
  ]
}

type Named = Omit<Completion, 'edit'>

/** What the memo lacks comes first. */
function conceptNames({ result: { memo } }: CompletionContext): Named[] {
  const isLacking = (concept: (typeof concepts)[number]) => !memo.serves(concept.id)
  return [...concepts.filter(isLacking), ...concepts.filter(concept => !isLacking(concept))].map(
    ({ id, title, question }) => ({ kind: 'concept', label: id, detail: title, about: question }),
  )
}

/** What has been found comes first. */
function ruleNames({ result: { findings } }: CompletionContext): Named[] {
  const found = new Set(findings.map(({ rule }) => rule))
  const isFound = ({ id }: { id: string }) => found.has(id)
  return [...rules.filter(isFound), ...rules.filter(rule => !isFound(rule))].map(rule => ({
    kind: 'rule',
    label: rule.id,
    ...(isFound(rule) && { detail: l10n.t('found in this memo') }),
    about: `${rule.summary} ${rule.why}`,
  }))
}
