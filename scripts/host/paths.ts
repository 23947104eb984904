import { existsSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

/** The project's root folder, which is also the extension under development. */
export const ROOT = resolve(import.meta.dirname, '../..')

/** Where editors are kept; `@vscode/test-electron` keeps its downloads there too. */
export const CACHE = join(ROOT, '.vscode-test')

/** The path of the program called `name` on PATH, if there is one. */
export function onPath(name: string): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map(folder => join(folder, file)).find(path => existsSync(path))
}
