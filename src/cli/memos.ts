import type { Engine } from '../engine.ts'
import { nearest } from '../lint/config.ts'
import type { Profile } from '../memo/profiles.ts'
import { type ConfigChoice, Configs } from './config.ts'
import { readPaths, type Source } from './files.ts'
import { refuse } from './terminal.ts'

/** What every command over memos is told. */
export interface MemoOptions {
  profile?: string
  config?: ConfigChoice
  today?: string
}

/** Reads the memos of a call and does something with each and its engine; undefined where the call is wrong. */
export async function overMemos<Result>(
  paths: readonly string[],
  { profile: name, config, today }: MemoOptions,
  work: (source: Source, engine: Engine) => Result,
): Promise<Awaited<Result>[] | undefined> {
  const configs = new Configs(config)
  const profile = name === undefined ? undefined : await profileNamed(name, configs)
  if (name !== undefined && !profile) return undefined
  const { sources, unread } = await readPaths(paths, (...file) => configs.isMemo(...file))
  const results: Awaited<Result>[] = []
  for (const source of sources)
    results.push(await work(source, await configs.engineFor(source.path, { profile, today })))
  await refuseConfigs(configs)
  for (const { path, message } of unread) refuse(`${path || '“”'} ${message}.`)
  return results
}

/** The profile of a name by the config that holds beside a file; refused where there is none. */
export async function profileNamed(
  name: string,
  configs: Configs,
  path = './-',
): Promise<Profile | undefined> {
  const known = await configs.profilesFor(path)
  const names = known.map(({ id }) => id)
  const found = known.find(({ id }) => id === name)
  if (!found) refuse(`no profile is called “${name}”.${nearest(name, names)} There are: ${names.join(', ')}.`)
  return found
}

/** Says what is wrong in the configs that were read. */
export async function refuseConfigs(configs: Configs): Promise<void> {
  for (const { file, position, message } of await configs.problems())
    refuse(`${file}:${position.start.line}:${position.start.column}: ${message}`)
}
