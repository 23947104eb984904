import { worker } from 'workerpool'
import { judgeFor, type Wishes } from './judge.ts'
import type { Candidate } from './places.ts'

let [known, judge]: [string, ReturnType<typeof judgeFor> | undefined] = ['', undefined]

/** Judges candidates in a thread of its own; in JSON, because a copy of so many small objects takes far longer. */
async function verdictsOn(candidates: readonly Candidate[], wishes: Wishes): Promise<string> {
  const said = JSON.stringify(wishes)
  if (!judge || said !== known) [known, judge] = [said, judgeFor(wishes)]
  const verdicts = []
  for (const candidate of candidates) verdicts.push(await judge(candidate))
  return JSON.stringify(verdicts)
}

worker({ verdictsOn })
