import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What nobody has used for so long is cleared away, in milliseconds: its folder may be gone. */
const forgotten = 30 * 24 * 3600 * 1000

/** Where this system keeps what may be lost: a folder of our own, which may not be there yet; undefined where none is. */
export async function cacheFolder(): Promise<string | undefined> {
  try {
    const { default: envPaths } = await import('env-paths')
    return envPaths('alignment-memos', { suffix: '' }).cache
  } catch {
    // Who has no home, as in many containers, has no place for caches.
    return undefined
  }
}

/** Clears away what was used long ago. */
export function clearForgotten(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      if (Date.now() - statSync(path).mtimeMs > forgotten) rmSync(path, { force: true, recursive: true })
    }
  } catch {
    // There is none yet.
  }
}
