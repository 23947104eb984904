import { fstatSync } from 'node:fs'
import { largest, type Source, sourceOf, type Unread, whyNotRead } from './files.ts'
import { type Place, placesOf } from './places.ts'
import { refuse } from './terminal.ts'

/** What a user writes for standard input; a file of that name is `./-`. */
const input = '-'

/** What a call says of standard input. */
export interface InputOptions {
  /** The path that it is to be taken for: configs are looked for beside it, and findings bear its name. */
  stdinFilename?: string
}

/** Tells whether a call is about standard input. */
export function isInput(paths: readonly string[]): boolean {
  return paths.includes(input)
}

/**
 * Looks up what a user named, and reads standard input where that is meant.
 *
 * @returns undefined where the call is wrong.
 */
export async function placesFor(
  paths: readonly string[],
  { stdinFilename }: InputOptions,
): Promise<Place[] | undefined> {
  if (!isInput(paths)) {
    if (stdinFilename === undefined) return placesOf(paths)
    refuse('--stdin-filename names what “-” reads; name “-” as the one path.')
    return undefined
  }
  if (paths.length > 1) {
    refuse('“-” is standard input, which is read by itself; name the other paths in a call of their own.')
    return undefined
  }
  const path = stdinFilename || '<stdin>'
  const source = await readInput(path)
  return [{ path, isFolder: false, candidates: [{ path, file: path, isPipe: true, source }], unread: [] }]
}

async function readInput(path: string): Promise<Source | Unread> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    // Node takes a folder for an end of input.
    if (fstatSync(process.stdin.fd).isDirectory()) return { path, message: 'is a folder; name a file' }
    for await (const chunk of process.stdin) {
      chunks.push(chunk)
      size += chunk.length
      if (size > largest) break
    }
  } catch (error) {
    return { path, message: whyNotRead(error as NodeJS.ErrnoException) }
  }
  return sourceOf(path, Buffer.concat(chunks))
}
