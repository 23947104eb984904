import type { Engine } from '../engine.ts'
import { nearest } from '../lint/config.ts'
import { memoTest } from '../memo/is-memo.ts'
import type { Profile } from '../memo/profiles.ts'
import { patienceFor } from '../views/patience.ts'
import { besides, type ConfigChoice, Configs } from './config.ts'
import { readSource, type Source, type Unread } from './files.ts'
import { type InputOptions, placesFor } from './input.ts'
import { type Candidate, choose, type Seen } from './places.ts'
import { refuse, refuseAll } from './terminal.ts'
import { inTime } from './within.ts'

/** What every command over memos is told. */
export interface MemoOptions extends InputOptions {
  profile?: string
  config?: ConfigChoice
  today?: string
}

/**
 * Reads the memos of a call, one after the other, and does something with each and its engine.
 *
 * @returns what came of it; undefined where the call is wrong.
 */
export async function overMemos<Result>(
  paths: readonly string[],
  options: MemoOptions,
  work: (source: Source, engine: Engine) => Result,
): Promise<Awaited<Result>[] | undefined> {
  const { profile: name, config, today } = options
  const places = await placesFor(paths, options)
  if (!places) return undefined
  const configs = new Configs(config)
  const profile = name === undefined ? undefined : await profileNamed(name, configs)
  if (name !== undefined && !profile) return undefined
  const results: Awaited<Result>[] = []
  const looked: string[] = name === undefined ? [] : [besides]
  const { unread } = await choose(places, candidate => {
    looked.push(candidate.path)
    return lookAt(candidate, candidate.source ?? readSource(candidate.path), configs, async source => {
      const engine = await configs.engineFor(source.path, { profile, today })
      results.push(await work(source, inTime(engine, patienceFor(source.text.length))))
    })
  })
  await refuseConfigs(configs, looked)
  refuseAll(unread)
  return results
}

const isUsual = memoTest()

/** Does something with a candidate that was read, if it is a memo. */
export async function lookAt(
  { path, names }: Candidate,
  source: Source | Unread,
  configs: Configs,
  work: (source: Source) => Promise<void>,
): Promise<Seen> {
  const text = 'text' in source ? source.text : ''
  const isMemo = !names || (await configs.isMemo(path, text, () => names.some(name => isUsual(name, text))))
  if (!isMemo) return { isMemo }
  if (!('text' in source)) return { isMemo, message: source.message }
  try {
    await work(source)
    return { isMemo }
  } catch (error) {
    // Whatever is wrong with one memo, the others have their turn.
    return { isMemo, message: `cannot be judged: ${(error as Error).message}` }
  }
}

/** The profile of a name by the config that holds beside a file; refused where there is none. */
export async function profileNamed(
  name: string,
  configs: Configs,
  path = besides,
): Promise<Profile | undefined> {
  const known = await configs.profilesFor(path)
  const names = known.map(({ id }) => id)
  const found = known.find(({ id }) => id === name)
  if (!found) refuse(`no profile is called “${name}”.${nearest(name, names)} There are: ${names.join(', ')}.`)
  return found
}

/** Says what is wrong in the configs of some files, each thing once. */
export async function refuseConfigs(configs: Configs, paths: Iterable<string>): Promise<void> {
  const told = new Set<string>()
  for (const path of paths) for (const problem of await configs.problemsFor(path)) told.add(problem)
  for (const problem of told) refuse(problem)
}
