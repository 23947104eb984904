import * as l10n from '@vscode/l10n'
import type { Position } from 'unist'
import type { LintResult } from '../lint/lint.ts'
import { coachingOf } from '../memo/coaching.ts'
import type { Field } from '../memo/front-matter.ts'
import type { Memo, Section } from '../memo/memo.ts'
import type { Profile } from '../memo/profiles.ts'
import { rules } from '../rules/index.ts'
import { keyDocs } from './keys.ts'
import { reasonsFor } from './outline.ts'

/** One piece of a hover. All of it is text, never Markdown: parts of it come from a memo. */
export type HoverPart =
  | { kind: 'title' | 'text' | 'quiet'; text: string }
  | { kind: 'list'; title: string; items: readonly { name: string; text: string }[] }

/** What is shown over a place, and how far that place reaches. */
export interface HoverView {
  at: Position
  parts: HoverPart[]
}

/** More reasons than these are for `memo explain`. */
const mostReasons = 3

/**
 * What to say about the place at an offset (0-based): the rules behind its findings, what a heading serves, what a
 * key of the front matter means. What the editor shows of a finding itself is not said again.
 *
 * @param profiles every profile that the memo may name.
 */
export function hoverAt(
  { memo, findings }: LintResult,
  offset: number,
  profiles: readonly Profile[],
): HoverView | undefined {
  const around = ({ start, end }: Position) => start.offset! <= offset && offset <= end.offset!
  const found = findings.filter(({ at }) => around(at))
  const field = [...memo.frontMatter.fields.values()].find(({ position }) => around(position))
  const section = field ? undefined : memo.sections.find(({ at, form }) => form !== 'key' && around(at))
  const parts = [
    ...[...new Set(found.map(({ rule }) => rule))].flatMap(ruleParts),
    ...(field ? keyParts(memo, field, profiles) : []),
    ...(section ? headingParts(memo, section) : []),
  ]
  const at = found[0]?.at ?? section?.at ?? field?.position
  return at && parts.length > 0 ? { at, parts } : undefined
}

function ruleParts(id: string): HoverPart[] {
  const rule = rules.find(rule => rule.id === id)
  if (!rule) return []
  return [
    { kind: 'title', text: rule.summary },
    { kind: 'text', text: rule.why },
    { kind: 'quiet', text: l10n.t('Source: {0}.', rule.source) },
  ]
}

function headingParts(memo: Memo, section: Section): HoverPart[] {
  const reasons = reasonsFor(section)
  const served = reasons.filter(({ concept }) => section.concepts.includes(concept))
  if (served.length === 0) return nearestParts(memo, reasons)
  return served.flatMap(({ concept, why }): HoverPart[] => {
    const { title, question, leaders, good } = coachingOf(concept)
    const because = why.filter(({ weight }) => weight > 0).slice(0, mostReasons)
    const checks = rules.filter(({ about }) => about === concept)
    return [
      { kind: 'title', text: l10n.t('{0}: {1}', title, question) },
      { kind: 'text', text: leaders },
      { kind: 'quiet', text: good },
      ...(because.length > 0
        ? [
            {
              kind: 'quiet' as const,
              text: l10n.t('What speaks for it: {0}.', because.map(({ reason }) => reason).join('; ')),
            },
          ]
        : []),
      ...(checks.length > 0
        ? [
            {
              kind: 'list' as const,
              title: l10n.t('What is checked here'),
              items: checks.map(({ id, summary }) => ({ name: id, text: summary })),
            },
          ]
        : []),
    ]
  })
}

/** For a heading that serves nothing: what the memo still lacks that it may be meant for. */
function nearestParts(memo: Memo, reasons: ReturnType<typeof reasonsFor>): HoverPart[] {
  const [nearest] = reasons
  const lacking = memo.profile.sections.some(({ concept }) => !memo.serves(concept))
  if (!nearest || !lacking) return []
  return [
    {
      kind: 'text',
      text: l10n.t(
        'This heading is not taken for any part of the memo; it comes nearest to {0}. If it is meant for one, a quick fix maps it.',
        coachingOf(nearest.concept).title,
      ),
    },
  ]
}

function keyParts(memo: Memo, { key, values }: Field, profiles: readonly Profile[]): HoverPart[] {
  const doc = keyDocs(profiles, memo.profile).find(doc => doc.key === key)
  if (!doc) return []
  const [said] = values
  const chosen = doc.values.find(({ value }) => value === said?.toLowerCase())
  return [
    { kind: 'title', text: doc.about },
    ...(chosen ? [{ kind: 'text' as const, text: chosen.about }] : []),
    ...(doc.values.length > 0
      ? [
          {
            kind: 'list' as const,
            title: l10n.t('What may stand here'),
            items: doc.values.map(({ value, about }) => ({ name: value, text: about })),
          },
        ]
      : []),
  ]
}
