import * as l10n from '@vscode/l10n'
import { rule } from '../lint/rule.ts'
import type { Memo } from '../memo/memo.ts'
import { type Outlined, outlineOf } from '../memo/outline.ts'
import { queryOf, rangesOf } from '../memo/reads.ts'
import { rememberedFor } from '../memo/remember.ts'

export default rule({
  id: 'repeated-heading',
  summary: 'Use every heading once.',
  why: 'Two sections of one name tell the same story twice, or two stories. The reader who jumps to “Risks” finds one of them and takes it for all.',
  source: 'markdownlint MD024, no duplicate headings among siblings',
  severity: 'warning',

  *check(memo) {
    for (const { section, first } of repeatsIn(memo))
      yield {
        at: section.at,
        message: l10n.t(
          '“{0}” is also the heading of line {1}. Bring the two together, or name what differs.',
          section.heading,
          first.at.start.line,
        ),
      }
  },

  examples: [
    {
      bad: '# Move\n\n## Risks\n\nLock-in.\n\n## Cost\n\n40,000 EUR a year.\n\n⟦## Risks⟧\n\nSkill gap.\n',
      message: '“Risks” is also the heading of line 3.',
    },
    { bad: '# Move\n\n## Who pays\n\nFinance.\n\n⟦## who pays⟧\n\nPlatform.\n' },
    {
      good: '# Move\n\n## Options\n\n### Buy\n\n#### Pros\n\nFast.\n\n### Build\n\n#### Pros\n\nOurs.\n',
      note: 'Each option has its own.',
    },
    {
      good: '# Move\n\n## Risks\n\n### Risks of waiting\n\nPenalties.\n\n### Risks of moving\n\nLock-in.\n',
      note: 'They are told apart.',
    },
    { good: '# Move\n\n## Move\n\nOn 1 June 2027.\n', note: 'The title is at another level.' },
  ],
})

/** A heading that a sibling has already. */
interface Repeat {
  section: Outlined
  first: Outlined
}

function findRepeats(memo: Memo): Repeat[] {
  const repeats: Repeat[] = []
  const known = new Map<Outlined | undefined, Map<string, Outlined>>()
  for (const section of outlineOf(memo)) {
    const { heading, form, depth, parent } = section
    // Bold words are headings to some authors and mere labels to others.
    if (form !== 'atx' && form !== 'setext' && form !== 'html') continue
    const siblings = known.get(parent) ?? new Map<string, Outlined>()
    known.set(parent, siblings)
    const name = `${depth} ${normalised(heading)}`
    const first = siblings.get(name)
    if (first) repeats.push({ section, first })
    else if (/\p{L}/u.test(heading)) siblings.set(name, section)
  }
  return repeats
}

/** Lines are counted from the top, so what is said of them changes with whatever stands above. */
const repeatsIn = queryOf(findRepeats, repeats => ({
  things: repeats.flatMap(({ section, first }) => [section.heading, first.at.start.line]),
  ranges: rangesOf(repeats.map(({ section }) => section.at)),
}))

const normalised = rememberedFor(heading => heading.toLowerCase().replace(/\s+/g, ' '))
