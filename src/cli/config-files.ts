import { readSource } from './files.ts'
import { hash } from './hash.ts'

/** What was found where a config was looked for: its text, nothing, or why it cannot be read. */
export type Found = string | undefined | Error

/** Looks for a config file. */
export function findAt(path: string): Found {
  const source = readSource(path)
  if ('text' in source) return source.text
  return source.isAbsent ? undefined : new Error(source.message)
}

/** The same as one word, by which a change is noticed. */
export function stateOf(found: Found): string {
  if (found === undefined) return ''
  return found instanceof Error ? `! ${found.message}` : hash(found)
}
