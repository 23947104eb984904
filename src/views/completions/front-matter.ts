import * as l10n from '@vscode/l10n'
import { blanksIn } from '../../memo/blanks.ts'
import { type Day, daysAfter, isWeekend } from '../../memo/dates.ts'
import { normaliseKey } from '../../memo/front-matter.ts'
import { scalarOf } from '../../memo/yaml.ts'
import { keyDocs } from '../keys.ts'
import { peopleIn } from '../people.ts'
import type { Completion, CompletionContext, Line } from './completion.ts'

/** Tells whether an offset lies in front matter, the one that is still being written and not closed included. */
export function isInFrontMatter(text: string, offset: number): boolean {
  const open = /^---[ \t]*(?:\r\n?|\n)/.exec(text)?.[0].length
  if (open === undefined || offset < open) return false
  const close = /^---[ \t]*$/m.exec(text.slice(open))
  if (close) return offset <= open + close.index
  const above = text.slice(open, offset).split(/\r\n?|\n/)
  return above.every(line => /^(?:[\w -]+(?::.*)?|[ \t]*- .*|[ \t]*#.*|[ \t]*)$/.test(line))
}

/** Keys that are not there yet, or the values of the one that the cursor stands behind. */
export function inFrontMatter(context: CompletionContext, line: Line): Completion[] {
  const said = /^([\w -]*[\w-])[ \t]*:([ \t]*)(.*)/.exec(line.before + line.after)
  const colon = said ? line.before.indexOf(':') : -1
  if (said && colon >= 0) return valuesOf(context, line, said)
  const { before } = line
  return /^(?:\w[\w -]*)?$/.test(before) ? keys(context, line) : []
}

function keys({ result, profiles }: CompletionContext, { start, end, after }: Line): Completion[] {
  const { memo } = result
  const rest = /^[\w -]*/.exec(after)![0].length
  const isNamed = after[rest] === ':'
  return keyDocs(profiles, memo.profile)
    .filter(({ key }) => !memo.frontMatter.fields.has(key))
    .map(({ key, about }) => ({
      kind: 'key',
      label: key,
      about,
      edit: isNamed
        ? { start, end: end - after.length + rest, text: key }
        : { start, end, text: `${key}: ${after.trim()}` },
      goesOn: !isNamed && key !== 'title',
    }))
}

const people = /^(?:owners?|authors?|deciders?|approvers?|sponsors?|reviewers?|consulted|informed)$/

function valuesOf(context: CompletionContext, line: Line, said: RegExpExecArray): Completion[] {
  const [, name, space, value] = said
  const key = normaliseKey(name!)
  const behindColon = line.start + said[0].length - value!.length - space!.length
  // Where the cursor stands before the value, the edit begins there: it must reach over the cursor.
  const start = Math.min(behindColon + space!.length, line.start + line.before.length)
  const written = value!.trimEnd()
  // What stands there whole is there to be replaced, not to narrow the choice.
  const edit = (text: string) => ({
    start,
    end: line.end,
    text: `${start === behindColon ? ' ' : ''}${text}`,
  })
  const { memo } = context.result
  const doc = keyDocs(context.profiles, memo.profile).find(doc => doc.key === key)
  const isWhole =
    blanksIn(written).some(({ text }) => text === written) ||
    doc?.values.some(other => other.value === written) ||
    /^\d{4}-\d\d-\d\d$/.test(written) ||
    memo.frontMatter.fields.get(key)?.values.includes(written)
  const filter = isWhole && line.after.trim() === '' ? { filter: written } : {}
  if (doc && doc.values.length > 0)
    return doc.values.map(({ value, about }) => ({
      kind: 'value',
      label: value,
      about,
      edit: edit(value),
      ...filter,
    }))
  if (key === 'decide-by') return days(context).map(day => ({ ...day, edit: edit(day.label), ...filter }))
  if (!people.test(key)) return []
  return peopleIn(memo)
    .filter(({ name }) => name !== written)
    .map(({ name, role }) => ({
      kind: 'person',
      label: name,
      detail: role,
      edit: edit(scalarOf(name)),
      ...filter,
    }))
}

/** The working days in one, two and four weeks. */
function days({ today, locale }: CompletionContext): { kind: 'day'; label: Day; detail: string }[] {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return [1, 2, 4].map(weeks => {
    let day = daysAfter(today, 7 * weeks)
    while (isWeekend(day)) day = daysAfter(day, 1)
    const name = weekday.format(new Date(`${day}T00:00:00Z`))
    return {
      kind: 'day',
      label: day,
      detail:
        weeks === 1 ? l10n.t('{0}, in one week', name) : l10n.t('{0}, in {1} weeks', name, String(weeks)),
    }
  })
}
