import { relative, resolve, sep } from 'node:path'
import { type Config, loadConfig } from '../config/config.ts'
import { findConfig, type Read } from '../config/find.ts'
import { folderOf } from '../config/paths.ts'
import { type Engine, sharedEngineFor } from '../engine.ts'
import type { Day } from '../memo/dates.ts'
import { type Profile, profiles } from '../memo/profiles.ts'
import { type Found, findAt, stateOf } from './config-files.ts'
import { leadsOut } from './owned.ts'

/** What the command line says of configs: a file that holds for all, none (false), or each memo’s own. */
export type ConfigChoice = string | false | undefined

/** What stands here, whatever it is called. */
export const besides = './-'

/** The config of each memo of a run, read once. */
export class Configs {
  readonly #choice: ConfigChoice
  readonly #found = new Map<string, Found>()
  readonly #states = new Map<string, string>()
  readonly #byFolder = new Map<string, Promise<{ config: Config | undefined; asked: ReadonlySet<string> }>>()
  readonly #byFile = new Map<string, Promise<Config>>()

  constructor(choice: ConfigChoice) {
    this.#choice = choice
  }

  /** The config that holds for a file, there or not; undefined where none does. */
  async of(path: string): Promise<Config | undefined> {
    return (await this.#at(path)).config
  }

  /** Every profile that may be named beside a file. */
  async profilesFor(path: string): Promise<readonly Profile[]> {
    return (await this.of(path))?.profiles ?? profiles
  }

  /** The profile that is meant here by a name. */
  async profileNamed(name: string): Promise<Profile | undefined> {
    return (await this.profilesFor(besides)).find(({ id }) => id === name)
  }

  /** The engine that judges a file. */
  async engineFor(
    path: string,
    options: { profile?: Profile | undefined; today?: Day | undefined },
  ): Promise<Engine> {
    const config = await this.of(path)
    return sharedEngineFor(config, { ...config?.settingsFor(slashed(path)), ...options })
  }

  /**
   * Tells whether a file that was found in a folder is a memo.
   *
   * @param usually whether it would be one where no config says what is.
   */
  async isMemo(path: string, text: string, usually: () => boolean): Promise<boolean> {
    return (await this.of(path))?.isMemo?.(slashed(path), text) ?? usually()
  }

  /** Every file that was read or looked for to find the config of a file, and in which state it was found. */
  async askedFor(path: string): Promise<[path: string, state: string][]> {
    const { config, asked } = await this.#at(path)
    return [...new Set([...asked, ...(config?.files ?? [])])].map(path => [path, this.#stateOf(path)])
  }

  /** What is wrong in the config of a file, a line for each thing; files as they are seen from here. */
  async problemsFor(path: string): Promise<string[]> {
    const { problems = [] } = (await this.of(path)) ?? {}
    return problems.map(
      ({ file, position: { start }, message }) =>
        `${relative('.', file)}:${start.line}:${start.column}: ${message}`,
    )
  }

  async #at(path: string): Promise<{ config: Config | undefined; asked: ReadonlySet<string> }> {
    if (this.#choice === false) return { config: undefined, asked: new Set() }
    if (this.#choice !== undefined)
      return { config: await this.#load(slashed(this.#choice), slashed('.')), asked: new Set() }
    return remembered(this.#byFolder, folderOf(slashed(path)), async folder => {
      const asked = new Set<string>()
      const found = await findConfig(folder, '', path => {
        asked.add(path)
        return this.#read(path)
      })
      return { config: found === undefined ? undefined : await this.#load(found), asked }
    })
  }

  #load(path: string, base?: string): Promise<Config> {
    return remembered(this.#byFile, path, () => loadConfig(path, { read: this.#read, root: '', base }))
  }

  #stateOf(path: string): string {
    return remembered(this.#states, path, path => stateOf(this.#find(path)))
  }

  #find(path: string): Found {
    if (!this.#found.has(path)) this.#found.set(path, findAt(path, this.#choice !== undefined))
    return this.#found.get(path)
  }

  readonly #read: Read = async (path, folder) => {
    if (folder !== undefined && leadsOut(path, folder)) throw new Error('leads out of its folder by a link')
    const found = this.#find(path)
    if (found instanceof Error) throw found
    return found
  }
}

function remembered<Value>(known: Map<string, Value>, key: string, make: (key: string) => Value): Value {
  const value = known.get(key) ?? make(key)
  known.set(key, value)
  return value
}

/** A path as configs know it. */
function slashed(path: string): string {
  return resolve(path).split(sep).join('/')
}
