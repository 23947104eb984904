import type { Nodes } from 'mdast'
import { rule } from '../lint/rule.ts'
import type { Risk } from '../memo/entries.ts'
import { plain } from '../memo/text.ts'

export default rule({
  id: 'owned-risks',
  summary: 'Give every risk an owner.',
  why: 'A risk that belongs to the team belongs to nobody. One name means that somebody will see it come.',
  source: 'Risk registers (ISO 31000, PRINCE2); counted: 0.9% of published proposals name an owner',
  severity: 'warning',
  about: 'risks',

  *check(memo) {
    const section = memo.serving('risks')[0]
    const risks = memo.entries('risks')
    if (!section || !risks) return
    if (memo.serving('risks').some(({ content }) => namesOneOwner(content))) return
    const orphans = risks.filter(risk => !isOwned(risk))
    if (orphans.length > 1 && orphans.length === risks.length) {
      const names = orphans.map(({ name }) => `“${name}”`).join(', ')
      yield { at: section.at, message: `No risk has an owner: ${names}. Name one person for each.` }
      return
    }
    for (const risk of orphans)
      yield { at: risk.at, message: `Risk “${risk.name}” has no owner. Name one person who watches it.` }
  },

  examples: [
    {
      bad: '# Move\n\n## Risks\n\n| Risk | Owner |\n| --- | --- |\n| Lock-in | Priya Nair |\n| ⟦Skill gap⟧ | |\n',
      message: 'Risk “Skill gap” has no owner.',
    },
    {
      bad: '# Move\n\n⟦## Risks⟧\n\n- Lock-in: we test the export each month.\n- Skill gap: two days of training.\n',
      message: 'No risk has an owner: “Lock-in”, “Skill gap”.',
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

function isOwned({ fields, text }: Risk): boolean {
  const owner = fields.get('owner')
  if (owner)
    return /[\p{L}\p{N}]/u.test(owner.text) && !/^(?:none|nobody|n\/a|unassigned)\b/i.test(owner.text)
  return ownership.test(text)
}
