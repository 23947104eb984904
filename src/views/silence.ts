import * as l10n from '@vscode/l10n'
import type { Nodes } from 'mdast'
import { applyEdits } from '../lint/fix.ts'
import type { LintResult } from '../lint/lint.ts'
import type { Edit, Finding, Fix } from '../lint/rule.ts'
import type { Memo } from '../memo/memo.ts'
import { eolOf } from '../memo/text.ts'
import {
  afterPrevious,
  aroundBlock,
  besideOther,
  inRow,
  onLineAbove,
  type Silence,
} from './silence-places.ts'

/** How far a comment reaches: the line of a finding, or the whole file. */
export type Scope = 'line' | 'file'

/** Tells whether a comment can silence a finding where it stands: there are none in front matter. */
export function canSilenceHere({ frontMatter }: Memo, { at }: Finding): boolean {
  return at.start.offset! >= (frontMatter.position?.end.offset ?? 0)
}

/**
 * The fix that silences the rule of a finding by a comment, at the first place where that leaves the document and
 * every other finding as they are. Undefined where there is no such place.
 *
 * @param judge lints a text by the settings of the memo.
 */
export function silence(
  before: LintResult,
  finding: Finding,
  scope: Scope,
  why: string,
  judge: (text: string) => LintResult,
): Fix | undefined {
  const said: Silence = { rule: finding.rule, why: tidy(why) }
  for (const { edits, reach } of placesFor(before, finding, scope, said)) {
    const after = judge(applyEdits(before.memo.text, edits))
    if (shapeOf(after.memo.tree) === shapeOf(before.memo.tree) && isSilenced(before, after, finding, reach))
      return { title: titleOf(finding.rule, scope), edits }
  }
  return undefined
}

/** What such a fix is called. */
export function titleOf(rule: string, scope: Scope): string {
  return scope === 'line' ? l10n.t('Silence “{0}” here…', rule) : l10n.t('Silence “{0}” in this file…', rule)
}

interface Candidate {
  edits: Edit[]
  /** What falls silent at most, of the same rule. */
  reach: 'line' | 'all'
}

function* placesFor(
  { memo, suppressions }: LintResult,
  { at }: Finding,
  scope: Scope,
  said: Silence,
): Generator<Candidate> {
  const candidates: [Edit[] | undefined, Candidate['reach']][] =
    scope === 'file'
      ? [
          [onTop(memo, said), 'all'],
          [atBottom(memo, said), 'all'],
        ]
      : [
          [besideOther(memo, suppressions, at, said), 'line'],
          [inRow(memo, at, said), 'line'],
          ...onLineAbove(memo, at, said).map((edits): [Edit[], 'line'] => [edits, 'line']),
          [afterPrevious(memo, at, said), 'line'],
          [aroundBlock(memo, at, said), 'all'],
        ]
  for (const [edits, reach] of candidates) if (edits) yield { edits, reach }
}

function fileComment({ rule, why }: Silence): string {
  return `<!-- memo-disable-file ${rule}${why && ` -- ${why}`} -->`
}

function onTop({ text, frontMatter }: Memo, said: Silence): Edit[] {
  const eol = eolOf(text)
  const at = frontMatter.position?.end.offset ?? 0
  if (at === 0) return [{ start: 0, end: 0, text: fileComment(said) + eol + eol }]
  const below = /^[ \t]*(?:\r\n|\n|\r(?!\n))[ \t]*(?:[\r\n]|$)/.test(text.slice(at)) ? '' : eol
  return [{ start: at, end: at, text: eol + eol + fileComment(said) + below }]
}

function atBottom({ text }: Memo, said: Silence): Edit[] {
  const eol = eolOf(text)
  const at = text.trimEnd().length
  return [{ start: at, end: at, text: eol + eol + fileComment(said) }]
}

/** Whatever stands in a comment, it must neither end it nor begin a line. */
function tidy(why: string): string {
  return why.replace(/\s+/g, ' ').replaceAll('-->', '→').trim()
}

/** Tells whether a finding is gone, and nothing else with it. */
function isSilenced(
  before: LintResult,
  after: LintResult,
  { rule, message, at }: Finding,
  reach: Candidate['reach'],
): boolean {
  const key = (finding: Finding) => `${finding.rule}: ${finding.message}`
  const others = ({ findings }: LintResult) => findings.filter(finding => finding.rule !== rule).map(key)
  const same = ({ findings }: LintResult) => findings.filter(finding => finding.rule === rule)
  if (others(before).sort().join('\n') !== others(after).sort().join('\n')) return false
  if (reach === 'all') {
    const left = same(after).filter(finding => finding.message === message).length
    return left < same(before).filter(finding => finding.message === message).length
  }
  const expected = same(before).filter(finding => finding.at.start.line !== at.start.line)
  return expected.map(key).join('\n') === same(after).map(key).join('\n')
}

/** What a tree is made of, our comments and white space left out. */
function shapeOf(node: Nodes): string {
  if (node.type === 'html') return node.value.startsWith('<!-- memo-') ? '' : node.value
  if (node.type === 'text') return node.value.replace(/\s+/g, '')
  if (!('children' in node)) return `${node.type}(${'value' in node ? node.value : ''})`
  const spread = 'spread' in node ? String(node.spread) : ''
  return `${node.type}${spread}(${node.children.map(shapeOf).join('')})`
}
