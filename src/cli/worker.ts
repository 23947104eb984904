import { worker } from 'workerpool'
import { judgeFor, type Verdict, type Wishes } from './judge.ts'
import type { Candidate } from './places.ts'

let [known, judge]: [string, ReturnType<typeof judgeFor> | undefined] = ['', undefined]

/** Judges candidates in a thread of its own. */
async function verdictsOn(candidates: readonly Candidate[], wishes: Wishes): Promise<Verdict[]> {
  const said = JSON.stringify(wishes)
  if (!judge || said !== known) [known, judge] = [said, judgeFor(wishes)]
  const verdicts: Verdict[] = []
  for (const candidate of candidates) verdicts.push(await judge(candidate))
  return verdicts
}

worker({ verdictsOn })
