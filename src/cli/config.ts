import { relative, resolve, sep } from 'node:path'
import type { PlacedProblem } from '../config/chain.ts'
import { type Config, loadConfig } from '../config/config.ts'
import { findConfig, type Read } from '../config/find.ts'
import { folderOf } from '../config/paths.ts'
import { type Engine, engineFor } from '../engine.ts'
import type { Day } from '../memo/dates.ts'
import { type Profile, profiles } from '../memo/profiles.ts'
import { readSource } from './files.ts'

/** What the command line says of configs: a file that holds for all, none (false), or each memo’s own. */
export type ConfigChoice = string | false | undefined

/** The config of each memo of a run, read once. */
export class Configs {
  readonly #choice: ConfigChoice
  readonly #texts = new Map<string, Promise<string | undefined>>()
  readonly #byFolder = new Map<string, Promise<Config | undefined>>()
  readonly #byFile = new Map<string, Promise<Config>>()

  constructor(choice: ConfigChoice) {
    this.#choice = choice
  }

  /** The config that holds for a file, there or not; undefined where none does. */
  async of(path: string): Promise<Config | undefined> {
    if (this.#choice === false) return undefined
    if (this.#choice !== undefined) return this.#load(slashed(this.#choice), slashed('.'))
    return remembered(this.#byFolder, folderOf(slashed(path)), async folder => {
      const found = await findConfig(folder, '', this.#read)
      return found === undefined ? undefined : this.#load(found)
    })
  }

  /** Every profile that may be named beside a file. */
  async profilesFor(path: string): Promise<readonly Profile[]> {
    return (await this.of(path))?.profiles ?? profiles
  }

  /** The engine that judges a file. */
  async engineFor(
    path: string,
    options: { profile?: Profile | undefined; today?: Day | undefined },
  ): Promise<Engine> {
    return engineFor({ ...(await this.of(path))?.settingsFor(slashed(path)), ...options })
  }

  /**
   * Tells whether a file that was found in a folder is a memo.
   *
   * @param usually whether it would be one where no config says what is.
   */
  async isMemo(path: string, text: string, usually: () => boolean): Promise<boolean> {
    return (await this.of(path))?.isMemo?.(slashed(path), text) ?? usually()
  }

  /** What is wrong in the configs that were read, each once; files as they are seen from here. */
  async problems(): Promise<PlacedProblem[]> {
    const found = new Map<string, PlacedProblem>()
    for (const config of this.#byFile.values())
      for (const problem of (await config).problems) {
        const { line, column } = problem.position.start
        found.set(`${problem.file}:${line}:${column}:${problem.message}`, {
          ...problem,
          file: relative('.', problem.file),
        })
      }
    return [...found.values()]
  }

  #load(path: string, base?: string): Promise<Config> {
    return remembered(this.#byFile, path, () => loadConfig(path, { read: this.#read, root: '', base }))
  }

  readonly #read: Read = path =>
    remembered(this.#texts, path, async () => {
      const source = await readSource(path)
      if ('text' in source) return source.text
      if (source.isAbsent) return undefined
      throw new Error(source.message)
    })
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
