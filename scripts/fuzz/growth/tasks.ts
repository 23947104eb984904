import { engineFor } from '../../../src/engine.ts'
import { fix } from '../../../src/lint/fix.ts'
import { viewsOf } from './views.ts'

/** Milliseconds of work on a text, by what is done with it. Wall-clock would count what else the machine does. */
export const tasks: Readonly<Record<string, (text: string) => number>> = {
  judge: text => {
    const { judge } = engine()
    return timed(() => judge(text))
  },
  edit: text => {
    const judge = engine().follow()
    judge(text)
    // A letter more in the middle; the worst of some places, for it may be part of a heading or of a word.
    const times = [0, 7, 19, 31, 43].map(step => {
      const place = Math.floor(text.length / 2) + step
      return timed(() => judge(`${text.slice(0, place)}x${text.slice(place)}`))
    })
    return Math.max(...times)
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
  // The view that takes longest, in the middle of the text.
  view: text => {
    const views = Object.values(viewsOf(engine(), text, today))
    return Math.max(...views.map(show => timed(() => show(text.length >>> 1))))
  },
}

const today = '2026-11-22'

function engine() {
  return engineFor({ today })
}

function timed(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
