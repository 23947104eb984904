import { readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
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
}

/**
 * Reads Markdown for the command line. A file that is named is always taken; of a folder those that are memos
 * by the same test as in the editor.
 */
export async function readPaths(paths: readonly string[]): Promise<{ sources: Source[]; unread: Unread[] }> {
  const sources = new Map<string, Source>()
  const unread: Unread[] = []
  const isMemo = memoTest()
  const take = async (path: string, wanted: (source: Source) => boolean) => {
    if (sources.has(path)) return
    const source = await read(path)
    if ('message' in source) unread.push(source)
    else if (wanted(source)) sources.set(path, source)
  }
  for (const path of paths) {
    const kind = await stat(path).catch((error: NodeJS.ErrnoException) => error)
    if (kind instanceof Error) unread.push({ path, message: reason(kind) })
    else if (!kind.isDirectory()) await take(path, () => true)
    else
      for (const found of await markdownIn(path))
        await take(found, ({ path, text }) => isMemo(relative('.', path).replaceAll('\\', '/'), text))
  }
  return { sources: [...sources.values()], unread }
}

async function markdownIn(folder: string): Promise<string[]> {
  const found = await glob('**/*.{md,markdown}', {
    cwd: folder,
    dot: true,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  })
  return found.sort().map(path => join(folder, path))
}

async function read(path: string): Promise<Source | Unread> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    return { path, message: reason(error as NodeJS.ErrnoException) }
  }
  if (bytes.includes(0)) return { path, message: 'is binary; name a Markdown file' }
  try {
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), mark }
  } catch {
    return { path, message: 'is not UTF-8; save it in that encoding' }
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'does not exist; check the path',
  EACCES: 'may not be read; check its permissions',
  EPERM: 'may not be read; check its permissions',
  EISDIR: 'is a folder; name a file',
  ENOTDIR: 'does not exist; a part of the path is a file',
  ELOOP: 'is a link that leads in a circle',
  ENAMETOOLONG: 'does not exist; the name is too long',
}

/** Why the file system refused, for a person. */
export function reason({ code = '', message }: NodeJS.ErrnoException): string {
  return reasons[code] ?? message
}
