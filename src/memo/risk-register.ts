import { blanksIn } from './blanks.ts'
import type { Risk } from './entries.ts'
import type { Memo, Section } from './memo.ts'
import { derivedOf } from './reads.ts'
import { firstWhere } from './search.ts'

/** The risks that a memo lists one by one. */
export interface RiskRegister {
  /** The section in which the first of them stands. */
  section: Section
  sections: Section[]
  risks: Risk[]
  /** Whether most have a likelihood, an impact, a mitigation or an owner set apart, as registers do. */
  kept: boolean
}

const namesRisks = /\b(?:risks?|threats?|hazards?|dangers?|pre-?mortem|failure modes?)\b|\bgo(?:es)? wrong\b/i

/**
 * What a memo lists as risks: in sections that are called so, and in others (“Caveats”) where the author keeps
 * a register. Drawbacks are sure to come, and open questions are asked; neither is rated or owned.
 */
export const riskRegisterOf = derivedOf(findRiskRegister)

function findRiskRegister(memo: Memo): RiskRegister | undefined {
  const all = memo.entries('risks')
  if (!all) return undefined
  const sections: Section[] = []
  const risks = new Set<Risk>()
  for (const section of memo.serving('risks')) {
    const inside = risksIn(all, section).filter(risk => !isNone(risk))
    const listed = namesRisks.test(section.heading) && !isOfAnOption(section)
    if (!listed && !(isKept(inside) && isRegister(inside))) continue
    const taken = inside.filter(risk => !isQuestion(risk))
    if (taken.length === 0) continue
    sections.push(section)
    for (const risk of taken) risks.add(risk)
  }
  const [section] = sections
  return section && { section, sections, risks: [...risks], kept: isKept([...risks]) }
}

/** One label alone may be a word before a colon. */
function isKept(risks: readonly Risk[]): boolean {
  const registered = risks.filter(isFilled)
  return registered.length > 0 && registered.length * 2 >= risks.length
}

/** One label or sub-heading alone makes no register of what is called otherwise; two of one entry do. */
function isRegister(risks: readonly Risk[]): boolean {
  const [first, ...others] = risks.filter(({ fields }) => fields.size > 0)
  return first !== undefined && (others.length > 0 || first.fields.size > 1)
}

/** What a list says of a risk beside its labels; nothing in a table, where every cell has a column. */
export function saidFreely({ form, text, fields }: Risk): string {
  if (form === 'row') return ''
  // A label reaches to the end of the line; what follows its first sentence is said freely again.
  const labelled = [...fields.values()].map(cell => cell.text.split(/[.;]\s/)[0]!)
  return labelled.reduce((left, said) => (said ? left.replace(said, '') : left), text)
}

/** Tells whether blanks are left; those behind a label of a list say of nothing else that it is still to come. */
export function leavesBlanks(risk: Risk): boolean {
  return blanksIn(risk.form === 'row' ? risk.text : saidFreely(risk)).length > 0
}

/** Labels that a fix has written, and nobody has filled in, make no register yet. */
function isFilled({ form, fields }: Risk): boolean {
  const cells = [...fields.values()]
  return form === 'row' ? cells.length > 0 : cells.some(({ text }) => blanksIn(text).length === 0)
}

function isOfAnOption({ parent }: Section): boolean {
  return parent !== undefined && (parent.concepts.includes('options') || isOfAnOption(parent))
}

/** Those that stand in a section, of all in their order. */
function risksIn(all: readonly Risk[], { at, end }: Section): Risk[] {
  const from = (offset: number) => firstWhere(all, risk => risk.at.start.offset! >= offset)
  return all.slice(from(at.start.offset!), from(end))
}

function isQuestion({ name, fields }: Risk): boolean {
  return fields.size === 0 && /\?[^\w?]*$/.test(name)
}

function isNone({ name }: Risk): boolean {
  return (
    /^(?:none|nothing|n\/a|no (?:known|major|significant|real)? ?(?:risks?|ones?))\b/i.test(name) || !name
  )
}
