import { type Concept, isConcept } from '../memo/concepts.ts'
import { rules } from '../rules/index.ts'
import type { FindingKey } from './tips.ts'

/** The commands that the page of the Tips view may run. */
const offered = ['openSample', 'newMemo', 'openWalkthrough'] as const

/** What the page of the Tips view asks for. */
export type TipsMessage =
  | { type: 'ready' | 'edit' }
  | { type: 'explain'; rule: string }
  | { type: 'goTo' | 'insert'; concept: Concept }
  | { type: 'fix' | 'show'; finding: FindingKey }
  | { type: 'run'; command: (typeof offered)[number] }

/** What has come from the page, if it is something that the page may ask for: it is data, whoever sent it. */
export function tipsMessage(data: unknown): TipsMessage | undefined {
  const { type, rule, concept, finding, command } = fieldsOf(data)
  if (type === 'ready' || type === 'edit') return { type }
  if (type === 'explain') {
    const known = rules.find(({ id }) => id === rule)
    return known && { type, rule: known.id }
  }
  if (type === 'goTo' || type === 'insert')
    return typeof concept === 'string' && isConcept(concept) ? { type, concept } : undefined
  if (type === 'run') {
    const known = offered.find(one => one === command)
    return known && { type, command: known }
  }
  if (type !== 'fix' && type !== 'show') return undefined
  const key = findingKey(fieldsOf(finding))
  return key && { type, finding: key }
}

function findingKey({ rule, message, nth }: Record<string, unknown>): FindingKey | undefined {
  return typeof rule === 'string' && typeof message === 'string' && Number.isSafeInteger(nth)
    ? { rule, message, nth: nth as number }
    : undefined
}

function fieldsOf(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
}
