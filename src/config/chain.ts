import * as l10n from '@vscode/l10n'
import type { Position } from 'unist'
import { type ConfigProblem, configure } from '../lint/config.ts'
import { rules } from '../rules/index.ts'
import { fitting } from './check.ts'
import { type ConfigDocument, documentOf } from './document.ts'
import { configNames, isConfigFile, manifest, type Read } from './find.ts'
import { folderOf, within } from './paths.ts'
import { type ConfigData, configSchema, type Layer } from './schema.ts'

/** Something wrong in a config file. */
export interface PlacedProblem {
  file: string
  position: Position
  message: string
}

/** One file of those that extend each other. */
export interface ConfigFile {
  path: string
  document: ConfigDocument
  /** The part of it that is right. */
  data: ConfigData
  /** The keys under which the config stands. */
  above: readonly string[]
}

/** Reads the files that make up a config, and keeps what is read and what is wrong. */
export class ConfigReader {
  /** Every file that was read or looked for. */
  readonly files: string[] = []
  readonly problems: PlacedProblem[] = []
  readonly #read: Read
  readonly #root: string

  /** @param root the folder that no `extends` may leave; '' for none. */
  constructor(read: Read, root: string) {
    this.#read = read
    this.#root = root
  }

  /**
   * The text of a file, or why there is none: what follows its name in a sentence.
   *
   * @param folder one that no link may lead out of.
   */
  async textOf(path: string, folder?: string): Promise<{ text: string } | { why: string }> {
    this.files.push(path)
    try {
      const text = await this.#read(path, folder)
      return text === undefined ? { why: l10n.t('does not exist') } : { text }
    } catch (error) {
      return { why: error instanceof Error ? error.message : l10n.t('cannot be read') }
    }
  }

  /** Tells what is wrong in a file, each at its place. */
  complain({ path: file, document, above }: ConfigFile, found: readonly ConfigProblem[]): void {
    for (const { path, message, isKey } of found)
      this.problems.push({ file, message, position: document.placeOf([...above, ...path], isKey) })
  }

  /** A config file and those that it extends, the farthest first. */
  async chain(path: string): Promise<ConfigFile[]> {
    const chain: ConfigFile[] = []
    for (let next: string | undefined = path; next !== undefined; ) {
      const [from] = chain
      // The first is there because somebody put it there, maybe as a link to what a team shares.
      const found = await this.textOf(next, from && this.#root !== '' ? this.#root : undefined)
      if ('text' in found) {
        const file = this.#file(next, found.text)
        chain.unshift(file)
        next = this.#extended(file, chain)
      } else {
        if (from)
          this.complain(from, [
            { path: ['extends'], message: l10n.t('“{0}” {1}.', from.data.extends!, found.why) },
          ])
        else
          this.problems.push({
            file: next,
            message: l10n.t('This file {0}.', found.why),
            position: documentOf('').placeOf([]),
          })
        next = undefined
      }
    }
    return chain
  }

  #file(path: string, text: string): ConfigFile {
    const document = documentOf(text)
    const above = path.endsWith(`/${manifest.name}`) ? [manifest.key] : []
    const top = document.data as Record<string, unknown> | undefined
    const found: ConfigProblem[] = []
    const data = fitting(configSchema(), above.length > 0 ? top?.[manifest.key] : top, found)
    const file = { path, document, data: (data ?? {}) as ConfigData, above }
    for (const problem of document.problems) this.problems.push({ file: path, ...problem })
    for (const { keys, data } of layersOf(file))
      if (data.rules) found.push(...below([...keys, 'rules'], configure(rules, data.rules).problems))
    this.complain(file, found)
    return file
  }

  /** The file that another says it extends; undefined where it says none or a wrong one. */
  #extended(file: ConfigFile, chain: readonly ConfigFile[]): string | undefined {
    const name = file.data.extends
    if (name === undefined) return undefined
    const path = within(this.#root, folderOf(file.path), name)
    const message = !path
      ? l10n.t('“{0}” is no relative path, parted by “/”, that stays in this workspace.', name)
      : !isConfigFile(path)
        ? l10n.t('“{0}” is no config file: it ends in none of {1}.', name, configNames.join(', '))
        : chain.some(other => other.path === path)
          ? l10n.t('“{0}” leads back to where it came from.', name)
          : undefined
    if (message === undefined) return path
    this.complain(file, [{ path: ['extends'], message }])
    return undefined
  }
}

/** Problems of a part, told from the top. */
export function below(keys: readonly string[], problems: readonly ConfigProblem[]): ConfigProblem[] {
  return problems.map(problem => ({ ...problem, path: [...keys, ...problem.path] }))
}

/** What a file says to all memos, then what it says to some. */
export function layersOf(file: ConfigFile): {
  file: ConfigFile
  /** The keys that lead there. */
  keys: string[]
  data: Layer
  /** The globs of the memos for which it holds; undefined for all. */
  globs?: string[]
}[] {
  const overrides = [...(file.data.overrides ?? []).entries()].flatMap(([index, data]) =>
    data ? [{ file, keys: ['overrides', String(index)], data, globs: data.files }] : [],
  )
  return [{ file, keys: [], data: file.data }, ...overrides]
}
