import { worker } from 'workerpool'
import { judgeFor, type Verdict, type Wishes } from './judge.ts'
import type { Candidate } from './places.ts'

let [known, judge]: [string, ReturnType<typeof judgeFor> | undefined] = ['', undefined]

/** Judges a candidate in a thread of its own. */
function verdictOn(candidate: Candidate, wishes: Wishes): Promise<Verdict> {
  const said = JSON.stringify(wishes)
  if (!judge || said !== known) [known, judge] = [said, judgeFor(wishes)]
  return judge(candidate)
}

worker({ verdictOn })
