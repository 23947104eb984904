import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { whyNotWritten } from './files.ts'
import { placeOf, strayed, writable } from './owned.ts'
import { unbroken } from './unbroken.ts'
import { writeNew, writeOver } from './write.ts'

/** How something new is written. */
export interface PutOptions {
  /** The way out where there is a file. */
  way: string
  /** Whether it may be written over. */
  force?: boolean | undefined
}

/**
 * Writes a file whole or not at all, and never over another unless it is told to.
 *
 * @returns why it was not written, in words that follow the path
 */
export async function put(
  path: string,
  text: string,
  { way, force }: PutOptions,
): Promise<string | undefined> {
  if (/^$|[\\/]$/.test(path)) return `cannot be written; ${way}`
  try {
    const file = placeOf(path)
    if (file === undefined) return strayed(path)
    if (force && existsSync(file)) {
      const target = writable(path)
      if (typeof target === 'string') return target
      await unbroken(() => writeOver(target.file, text, { belonging: target }))
    } else {
      mkdirSync(dirname(file), { recursive: true })
      if (!(await unbroken(() => couldWrite(file, text)))) return `exists and is left as it is; ${way}`
    }
    return undefined
  } catch (error) {
    return whyNotWritten(error as NodeJS.ErrnoException)
  }
}

/** Writes a file, and tells whether it could: where there is something, it stays. */
function couldWrite(file: string, text: string): boolean {
  try {
    writeNew(file, text)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}
