import * as l10n from '@vscode/l10n'
import type { Nodes } from 'mdast'
import { absences } from '../lint/absence.ts'
import { rule } from '../lint/rule.ts'
import type { Risk } from '../memo/entries.ts'
import type { Memo } from '../memo/memo.ts'
import { outlineOf } from '../memo/outline.ts'
import { leavesBlanks, type RiskRegister, riskRegisterOf } from '../memo/risk-register.ts'
import { countWords, plain } from '../memo/text.ts'

const mitigation = [{ field: 'mitigation' as const, label: 'Mitigation', blank: '{what we do about it}' }]

export default rule({
  id: 'mitigated-risks',
  summary: 'Say what you do about every risk, or that you accept it.',
  why: 'A risk that is only named worries the reader and helps nobody. What you do about it, or why you can live with it, is what turns a worry into a plan.',
  source:
    'Risk responses of PRINCE2 and ISO 31000; the Risks and Mitigations section of Kubernetes proposals (KEP)',
  severity: 'warning',
  about: 'risks',

  *check(memo) {
    const register = riskRegisterOf(memo)
    if (!register || isSaidOnce(memo, register)) return
    const { section, risks, kept } = register
    yield* absences(memo, {
      section,
      entries: risks,
      lacksOf: risk => (isMitigated(risk) ? [] : mitigation),
      noun: 'risk',
      wayOut: {
        one: l10n.t('Say what you do about it, or why you accept it.'),
        several: l10n.t('Say for each what you do about it, or why you accept it.'),
      },
      gentle: !kept,
    })
  },

  examples: [
    {
      bad: '# Move\n\n## Risks\n\n| Risk | Mitigation |\n| --- | --- |\n| Lock-in | Export tested each month |\n| ⟦Skill gap⟧ | |\n',
      message: 'Risk “Skill gap” has no mitigation.',
      fixed:
        '# Move\n\n## Risks\n\n| Risk | Mitigation |\n| --- | --- |\n| Lock-in | Export tested each month |\n| Skill gap | {what we do about it} |\n',
    },
    {
      bad: '# Move\n\n⟦## Risks⟧\n\n- Lock-in\n- Skill gap\n',
      message: 'No risk has a mitigation: “Lock-in”, “Skill gap”.',
      fixed:
        '# Move\n\n## Risks\n\n- Lock-in. Mitigation: {what we do about it}.\n- Skill gap. Mitigation: {what we do about it}.\n',
    },
    {
      bad: '# Move\n\n## Risks\n\n| Risk | Mitigation |\n| --- | --- |\n| Lock-in | Export tested each month |\n| ⟦Skill gap⟧ | none |\n',
    },
    {
      good: '# Move\n\n## Risks\n\n| Risk | Mitigation |\n| --- | --- |\n| Lock-in | Accepted: the price is fixed until 2029 |\n',
      note: 'To accept a risk is an answer.',
    },
    {
      good: '# Move\n\n## Risks\n\n- Lock-in\n- Skill gap\n\nTo mitigate both, one team goes first and we stop if it fails.\n',
      note: 'One mitigation for all, said once.',
    },
    {
      good: '# Move\n\n## Risks\n\n- The team is new to it, so two days of training come first.\n- Prices may rise; we accept it until 2029.\n',
      note: 'Said in a sentence.',
    },
    {
      good: '# Move\n\n## Risks\n\n- **Orders sent twice** (likelihood: low, impact: high). Each carries a key that the receiver checks. Owner: Priya Nair.\n- **Lock-in** (likelihood: low, impact: low). Exported once a month. Owner: Tom Weiss.\n',
      note: 'The owner has a label, the mitigation a sentence.',
    },
    {
      good: '# Move\n\n## Drawbacks\n\n- One more vendor\n- Two days of training\n',
      note: 'A drawback is weighed, not mitigated.',
    },
  ],
})

const answer =
  /\b(?:mitigat|accept|avoid|prevent|reduc|limit(?:ed|s)? (?:by|to)|protect|monitor|contingen|fall ?back|roll(?:ed)? ?back|revert|insur|train(?:ing|ed)|rehears|test(?:s|ed|ing)\b|pilot|back-?up|alert|review|tracked|control)/i
const remedy =
  /\b(?:so|therefore|hence|instead|but|however|although|though|to (?:address|counter|minimi[sz]e|handle|deal with|solve|ensure|help|keep)|can be|could be|should be|we (?:will(?! have to see)|can|could|plan|would|must|should|need|may|might)|must|should)\b/i

function isMitigated(risk: Risk): boolean {
  const { name, fields, text } = risk
  const cell = fields.get('mitigation')
  if (cell)
    return /[\p{L}\p{N}?]/u.test(cell.text) && !/^(?:none|nothing|n\/a|no|unknown)\W*$/i.test(cell.text)
  // A blank behind another label says nothing of the remedy.
  if (answer.test(text) || leavesBlanks(risk)) return true
  // “Skill gap: two days of training”: what follows a name is as often the remedy as the danger.
  const rest = text.slice(text.indexOf(name) + name.length)
  if (fields.size === 0) return remedy.test(text) || countWords(rest) > 3
  // Where its owner or rating has a label, a whole sentence beside those.
  return rest
    .replace(/\([^()]*\)/g, '')
    .split(/[.!?](?:\s|$)|\n/)
    .some(sentence => !sentence.includes(':') && countWords(sentence) > 3)
}

function isSaidOnce(memo: Memo, { sections }: RiskRegister): boolean {
  const called = /mitigat|contingenc|countermeasure|roll-?back|fallback|response/i
  if (outlineOf(memo).some(({ heading }) => called.test(heading) && !/\brisks?\b/i.test(heading))) return true
  const says = (node: Nodes) => node.type === 'paragraph' && answer.test(plain([node]))
  return sections.some(({ content }) => content.some(says))
}
