import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { check } from 'recheck'
import type { Pattern } from './collect.ts'
import { growsWith } from './measure.ts'

/** How the time that a regular expression takes grows with a text. */
export type Growth = 'linear' | 'polynomial' | 'exponential' | 'unknown'

/** What recheck has found out, with the text that takes so long where it is known. */
export interface Verdict {
  growth: Growth
  attack?: string
}

/** Hashes of those that are linear, so that none is asked for twice. */
const file = new URL('proven.json', import.meta.url)

/** Milliseconds for one; most take a few, the slowest some seconds. */
const timeout = 60_000

/** How many are looked into at once. */
const atOnce = 4

/**
 * Tells how the time that regular expressions take grows.
 *
 * @param anew whether to ask again for those that are known
 */
export async function prove(patterns: readonly Pattern[], anew: boolean): Promise<Map<Pattern, Verdict>> {
  const known = new Set<string>(!anew && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [])
  const verdicts = new Map<string, Verdict>()
  const left = [...new Map(patterns.map(pattern => [hashOf(pattern), pattern]))]
  const next = async (): Promise<void> => {
    const [hash, pattern] = left.pop() ?? []
    if (!hash || !pattern) return
    verdicts.set(hash, known.has(hash) ? { growth: 'linear' } : await verdictOn(pattern))
    // Whoever stops it half-way goes on from there.
    if (!known.has(hash)) save([...known, ...linearIn(verdicts)])
    return next()
  }
  await Promise.all(Array.from({ length: atOnce }, next))
  save(linearIn(verdicts))
  return new Map(patterns.map(pattern => [pattern, verdicts.get(hashOf(pattern))!]))
}

function linearIn(verdicts: ReadonlyMap<string, Verdict>): string[] {
  return [...verdicts].filter(([, { growth }]) => growth === 'linear').map(([hash]) => hash)
}

function save(hashes: readonly string[]): void {
  writeFileSync(file, `${JSON.stringify([...new Set(hashes)].sort(), undefined, 2)}\n`)
}

/** Asks recheck how the time that one takes grows. */
export async function verdictOn(pattern: Pattern): Promise<Verdict> {
  const { source, flags } = pattern
  // It does not know the flag that asks for indices, which cost no time.
  // What is sticky begins at one place alone; recheck would search for it everywhere.
  const place = flags.includes('y') ? `^(?:${source})` : source
  const found = await check(place, flags.replace(/[dy]/g, ''), { timeout })
  if (found.status === 'safe') return { growth: 'linear' }
  if (found.status === 'unknown') return { growth: 'unknown', attack: found.error.kind }
  const { complexity, attack, checker } = found
  if (checker === 'fuzz' && complexity.type === 'polynomial' && !growsWith(pattern, attack))
    return { growth: 'linear' }
  return { growth: complexity.type, attack: attack.pattern }
}

function hashOf({ source, flags }: Pattern): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16)
}
