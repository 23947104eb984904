import { statSync } from 'node:fs'
import { readSource } from './files.ts'
import { hash } from './hash.ts'

/** What was found where a config was looked for: its text, nothing, or why it cannot be read. */
export type Found = string | undefined | Error

/**
 * Looks for a config file.
 *
 * @param isNamed whether somebody has named it, so that it may be a pipe. One that is found may be a link to anything,
 *   such as a device that has no end.
 */
export function findAt(path: string, isNamed = false): Found {
  if (!isNamed && isEndless(path)) return new Error('is no file')
  const source = readSource(path)
  if ('text' in source) return source.text
  return source.isAbsent ? undefined : new Error(source.message)
}

function isEndless(path: string): boolean {
  try {
    const kind = statSync(path, { throwIfNoEntry: false })
    return kind !== undefined && !kind.isFile() && !kind.isDirectory()
  } catch {
    // Reading it says why.
    return false
  }
}

/** The same as one word, by which a change is noticed. */
export function stateOf(found: Found): string {
  if (found === undefined) return ''
  return found instanceof Error ? `! ${found.message}` : hash(found)
}
