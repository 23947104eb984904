import * as l10n from '@vscode/l10n'
import type { Position } from 'unist'
import type { LintResult } from '../lint/lint.ts'
import { coachingOf } from '../memo/coaching.ts'
import type { Concept } from '../memo/concepts.ts'
import type { Memo, Status } from '../memo/memo.ts'
import type { Readiness } from './readiness.ts'
import { fixOf, placeOf, problemRow, type Row, said } from './readiness-findings.ts'
import { blocks, type Part, type Problem } from './readiness-parts.ts'
import { creditOf, type Next, weightOf } from './readiness-score.ts'
import { order, standing } from './readiness-words.ts'

/** The whole view: the score, the verdict, what to mend first, then part after part. */
export function readinessRows(readiness: Readiness, { memo }: LintResult): Row[] {
  const { parts, next, advance, score, verdict } = readiness
  const line = { description: '', details: [], mark: readiness.standing, children: [] }
  const points = l10n.t('{0} of 100', score)
  const label = l10n.t('Can they decide?')
  return [
    {
      ...line,
      id: 'score',
      mark: 'score',
      label,
      description: points,
      spoken: `${label} ${points}`,
      details: account(parts),
    },
    { ...line, id: 'verdict', label: verdict, spoken: verdict },
    ...(next ? [firstRow(next, memo)] : []),
    ...(advance ? [advanceRow(advance)] : []),
    ...parts.map(part => partRow(part, memo)),
  ]
}

/** What each part counts, and what of it is there. */
function account(parts: readonly Part[]): string[] {
  return [
    ...parts
      .filter(part => weightOf(part) > 0)
      .map(part => {
        const there = Math.floor(weightOf(part) * creditOf(part) * 10 + 1e-9) / 10
        return l10n.t('{0}: {1} of {2}', part.title, there, weightOf(part))
      }),
    ...parts
      .filter(({ kind }) => kind === 'whole' || kind === 'others')
      .map(part => l10n.t('{0}: {1}% of all that', part.title, Math.floor(100 * creditOf(part) + 1e-9))),
  ]
}

function firstRow({ part, problem, gain }: Next, memo: Memo): Row {
  const what = order(part, problem)
  return {
    ...problemRow(problem),
    id: 'first',
    label: l10n.t('First: {0}', what),
    description: gain > 0 ? `+${gain}` : '',
    spoken:
      gain > 0
        ? l10n.t('Fix this first: {0}. It brings {1} points.', what, gain)
        : l10n.t('Fix this first: {0}.', what),
    mark: 'first',
    children: [],
    place: goal(problem, memo),
  }
}

function advanceRow(advance: Status): Row {
  const label = l10n.t('Set the status to “{0}”', advance)
  return {
    id: 'advance',
    label,
    description: '',
    spoken: label,
    details: [],
    mark: 'first',
    children: [],
    advance,
  }
}

function partRow(part: Part, memo: Memo): Row {
  const { id, kind, name, title, state, problems, section, owed } = part
  const description = standing(part, kind === 'field' ? (memo.field(name) ?? '') : '')
  const lacking = problems.find(isAbsence)
  const place = section?.at ?? memo.frontMatter.fields.get(name)?.position
  const fix = lacking && fixOf(lacking)
  return {
    id,
    label: title,
    description,
    spoken: l10n.t('{0}, {1}', title, description),
    details: [
      ...(kind === 'section' ? [coachingOf(name as Concept).question] : []),
      ...(owed === 'recommended' ? [l10n.t('Recommended, not required.')] : []),
      ...(lacking ? said(lacking.findings) : []),
    ],
    mark: state === 'missing' && !problems.some(blocks) ? 'lacking' : state,
    // What is not there has nothing to unfold: its line says it all.
    children: problems.length === 1 && lacking ? [] : problems.map(problemRow),
    ...(place && { place }),
    ...(lacking && { place: goal(lacking, memo), rule: lacking.rule }),
    ...(fix && { fix }),
  }
}

function isAbsence({ findings }: Problem): boolean {
  return findings.some(({ lacks }) => lacks !== undefined)
}

/** Where to write: what is missing is accused at the title, and belongs further below. */
function goal(problem: Problem, memo: Memo): Position {
  const [edit, ...others] = fixOf(problem)?.edits ?? []
  return isAbsence(problem) && edit && others.length === 0 && edit.start === edit.end
    ? memo.locate(edit.start, edit.end)
    : placeOf(problem)
}
