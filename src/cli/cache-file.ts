import { existsSync, mkdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { cacheFolder, clearForgotten } from './cache-folder.ts'
import { whyNotWritten } from './files.ts'
import { hash } from './hash.ts'
import { writeOver } from './write.ts'

/**
 * Where verdicts are kept: in the file or folder that is named, else where this system keeps caches, if it does.
 *
 * @param mark what tells apart the runs that have nothing in common.
 */
export async function cacheFileFor(named: string | undefined, mark: string): Promise<string | undefined> {
  const name = `${hash(`${resolve('.')}\n${mark}`).slice(0, 24)}.json`
  if (named !== undefined) return isFolder(named) ? join(named, name) : named
  const folder = await cacheFolder()
  if (folder) clearForgotten(folder)
  return folder && join(folder, name)
}

function isFolder(path: string): boolean {
  try {
    return /[\\/]$/.test(path) || statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** How a cache begins, so that no other file is taken for one. */
const ours = 'memo cache '

/** Reads what was sealed; undefined where it is not there, damaged, or of another basis. */
export function unseal(path: string, basis: string): unknown {
  try {
    const text = readFileSync(path, 'utf8')
    const end = text.indexOf('\n')
    const content = text.slice(end + 1)
    if (text.slice(0, end) !== sealOf(basis, content)) return undefined
    // So that what is in use is not taken for forgotten.
    utimesSync(path, new Date(), new Date())
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

/**
 * Keeps some data, under a seal by which damage is noticed.
 *
 * @returns why nothing is kept, in words that follow the path
 */
export function seal(path: string, basis: string, data: unknown): string | undefined {
  const content = JSON.stringify(data)
  try {
    if (existsSync(path) && !readFileSync(path, 'utf8').startsWith(ours))
      return 'is no cache, and is left as it is; name another file for it'
    mkdirSync(dirname(path), { recursive: true })
    writeOver(path, `${sealOf(basis, content)}\n${content}`)
    return undefined
  } catch (error) {
    return whyNotWritten(error as NodeJS.ErrnoException)
  }
}

function sealOf(basis: string, content: string): string {
  return ours + hash(`${basis}\n${content}`)
}
