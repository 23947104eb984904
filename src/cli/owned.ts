import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { type Belonging, sweep } from './write.ts'

/** A file that may be written over. */
export interface Writable extends Belonging {
  /** Where it really lies. */
  file: string
}

/** Tells whether a path lies in a folder or is it, both free of links. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Tells whether a link takes a file out of a folder; not of a file that is not there. */
export function leadsOut(path: string, folder: string): boolean {
  try {
    return !isWithin(realpathSync.native(folder), realpathSync.native(path))
  } catch {
    return false
  }
}

/**
 * Where a path really leads, whether or not there is a file yet; undefined where a link takes it out of the working
 * folder or, where it lies elsewhere, out of its own.
 */
export function placeOf(path: string): string | undefined {
  const full = resolve(path)
  const working = realpathSync.native('.')
  const folder = isWithin(resolve('.'), full) ? working : realOf(dirname(full))
  const real = realOf(full)
  return isWithin(folder, real) ? real : undefined
}

/** Why nothing is written where {@link placeOf} finds no place, in words that follow the path. */
export function strayed(path: string): string {
  return `leads out of its folder by a link, and nothing is written there; name ${realOf(resolve(path))} itself`
}

function realOf(full: string): string {
  try {
    return realpathSync.native(full)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(full) === full) throw error
    return join(realOf(dirname(full)), basename(full))
  }
}

/**
 * Looks whether a file may be written over.
 *
 * @returns why not, in words that follow its path, or what is needed for it
 */
export function writable(path: string): Writable | string {
  const file = placeOf(path)
  if (file === undefined) return strayed(path)
  // A killed run may have left a second name of a file that it has just written.
  if (statSync(file).nlink > 1) sweep(dirname(file))
  const kind = statSync(file)
  const { mode, uid, gid, nlink } = kind
  if (!kind.isFile()) return 'is no file, and is left as it is; name one'
  if (!isAllowed(file, mode)) return 'is read-only, and is left as it is; make it writable first'
  if (nlink > 1)
    return 'has other names (hard links), which would keep the old text, and is left as it is; make it a file of its own first'
  return { file, mode, uid, gid }
}

/** To rename a file over another, only the folder has to be writable; that of the file itself is asked here. */
function isAllowed(file: string, mode: number): boolean {
  // Root may write whatever it likes, and still means what it said.
  if ((mode & 0o222) === 0) return false
  try {
    accessSync(file, constants.W_OK)
    return true
  } catch {
    return false
  }
}
