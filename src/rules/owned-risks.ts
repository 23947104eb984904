import * as l10n from '@vscode/l10n'
import type { Nodes } from 'mdast'
import { absences } from '../lint/absence.ts'
import { shortened } from '../lint/names.ts'
import { rule } from '../lint/rule.ts'
import type { Risk } from '../memo/entries.ts'
import { leavesBlanks, riskRegisterOf } from '../memo/risk-register.ts'
import { plain } from '../memo/text.ts'

const owner = [{ field: 'owner' as const, label: 'Owner', blank: '{one name}' }]

export default rule({
  id: 'owned-risks',
  summary: 'Give every risk an owner.',
  why: 'A risk that belongs to the team belongs to nobody. One name means that somebody will see it come.',
  source: 'Risk registers (ISO 31000, PRINCE2); counted: 0.9% of published proposals name an owner',
  severity: 'warning',
  about: 'risks',

  *check(memo) {
    const register = riskRegisterOf(memo)
    if (!register || register.sections.some(({ content }) => namesOneOwner(content))) return
    const { section, risks, kept } = register
    const shared = risks.filter(risk => /\p{L}/u.test(ownerOf(risk) ?? '') && !isOwned(risk))
    for (const risk of shared)
      yield {
        at: risk.at,
        message: l10n.t(
          'Risk “{0}” is owned by “{1}”. Name one person who watches it.',
          shortened(risk.name),
          ownerOf(risk)!,
        ),
      }
    yield* absences(memo, {
      section,
      entries: risks,
      lacksOf: risk => (isOwned(risk) || shared.includes(risk) ? [] : owner),
      noun: 'risk',
      wayOut: {
        one: l10n.t('Name one person who watches it.'),
        several: l10n.t('Name one person for each.'),
      },
      // Most lists of risks in real documents name no owner; a register that leaves them out is unfinished.
      gentle: !kept,
    })
  },

  examples: [
    {
      bad: '# Move\n\n## Risks\n\n| Risk | Owner |\n| --- | --- |\n| Lock-in | Priya Nair |\n| ⟦Skill gap⟧ | |\n',
      message: 'Risk “Skill gap” has no owner.',
      fixed:
        '# Move\n\n## Risks\n\n| Risk | Owner |\n| --- | --- |\n| Lock-in | Priya Nair |\n| Skill gap | {one name} |\n',
    },
    {
      bad: '# Move\n\n⟦## Risks⟧\n\n| Risk | Impact |\n| --- | --- |\n| Lock-in | high |\n| Skill gap | low |\n',
      message: 'No risk has an owner: “Lock-in”, “Skill gap”.',
      fixed:
        '# Move\n\n## Risks\n\n| Risk | Impact | Owner |\n| --- | --- | --- |\n| Lock-in | high | {one name} |\n| Skill gap | low | {one name} |\n',
    },
    {
      bad: '# Move\n\n⟦## Risks⟧\n\n- Lock-in: we test the export each month.\n- Skill gap: two days of training\n',
      message: 'No risk has an owner: “Lock-in”, “Skill gap”.',
      fixed:
        '# Move\n\n## Risks\n\n- Lock-in: we test the export each month. Owner: {one name}.\n- Skill gap: two days of training. Owner: {one name}.\n',
    },
    {
      bad: '# Move\n\n## Risks\n\n| Risk | Owner |\n| --- | --- |\n| Lock-in | Priya Nair |\n| ⟦Skill gap⟧ | the team |\n',
      message: 'is owned by “the team”. Name one person',
    },
    {
      bad: '# Move\n\n## Drawbacks\n\n- Reports get slower. Owner: Priya Nair. Mitigation: nightly copy.\n- ⟦A wrong map loses orders.⟧\n',
      message: 'Risk “A wrong map loses orders” has no owner.',
    },
    {
      bad: '# Move\n\n## Risks\n\n- Lock-in. Owner: Priya Nair.\n- ⟦Skill gap. Mitigation: {what we do about it}.⟧\n',
      message: 'Risk “Skill gap” has no owner.',
    },
    { good: '# Move\n\n## Risks\n\n- Lock-in: export tested each month (owner: Priya Nair).\n' },
    {
      good: '# Move\n\n## Risks\n\n- Lock-in: @priya tests the export each month.\n',
      note: 'A handle is a name.',
    },
    {
      good: '# Move\n\n## Risks\n\n### Lock-in\n\nLikely. Priya Nair owns it and tests the export each month.\n',
      note: 'Said in a sentence.',
    },
    {
      good: '# Move\n\n## Risks\n\nPriya Nair owns all of these.\n\n- Lock-in\n- Skill gap\n',
      note: 'One owner for all, said once.',
    },
    {
      good: '# Move\n\n## Risks\n\nThe vendor may fail, and we would have to go back.\n',
      note: 'Prose cannot be counted.',
    },
    {
      good: '# Move\n\n## Drawbacks\n\n- One more vendor\n- Two days of training\n',
      note: 'A drawback is sure to come; nobody has to watch for it.',
    },
  ],
})

/** “Priya owns all of these”, in a paragraph of its own. */
function namesOneOwner(content: readonly Nodes[]): boolean {
  return content.some(node => {
    const text = node.type === 'paragraph' && node.children[0]?.type !== 'strong' ? plain([node]) : ''
    return /\bown(?:s|ed|er)\b/i.test(text) && /\b(?:all|each|every|both|these|them|risks)\b/i.test(text)
  })
}

const ownership =
  /(?:^|\s)@[\w-]{2,}|\bown(?:s|ed|er|ers|ing)\b|\bresponsible\b|\baccountable\b|\bDRI\b|\bwatche[sd]\b/i
const nobody =
  /^(?:none|nobody|n\/a|unassigned|(?:(?:the|our|my|whole|entire)\s+)*team|all(?: of us)?|we|us|every(?:one|body))\b\W*$/i

function isOwned(risk: Risk): boolean {
  const owner = ownerOf(risk)
  if (owner !== undefined) return /[\p{L}\p{N}?]/u.test(owner) && !nobody.test(owner)
  // A blank behind another label says nothing of the owner.
  return ownership.test(risk.text) || leavesBlanks(risk)
}

function ownerOf({ fields }: Risk): string | undefined {
  return fields.get('owner')?.text
}
