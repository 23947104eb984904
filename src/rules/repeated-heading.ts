import * as l10n from '@vscode/l10n'
import { rule } from '../lint/rule.ts'
import { type Outlined, outlineOf } from '../memo/outline.ts'
import { rememberedFor } from '../memo/remember.ts'

export default rule({
  id: 'repeated-heading',
  summary: 'Use every heading once.',
  why: 'Two sections of one name tell the same story twice, or two stories. The reader who jumps to “Risks” finds one of them and takes it for all.',
  source: 'markdownlint MD024, no duplicate headings among siblings',
  severity: 'warning',

  *check(memo) {
    const known = new Map<Outlined | undefined, Map<string, Outlined>>()
    for (const section of outlineOf(memo)) {
      const { heading, form, depth, parent, at } = section
      // Bold words are headings to some authors and mere labels to others.
      if (form !== 'atx' && form !== 'setext' && form !== 'html') continue
      const siblings = known.get(parent) ?? new Map<string, Outlined>()
      known.set(parent, siblings)
      const name = `${depth} ${normalised(heading)}`
      const first = siblings.get(name)
      if (!first) {
        if (/\p{L}/u.test(heading)) siblings.set(name, section)
        continue
      }
      yield {
        at,
        message: l10n.t(
          '“{0}” is also the heading of line {1}. Bring the two together, or name what differs.',
          heading,
          first.at.start.line,
        ),
      }
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

const normalised = rememberedFor(heading => heading.toLowerCase().replace(/\s+/g, ' '))
