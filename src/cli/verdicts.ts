import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { patienceFor } from '../views/patience.ts'
import { Cache } from './cache.ts'
import { cacheFileFor } from './cache-file.ts'
import type { Verdict, Wishes } from './judge.ts'
import type { Candidate } from './places.ts'
import { refuse } from './terminal.ts'
import { forManyFiles } from './tuning.ts'
import { unbroken } from './unbroken.ts'

/** Where earlier verdicts are kept: in a file or folder that is named, where caches usually are (true), or nowhere. */
export type CacheChoice = string | boolean | undefined

/** So many files take longer than a thread takes to start, and to become as fast as this one is: four tenths of a second. */
const worthAThread = 60

/** Each takes 60 MB, and the disk does not become faster. */
const mostThreads = 8

/** Stands beside the part of the build that this one is in. */
const script = join(__dirname, 'worker.js')

/**
 * Judges candidates: as it was done before where a cache knows, else here or, where there are many, in several threads.
 * It all comes to the same.
 *
 * @returns what is said of each; undefined where the call is wrong.
 */
export async function verdictsOn(
  candidates: readonly Candidate[],
  wishes: Wishes,
  choice: CacheChoice,
): Promise<Map<Candidate, Verdict> | undefined> {
  const named = typeof choice === 'string' ? choice : undefined
  const mark = JSON.stringify([wishes.config, wishes.profile])
  const path = choice ? await cacheFileFor(named, mark) : undefined
  const cache = path === undefined ? undefined : new Cache(path, wishes)
  const verdicts = new Map<Candidate, Verdict>()
  for (const candidate of candidates) {
    const known = cache?.get(candidate)
    if (known) verdicts.set(candidate, known)
  }
  const open = candidates.filter(candidate => !verdicts.has(candidate))
  if (wishes.profile !== undefined && verdicts.size === 0 && !(await isProfile(wishes))) return undefined
  for (const [index, verdict] of (await judged(open, { ...wishes, isKept: cache !== undefined })).entries()) {
    verdicts.set(open[index]!, verdict)
    cache?.put(open[index]!, verdict)
  }
  const failed = cache && (await unbroken(() => cache.close()))
  if (failed && named) refuse(`${path} ${failed}.`)
  return verdicts
}

/** Refuses a profile that nobody knows. */
async function isProfile({ profile, config }: Wishes): Promise<boolean> {
  const [{ profileNamed }, { Configs }] = await Promise.all([import('./memos.ts'), import('./config.ts')])
  return (await profileNamed(profile!, new Configs(config))) !== undefined
}

/** Nothing of the engine is loaded where nothing is left to judge. */
async function judged(candidates: readonly Candidate[], wishes: Wishes): Promise<Verdict[]> {
  if (candidates.length === 0) return []
  const workers = Math.min(
    availableParallelism(),
    mostThreads,
    Math.floor(candidates.length / worthAThread) + 1,
  )
  if (candidates.length > worthAThread) forManyFiles()
  if (workers > 1) {
    const { judgeInThreads } = await import('./pool.ts')
    return judgeInThreads(candidates, wishes, { workers, patience, script })
  }
  const { judgeFor } = await import('./judge.ts')
  const judge = judgeFor(wishes)
  const verdicts: Verdict[] = []
  for (const candidate of candidates) verdicts.push(await judge(candidate))
  return verdicts
}

function patience({ path }: Candidate): number {
  return patienceFor(statSync(path, { throwIfNoEntry: false })?.size ?? 0)
}
