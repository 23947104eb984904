import { readFile, stat } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { glob } from 'tinyglobby'
import { memoTest } from '../memo/is-memo.ts'

/** A file that was read: its path as the user gave it, and its text without a byte-order mark. */
export interface Source {
  path: string
  text: string
  /** Whether the file began with a byte-order mark. */
  mark: boolean
}

/** Why a path could not be read, in a line that names it and the way out. */
export interface Unread {
  path: string
  message: string
  /** Whether there is no such file at all. */
  isAbsent?: boolean
}

/**
 * Reads Markdown for the command line. A file that is named is always taken; of a folder those that are memos
 * by the same test as in the editor.
 *
 * @param isMemo the test; `usually` tells what holds where nobody says otherwise.
 */
export async function readPaths(
  paths: readonly string[],
  isMemo: (path: string, text: string, usually: () => boolean) => Promise<boolean>,
): Promise<{ sources: Source[]; unread: Unread[] }> {
  const sources = new Map<string, Source>()
  const unread: Unread[] = []
  const isUsual = memoTest()
  /** Tells whether the file is wanted. */
  const take = async (path: string, isWanted: (text: string) => Promise<boolean>): Promise<boolean> => {
    // One file may be named twice, in two ways.
    const name = resolve(path)
    if (sources.has(name)) return true
    const source = await readSource(path)
    if (!(await isWanted('text' in source ? source.text : ''))) return false
    if ('text' in source) sources.set(name, source)
    else unread.push(source)
    return true
  }
  for (const path of paths) {
    const kind = await stat(path).catch((error: NodeJS.ErrnoException) => error)
    if (kind instanceof Error) unread.push({ path, message: whyNotRead(kind) })
    else if (!kind.isDirectory()) await take(path, async () => true)
    else {
      let any = false
      for (const found of await markdownIn(path)) {
        const names = namesOf(path, found)
        const file = join(path, found)
        const isUsually = (text: string) => names.some(name => isUsual(name, text))
        any = (await take(file, text => isMemo(file, text, () => isUsually(text)))) || any
      }
      if (!any)
        unread.push({
          path,
          message: 'holds no memos; name a file, or mark one with “memo: one-pager” on top',
        })
    }
  }
  return { sources: [...sources.values()], unread }
}

/**
 * The paths by which a file in a folder may be known as a memo: from here and, where somebody has gone into
 * the folder or names it from beside, with the folder's own name in front.
 */
function namesOf(folder: string, found: string): string[] {
  const below = [...relative('.', join(folder, found)).split(sep)].filter(part => part !== '..')
  return [below.join('/'), [basename(resolve(folder)), ...found.split(sep)].join('/')]
}

/** Paths from the folder on. */
async function markdownIn(folder: string): Promise<string[]> {
  const found = await glob('**/*.{md,markdown}', {
    cwd: folder,
    dot: true,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  })
  return found.sort()
}

/** Reads one text file. */
export async function readSource(path: string): Promise<Source | Unread> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    const isAbsent = ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)
    return { path, message: whyNotRead(error as NodeJS.ErrnoException), isAbsent }
  }
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (bytes.includes(0) && !isUtf16) return { path, message: 'is binary; name a Markdown file' }
  try {
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), mark }
  } catch {
    return { path, message: 'is not UTF-8; save it in that encoding' }
  }
}

const whyNot: Record<string, string> = {
  ENOENT: 'does not exist; check the path',
  EACCES: 'may not be read; check its permissions',
  EPERM: 'may not be read; check its permissions',
  EISDIR: 'is a folder; name a file',
  ENOTDIR: 'does not exist; a part of the path is a file',
  ELOOP: 'is a link that leads in a circle',
  ENAMETOOLONG: 'does not exist; the name is too long',
}

/** Why the file system refused to read a path, for a person: what follows the path in a sentence. */
function whyNotRead({ code = '', message }: NodeJS.ErrnoException): string {
  return whyNot[code] ?? `cannot be read: ${message}`
}

const whyNotHere: Record<string, string> = {
  ENOENT: 'cannot be written; choose another name',
  EACCES: 'may not be written; check its permissions',
  EPERM: 'may not be written; check its permissions',
  EROFS: 'may not be written; the disk is read-only',
  EEXIST: 'cannot be written; a part of the path is a file',
  ENOTDIR: 'cannot be written; a part of the path is a file',
  ENOSPC: 'cannot be written; the disk is full',
}

/** The same for writing. */
export function whyNotWritten({ code = '', message }: NodeJS.ErrnoException): string {
  return whyNotHere[code] ?? whyNot[code] ?? `cannot be written: ${message}`
}
