import { engineFor } from '../../../src/engine.ts'
import { fix } from '../../../src/lint/fix.ts'

/** Milliseconds of work on a text, by what is done with it. Wall-clock would count what else the machine does. */
export const tasks: Readonly<Record<string, (text: string) => number>> = {
  judge: text => {
    const { judge } = engine()
    return timed(() => judge(text))
  },
  edit: text => {
    const judge = engine().follow()
    judge(text)
    const middle = Math.floor(text.length / 2)
    return timed(() => judge(`${text.slice(0, middle)}x${text.slice(middle)}`))
  },
  fix: text => {
    const { judge } = engine()
    return timed(() => fix(text, now => judge(now).findings))
  },
  // The longest time for which nobody else has a turn.
  slice: text => {
    const work = engine().judging(text)
    let longest = 0
    for (let isDone = false; !isDone; )
      longest = Math.max(
        longest,
        timed(() => {
          isDone = work.next().done === true
        }),
      )
    return longest
  },
}

function engine() {
  return engineFor({ today: '2026-11-22' })
}

function timed(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
