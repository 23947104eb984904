import * as l10n from '@vscode/l10n'
import type { LintResult } from '../lint/lint.ts'
import { type Finding, type Severity, severities } from '../lint/rule.ts'
import { isBlank } from '../memo/blanks.ts'
import { coachingOf } from '../memo/coaching.ts'
import { type Concept, concepts } from '../memo/concepts.ts'
import type { Memo, Section } from '../memo/memo.ts'
import { firstWhere } from '../memo/search.ts'
import { rules } from '../rules/index.ts'
import { ownWords } from './own-words.ts'

/** How far something has come that the profile owes; waived where it is not there and no finding asks for it. */
export type PartState = 'done' | 'weak' | 'missing' | 'waived'

/** One kind of flaw in a part: every finding of one rule there. */
export interface Problem {
  /** Stays the same while the author types. */
  id: string
  rule: string
  /** The gravest as it is shown, and as it is in review. */
  severity: Severity
  gravity: Severity
  findings: Finding[]
}

/** Something that the profile owes, a front-matter field or a section; or what belongs to none. */
export interface Part {
  id: string
  kind: 'field' | 'section' | 'whole' | 'others'
  /** The key of a field or the concept of a section; otherwise ''. */
  name: string
  title: string
  owed: 'required' | 'recommended'
  state: PartState
  problems: Problem[]
  /** The first section that serves it. */
  section?: Section
  /** Blanks in a section, and the words there that are neither a blank nor the template's. */
  blanks: number
  words: number
}

const aboutOf = new Map(rules.map(({ id, about }) => [id, about]))

/** The rule that finds what is still to be filled in. */
export const blankRule = 'unfinished-blank'

/** Tells whether a flaw counts at all: advice does not. */
export function counts({ gravity }: Problem): boolean {
  return gravity === 'error' || gravity === 'warning'
}

/** Tells whether nobody should be asked to decide while it stands: an error, or a blank. */
export function blocks(problem: Problem): boolean {
  return counts(problem) && (problem.severity === 'error' || problem.rule === blankRule)
}

/** What a memo owes, in the order of its profile, fields first, each with its findings; then what belongs to none. */
export function partsOf({ memo, findings }: LintResult): Part[] {
  const made: Part[] = [
    ...memo.profile.fields.map(key => part('field', key, fieldTitle(key))),
    ...memo.profile.sections.map(({ concept, owed }) => ({
      ...part('section', concept, coachingOf(concept).title, owed),
      ...firstServing(memo, concept),
    })),
    part('whole', '', l10n.t('The memo as a whole')),
    part('others', '', l10n.t('Other sections')),
  ]
  const known = new Map(made.map(part => [part.id, part]))
  for (const finding of findings.flatMap(singly)) add(known.get(placeOf(finding, memo, known))!, finding)
  for (const part of made) {
    part.problems.sort((a, b) => rank(a.severity) - rank(b.severity))
    part.blanks = part.problems.find(({ rule }) => rule === blankRule)?.findings.length ?? 0
    if (part.kind === 'section') part.words = ownWords(memo, part.name as Concept)
    part.state = stateOf(part, memo)
  }
  return made.filter(({ kind, problems }) => kind === 'field' || kind === 'section' || problems.length > 0)
}

function part(kind: Part['kind'], name: string, title: string, owed: Part['owed'] = 'required'): Part {
  const id = name === '' ? kind : `${kind}:${name}`
  return { id, kind, name, title, owed, state: 'done', problems: [], blanks: 0, words: 0 }
}

function firstServing(memo: Memo, concept: Concept): { section?: Section } {
  const [section] = memo.serving(concept)
  return section ? { section } : {}
}

function fieldTitle(key: string): string {
  if (key === 'decider') return l10n.t('Decider')
  if (key === 'decide-by') return l10n.t('Decide by')
  if (key === 'owner') return l10n.t('Owner')
  if (key === 'status') return l10n.t('Status')
  return key.charAt(0).toUpperCase() + key.slice(1).replaceAll('-', ' ')
}

/** What a draft tells of at once is counted one by one, so that the score is the same at every status. */
function singly({ each, ...finding }: Finding): Finding[] {
  return each?.map(place => ({ ...finding, ...place })) ?? [finding]
}

/** The part that a finding belongs to, by its id. */
function placeOf(finding: Finding, memo: Memo, known: ReadonlyMap<string, Part>): string {
  const { lacks, at, rule } = finding
  const about = aboutOf.get(rule)
  for (const id of [`field:${lacks}`, `section:${lacks}`]) if (known.has(id)) return id
  const offset = at.start.offset!
  for (const { key, position } of memo.frontMatter.fields.values())
    if (position.start.offset! <= offset && offset <= position.end.offset! && known.has(`field:${key}`))
      return `field:${key}`
  const around = sectionsAround(memo, offset)
  for (const { concepts } of around) {
    const owed = concepts.filter(concept => known.has(`section:${concept}`))
    // One heading may serve several: what a rule is about decides.
    if (owed.length > 0) return `section:${owed.find(concept => concept === about) ?? owed[0]}`
  }
  if (known.has(`section:${about}`)) return `section:${about}`
  return around.some(({ form }) => form !== 'key') ? 'others' : 'whole'
}

/** The sections that an offset stands in, the innermost first. */
function sectionsAround({ sections }: Memo, offset: number): Section[] {
  const next = firstWhere(sections, ({ at }) => at.start.offset! > offset)
  const around: Section[] = []
  for (let section = sections[next - 1]; section; section = section.parent)
    if (offset < section.end) around.push(section)
  return around
}

function add(part: Part, finding: Finding): void {
  const { rule, severity, usual: gravity = severity } = finding
  const problem = part.problems.find(problem => problem.rule === rule)
  if (!problem) {
    part.problems.push({ id: `${part.id}/${rule}`, rule, severity, gravity, findings: [finding] })
    return
  }
  problem.findings.push(finding)
  if (rank(severity) < rank(problem.severity)) problem.severity = severity
  if (rank(gravity) < rank(problem.gravity)) problem.gravity = gravity
}

function rank(severity: Severity): number {
  return severities.indexOf(severity)
}

function stateOf({ kind, name, section, problems, words }: Part, memo: Memo): PartState {
  const isFlawed = problems.some(counts)
  const isThere = kind === 'section' ? section !== undefined : kind !== 'field' || isWritten(memo, name)
  if (!isThere && !isFlawed) return 'waived'
  if (!isFlawed) return 'done'
  if (kind === 'field') return isThere ? 'weak' : 'missing'
  return kind === 'section' && words === 0 ? 'missing' : 'weak'
}

function isWritten({ text, frontMatter }: Memo, key: string): boolean {
  const field = frontMatter.fields.get(key)
  if (!field) return false
  const written = text.slice(field.valuePosition.start.offset, field.valuePosition.end.offset)
  return field.values.length > 0 && !isBlank(written)
}

/** The place of a part in the order in which a reader asks: who and by when, then the concepts, then the rest. */
export function readerOrder({ kind, name }: Part): number {
  if (kind === 'field') return -1
  return kind === 'section' ? concepts.findIndex(({ id }) => id === name) : concepts.length
}
