import type { LintResult } from '../src/lint/lint.ts'

/** Everything that a result says, as plain data: two results that say the same are equal. */
export function said({ memo, findings, suppressed, suppressions }: LintResult): unknown {
  const { title, status, words, appendix, sections, profile } = memo
  const concepts = ['options', 'timeline', 'risks', 'metrics', 'stakeholders'] as const
  const entries = concepts.map(concept =>
    memo.entries(concept)?.map(({ fields, ...entry }) => ({ ...entry, fields: [...fields] })),
  )
  const told = sections.map(({ parent, parts, content, mappings, ...section }) => ({
    ...{ heading: section.heading, form: section.form, depth: section.depth, at: section.at },
    ...{ end: section.end, concepts: section.concepts, settledBy: section.settledBy },
    parent: parent?.heading,
    parts: parts.length,
    content: content.map(({ type, position }) => ({ type, position })),
    mappings: mappings.map(({ concept, score, why }) => ({ concept, score, why: score > 0 ? why() : [] })),
  }))
  return JSON.parse(
    JSON.stringify({
      ...{ findings, suppressed, suppressions, entries, title, status, words, appendix },
      ...{ sections: told, profile: profile.id },
    }),
  )
}
