// `npm run fuzz:growth -- [word…]`: how the time that hostile texts take grows with their size, for all that is done
// with a text; words choose families and tasks. It fails where something grows faster than it should.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { hostile } from '../../test/hostile/index.ts'
import { main } from '../host/process.ts'
import type { Order } from './growth/child.ts'
import { tasks } from './growth/tasks.ts'

/** Characters. */
const sizes = [25_000, 50_000, 100_000] as const
/** Where time is size to the power of this, it is more than noise and caches make of linear time. */
const steepest = 1.5
/** Milliseconds that say nothing about growth. */
const noise = 60
/** How many times the time of a usual memo of that size a text may take. */
const dearest = 60
/** Milliseconds after which nobody waits any longer. */
const patience = 60_000

let child: ChildProcess | undefined

/** Milliseconds that something takes; infinity where it does not come to its end. */
async function timeOf(order: Order): Promise<number> {
  child ??= fork(fileURLToPath(new URL('growth/child.ts', import.meta.url)), { execArgv: ['--import=tsx'] })
  child.send(order)
  const enough = new AbortController()
  const late = setTimeout(() => child?.kill('SIGKILL'), patience)
  try {
    const [time] = await Promise.race([
      once(child, 'message', enough),
      once(child, 'exit', enough).then(() => [Number.POSITIVE_INFINITY]),
    ])
    if (time === Number.POSITIVE_INFINITY) child = undefined
    return time as number
  } finally {
    clearTimeout(late)
    enough.abort()
  }
}

async function timesOf(family: string, task: string): Promise<number[]> {
  const times: number[] = []
  // From short to long, so that of each but the first the words of one half have been met before.
  for (const size of sizes) {
    const time = await timeOf({ family, task, size })
    times.push(time)
    if (time === Number.POSITIVE_INFINITY) break
  }
  return times
}

/** The power of its size that the time of a text is. */
const exponent = (times: readonly number[]) =>
  Math.log(Math.max(times.at(-1) ?? Number.POSITIVE_INFINITY, noise) / Math.max(times[0] ?? noise, noise)) /
  Math.log(sizes.at(-1)! / sizes[0])

await main(async () => {
  const words = process.argv.slice(2)
  const chosen = (name: string, all: readonly string[]) =>
    !words.some(word => all.includes(word)) || words.includes(name)
  const families = Object.keys(hostile)
  const wrong: string[] = []
  for (const task of Object.keys(tasks).filter(task => chosen(task, Object.keys(tasks)))) {
    const usual = (await timesOf('', task)).at(-1)!
    console.log(`\n${task.padEnd(48)}${sizes.map(size => `${size / 1000} KB`.padStart(10)).join('')}   power`)
    console.log(`${'(a usual memo)'.padEnd(68)}${usual.toFixed(0).padStart(10)}`)
    for (const family of families.filter(family => chosen(family, families))) {
      const isWrong = (times: readonly number[]) =>
        exponent(times) > steepest || times.length < sizes.length || times.at(-1)! > usual * dearest
      let times = await timesOf(family, task)
      // Once may be bad luck.
      for (let turn = 0; turn < 2 && isWrong(times); turn += 1) times = await timesOf(family, task)
      const row = sizes.map((_, index) => (times[index]?.toFixed(0) ?? '–').padStart(10)).join('')
      const power = exponent(times).toFixed(2).padStart(8)
      console.log(`${family.padEnd(48)}${row}${power}${isWrong(times) ? '  ✗' : ''}`)
      if (isWrong(times)) wrong.push(`${task}: ${family}`)
    }
  }
  child?.kill()
  if (wrong.length > 0) throw new Error(`These take more time than their size allows:\n${wrong.join('\n')}`)
})
