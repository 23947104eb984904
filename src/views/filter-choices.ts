import { type ListedMemo, namesIn, statusOf } from './decisions.ts'

/** A value that some memos have, and how many. */
export interface Choice {
  kind: 'owner' | 'decider' | 'status'
  value: string
  count: number
}

/** What memos can be filtered by: every owner, decider and status among them, the most frequent first. */
export function filterChoices(memos: Iterable<ListedMemo>): Choice[] {
  const counts = new Map<string, Choice>()
  const add = (kind: Choice['kind'], value: string) => {
    const key = `${kind} ${value}`
    const known = counts.get(key) ?? { kind, value, count: 0 }
    known.count += 1
    counts.set(key, known)
  }
  for (const memo of memos) {
    for (const name of new Set(namesIn(memo.owner))) add('owner', name)
    for (const name of new Set(namesIn(memo.decider))) add('decider', name)
    const status = statusOf(memo)
    if (status) add('status', status.toLowerCase())
  }
  const kinds = ['owner', 'decider', 'status']
  return [...counts.values()].sort(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || b.count - a.count || (a.value < b.value ? -1 : 1),
  )
}
