import { withoutMark } from '../memo/parse.ts'
import { documentOf } from './document.ts'
import { folderOf } from './paths.ts'

/**
 * Reads a text file; undefined where there is none. Rejects where it is there and cannot be read.
 *
 * @param folder one that no link may lead out of.
 */
export type Read = (path: string, folder?: string) => Promise<string | undefined>

/** What config files are called, in the order in which they are looked for. */
export const configNames: readonly string[] = ['.memorc', '.memorc.json', '.memorc.yaml', '.memorc.yml']

/** The file that may hold the config under a key of its own, and the key. */
export const manifest = { name: 'package.json', key: 'memo' } as const

/** Tells whether a file may be one that others extend. */
export function isConfigFile(path: string): boolean {
  return configNames.some(name => path.endsWith(name))
}

/** Tells whether the text of a package.json holds a config. */
export function holdsConfig(text: string): boolean {
  // Most hold none, and are not worth the parsing.
  if (!text.includes(`"${manifest.key}"`)) return false
  const data = dataIn(text)
  return typeof data === 'object' && data !== null && manifest.key in data
}

/** JSON is read a hundred times faster without the places of its parts. */
function dataIn(text: string): unknown {
  try {
    return JSON.parse(withoutMark(text))
  } catch {
    return documentOf(text).data
  }
}

/**
 * The config file that holds for what stands in a folder: the nearest one upward.
 *
 * @param root where the search ends, itself included.
 */
export async function findConfig(folder: string, root: string, read: Read): Promise<string | undefined> {
  for (let here = folder; ; here = folderOf(here)) {
    for (const name of configNames) {
      const path = `${here}/${name}`
      // What is there and cannot be read is still the one that holds; loading it says why.
      if ((await read(path).catch(() => '')) !== undefined) return path
    }
    const path = `${here}/${manifest.name}`
    if (holdsConfig((await read(path).catch(() => '')) ?? '')) return path
    if (here === root || here === '') return undefined
  }
}
