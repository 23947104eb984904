import { type Config, loadConfig } from '../../src/config/config.ts'
import type { Read } from '../../src/config/find.ts'

/** Reads files that are nowhere but here; an error in the place of a text is one that reading meets. */
export function reading(files: Record<string, string | Error>): Read {
  return async path => {
    const found = Object.hasOwn(files, path) ? files[path] : undefined
    if (found instanceof Error) throw found
    return found
  }
}

/** Loads `/team/.memorc.yaml`, or the first file where others are given. */
export function load(files: string | Record<string, string | Error>, root = ''): Promise<Config> {
  const all = typeof files === 'string' ? { '/team/.memorc.yaml': files } : files
  return loadConfig(Object.keys(all)[0]!, { read: reading(all), root })
}

/** What is wrong in a config: place and message. */
export function complaints({ problems }: Config): string[] {
  return problems.map(({ file, position: { start }, message }) => {
    const name = file.slice(file.lastIndexOf('/') + 1)
    return `${name}:${start.line}:${start.column} ${message}`
  })
}
