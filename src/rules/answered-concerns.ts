import * as l10n from '@vscode/l10n'
import type { Nodes } from 'mdast'
import { nearest } from '../lint/config.ts'
import { rule } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'
import { type Concept, concepts } from '../memo/concepts.ts'
import type { Stakeholder } from '../memo/entries.ts'
import type { Memo } from '../memo/memo.ts'
import { outlineOf } from '../memo/outline.ts'
import { rememberedOf } from '../memo/remember.ts'
import { stakeholderMapOf } from '../memo/stakeholder-map.ts'
import { stemsOf, termsOf } from '../memo/stems.ts'
import { plain, startOf } from '../memo/text.ts'

export default rule({
  id: 'answered-concerns',
  summary: 'Answer every concern, and say where.',
  why: 'A concern that is written down and not answered is worse than one left out: its owner reads the memo to the end and finds nothing. The answer belongs into the options, the risks or the dates.',
  source: 'Nemawashi; NZ Cabinet guide, which has views of other departments told and answered',
  severity: 'information',
  about: 'stakeholders',

  *check(memo) {
    const map = stakeholderMapOf(memo)
    if (!map) return
    const answers = answersIn(memo, map.section)
    for (const { at, name, fields } of map.stakeholders) {
      const answer = fields.get('answer')
      if (answer && /\p{L}/u.test(answer.text)) {
        const lost = lostIn(memo, namedIn(answer.text))
        if (lost)
          yield {
            at: answer.position,
            message: l10n.t(
              '“{0}” is answered in “{1}”, and no heading says so.{2} Name a section of this memo.',
              name,
              lost,
              nearHeading(memo, lost),
            ),
          }
        continue
      }
      const worry = fields.get('concern')?.text ?? ''
      // Where the need is met, the concern is answered in other words.
      const stems = termsOf(`${worry} ${fields.get('need')?.text ?? ''}`).filter(stem => stem.length > 2)
      if (answer === undefined && map.stakeholders.some(({ fields }) => fields.has('answer'))) continue
      if (
        worry === '' ||
        /^(?:none|nothing|no|n\/a)\W*$/i.test(worry) ||
        blanksIn(worry).length > 0 ||
        stems.some(stem => answers.has(stem))
      )
        continue
      yield {
        at,
        message: l10n.t(
          'The concern of “{0}” ({1}) comes back nowhere in the options, risks or dates. Answer it there, or say in which section it is answered.',
          name,
          worry,
        ),
      }
    }
  },

  examples: [
    {
      bad: '# Move\n\n## Options\n\n- Buy\n- Build\n\n## Stakeholders\n\n| Who | Concern | Answered in |\n| --- | --- | --- |\n| Lena Okafor | A second invoice | ⟦Optoins⟧ |\n',
      message: '“Lena Okafor” is answered in “Optoins”, and no heading says so. Did you mean “Options”?',
    },
    {
      bad: '# Move\n\n## Risks\n\n- The vendor closes: monthly export\n\n## Stakeholders\n\n| Who | Concern |\n| --- | --- |\n| ⟦Lena Okafor⟧ | A second invoice |\n| Tom Weiss | Vendors that close |\n',
      message: 'The concern of “Lena Okafor” (A second invoice) comes back nowhere',
    },
    {
      bad: '# Move\n\n## Options\n\n- Buy\n- Build\n\n## Risks\n\n- Lock-in\n\n## Stakeholders\n\n| Who | Concern | Answered in |\n| --- | --- | --- |\n| Lena Okafor | A second invoice | ⟦Risks, Optoins⟧ |\n',
      message: '“Lena Okafor” is answered in “Optoins”, and no heading says so. Did you mean “Options”?',
    },
    {
      good: '# Move\n\n## The ask\n\nApprove it.\n\n## What could go wrong\n\n- Lock-in\n\n## Stakeholders\n\n| Who | Concern | Answered in |\n| --- | --- | --- |\n| Lena Okafor | A second invoice | Risks, Ask |\n',
      note: 'Under another name, the section is there.',
    },
    {
      good: '# Move\n\n## Options\n\n- A. Buy\n- B. Build\n\n## Stakeholders\n\n| Who | Concern | Answered in |\n| --- | --- | --- |\n| Lena Okafor | A second invoice | Options, B |\n',
      note: 'What follows the section tells where in it.',
    },
    {
      good: '# Move\n\n## Options\n\n- Buy: one invoice a year\n- Build\n\n## Stakeholders\n\n| Who | Concern |\n| --- | --- |\n| Lena Okafor | A second invoice |\n',
      note: 'Its words come back.',
    },
    {
      good: '# Move\n\n## Stakeholders\n\n| Who | Concern |\n| --- | --- |\n| Lena Okafor | None |\n',
      note: 'Who has no concern needs no answer.',
    },
    {
      good: '# Move\n\n## Stakeholders\n\n| Who | Concern | Answered in |\n| --- | --- | --- |\n| Lena Okafor | A second invoice | Options |\n',
      note: 'There are no options at all, and missing-section says so.',
    },
    {
      good: '# Move\n\n## Stakeholders\n\n| Who | Concern | Response |\n| --- | --- | --- |\n| Lena Okafor | A second invoice | She gets one for the year, before it is due |\n',
      note: 'An answer in words needs no section.',
    },
  ],
})

/** The sections that an answer points to, as in “Options, Risks”; none where it answers in words. */
function namedIn(answer: string): string[] {
  const names = answer
    .replace(/\b(?:see|in|the|sections?|above|below)\b|[§“”"#*]/gi, ' ')
    .split(/[,;/&+]|\band\b/)
    .map(name => name.replace(/\s+/g, ' ').trim())
    .filter(name => /\p{L}/u.test(name) && blanksIn(name).length === 0)
  return names.every(name => name.split(' ').length <= 3) ? names : []
}

/** The first that is no section. Beside one that is, it may say where in it (“Options, B”), unless it is a slip. */
function lostIn(memo: Memo, names: readonly string[]): string | undefined {
  const lost = names.filter(name => !exists(memo, name))
  return lost.length === names.length ? lost[0] : lost.find(name => nearHeading(memo, name) !== '')
}

/** “ Did you mean “Options”?”, where a heading is called much like it. */
function nearHeading(memo: Memo, name: string): string {
  return nearest(
    name,
    outlineOf(memo).map(({ heading }) => heading),
  )
}

function exists(memo: Memo, name: string): boolean {
  const stems = stemsOf(name)
  const wanted = concepts.filter(({ id, title }) => stemsOf(title).join() === stems.join() || id === name)
  // A section that the memo owes and does not have is missed by another rule.
  const owed = new Set<Concept>(memo.profile.sections.map(({ concept }) => concept))
  if (wanted.some(({ id }) => owed.has(id) || memo.serves(id))) return true
  const texts = [memo.title.text, ...outlineOf(memo).map(({ heading }) => heading)]
  return texts.some(text => {
    const said = stemsOf(text)
    return stems.every(stem => said.includes(stem))
  })
}

/** The stems of everything that may answer a concern: all but the map itself and the context. */
function answersIn(memo: Memo, { at, end }: { at: Stakeholder['at']; end: number }) {
  // Most memos answer in the map itself, and nothing else is read.
  return {
    has: (stem: string) =>
      memo.tree.children.some(
        block => (startOf(block) < at.start.offset! || startOf(block) >= end) && stemsIn(block).has(stem),
      ),
  }
}

const stemsIn = rememberedOf((block: Nodes) => new Set(stemsOf(plain([block]))))
