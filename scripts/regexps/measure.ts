import type { AttackPattern } from 'recheck'
import type { Pattern } from './collect.ts'

/** How often the part that makes an attack long is repeated. */
const [fewest, few, many] = [250, 2000, 8000] as const

/** Milliseconds below which nothing has grown: what takes the square of its length takes ten times as long. */
const quick = 3

/** Milliseconds that nothing linear takes, so that longer texts need not be tried. */
const long = 300

/**
 * Tells whether a regular expression really takes more than linear time of an attack. recheck counts the steps of an
 * engine of its own, and where it searches at random it takes a repetition up to a bound for one without.
 */
export function growsWith({ source, flags }: Pattern, attack: AttackPattern): boolean {
  const pattern = new RegExp(source, `${flags.replace(/[gy]/g, '')}g`)
  const time = (repeats: number) => {
    const text =
      attack.pumps.map(({ prefix, pump }) => prefix + pump.repeat(repeats)).join('') + attack.suffix
    return Math.min(...Array.from({ length: 3 }, () => took(() => text.replace(pattern, ''))))
  }
  if (time(fewest) > long) return true
  const short = time(few)
  if (short > long) return true
  // Four times the text: linear time grows to four times, and the square of it to sixteen times.
  return time(many) > Math.max(quick, short * 8)
}

function took(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  return process.cpuUsage(before).user / 1000
}
