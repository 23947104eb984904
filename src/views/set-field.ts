import * as l10n from '@vscode/l10n'
import { applyEdits } from '../lint/fix.ts'
import type { Edit, Fix } from '../lint/rule.ts'
import { type Field, type FrontMatter, frontMatterOf } from '../memo/front-matter.ts'
import { parse } from '../memo/parse.ts'
import { eolOf, locator } from '../memo/text.ts'
import { scalarOf } from '../memo/yaml.ts'

/** A key of a memo's own that a person chooses a value for. */
export type OwnKey = 'memo' | 'status'

/** The change, or why there can be none. */
export type FieldChange = { fix: Fix } | { refusal: string }

/**
 * Gives a front-matter key another value and leaves every other byte as it is: comments, quotes and line ends.
 *
 * @param text without a byte-order mark.
 * @param kind the profile that front matter names where the text has none yet.
 */
export function setField(text: string, key: OwnKey, value: string, kind: string): FieldChange {
  const before = read(text)
  if (before.problems.length > 0 || isUnclosed(text, before))
    return {
      refusal: l10n.t(
        'The front matter cannot be read, so it is left as it is. Fix it first; then try again.',
      ),
    }
  const edit = editFor(text, before, key, value, kind)
  const after = read(applyEdits(text, [edit]))
  if (after.problems.length > 0 || !isOnly(key, value, before, after))
    return {
      refusal: l10n.t('“{0}” is written in a way that only you can change. Set it in the front matter.', key),
    }
  return { fix: { title: l10n.t('Set “{0}” to “{1}”', key, value), edits: [edit] } }
}

function read(text: string): FrontMatter {
  return frontMatterOf(parse(text), text, locator(text))
}

function editFor(
  text: string,
  { fields, position }: FrontMatter,
  key: OwnKey,
  value: string,
  kind: string,
): Edit {
  const eol = eolOf(text)
  const field = fields.get(key)
  if (field) return replaced(text, field, value)
  if (!position) {
    const lines = ['---', `memo: ${scalarOf(key === 'memo' ? value : kind)}`]
    if (key !== 'memo') lines.push(`${key}: ${scalarOf(value)}`)
    return { start: 0, end: 0, text: [...lines, '---', '', ''].join(eol) }
  }
  // What kind of memo it is stands on top; all else below what is there.
  const end = position.end.offset!
  const start = key === 'memo' ? lineAfter(text, position.start.offset!) : lineStart(text, end)
  return { start, end: start, text: `${key}: ${scalarOf(value)}${eol}` }
}

function replaced(text: string, { keyPosition, valuePosition }: Field, value: string): Edit {
  const [start, end] = [valuePosition.start.offset!, valuePosition.end.offset!]
  const old = text.slice(start, end)
  if (old === '') {
    const colon = text.indexOf(':', keyPosition.end.offset) + 1
    return { start: colon, end: colon, text: ` ${scalarOf(value)}` }
  }
  const quote = /^(["']).*\1$/s.exec(old)?.[1]
  return { start, end, text: quote && !/["'\\]/.test(value) ? quote + value + quote : scalarOf(value) }
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}

function lineAfter(text: string, offset: number): number {
  const end = /\r\n?|\n/.exec(text.slice(offset))
  return end ? offset + end.index + end[0].length : text.length
}

/** Keys below a fence that no other fence closes. */
function isUnclosed(text: string, { position }: FrontMatter): boolean {
  return !position && /^---[ \t]*(?:\r\n?|\n)[\w-]+[ \t]*:/.test(text)
}

/** Tells whether a change has done what it should, and nothing else. */
function isOnly(key: OwnKey, value: string, before: FrontMatter, after: FrontMatter): boolean {
  const said = (fields: FrontMatter['fields']) =>
    JSON.stringify(
      [...fields.values()].filter(field => field.key !== key).map(({ key, values }) => [key, values]),
    )
  const isRight = after.fields.get(key)?.values.join(', ') === value
  return isRight && (before.position === undefined || said(before.fields) === said(after.fields))
}
