import * as l10n from '@vscode/l10n'
import { blanksIn } from '../memo/blanks.ts'
import type { Memo } from '../memo/memo.ts'
import { isWho, stepSections } from '../memo/steps.ts'

/** Somebody whom a memo names. */
export interface Person {
  name: string
  /** What the memo says that they are or do, at the first place that names them. */
  role: string
}

const roles =
  /^(?:owners?|authors?|deciders?|decision-makers?|approvers?|sponsors?|drivers?|reviewers?|consulted|informed|contributors?|stakeholders?|accountable|responsible)$/

/** Everyone whom a memo names on top, as a stakeholder or as the owner of something, the weightiest first. */
export function peopleIn(memo: Memo): Person[] {
  const known = new Map<string, Person>()
  const add = (text: string, role: string, part = parts) => {
    for (const name of part(text)) {
      const key = name.toLowerCase()
      if (isName(name) && !known.has(key)) known.set(key, { name, role })
    }
  }
  for (const { key, values } of memo.frontMatter.fields.values())
    if (roles.test(key)) for (const value of values) add(value, key)
  for (const { name, fields } of memo.entries('stakeholders') ?? []) {
    const what = fields.get('function')?.text
    add(name, what || l10n.t('stakeholder'), text => [text.split(/[,;:(–—]|\s-\s/)[0]!])
  }
  for (const concept of ['risks', 'metrics', 'timeline'] as const)
    for (const { name, fields } of memo.entries(concept) ?? []) {
      const owner = fields.get('owner')?.text
      if (owner) add(owner, l10n.t('owner of “{0}”', name))
    }
  for (const { steps } of stepSections(memo))
    for (const { name, cells } of steps)
      for (const [column, text] of cells) if (isWho(column)) add(text, l10n.t('does “{0}”', name))
  return [...known.values()]
}

/** “Priya Nair (platform), Tom Berg and Sam Ito” */
function parts(text: string): string[] {
  return text
    .replace(/\([^()]*\)/g, ' ')
    .split(/[,;/&|]|\s(?:and|und|or)\s/)
    .map(name => name.replace(/(?<![.*_\s])[.*_\s]+$|^[*_\s]+/g, ''))
}

function isName(text: string): boolean {
  const words = text.trim().split(/\s+/)
  return (
    /^[\p{Lu}\p{Lo}@]/u.test(text) && words.length <= 4 && text.length <= 50 && blanksIn(text).length === 0
  )
}
