import { isUtf8 } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'

/** A file that was read: its path as the user gave it, and its text without a byte-order mark. */
export interface Source {
  path: string
  text: string
  /** Whether the file began with a byte-order mark. */
  mark: boolean
  /** The file as it was, byte for byte. */
  bytes: Buffer
}

/** Why a path could not be read, in a line that names it and the way out. */
export interface Unread {
  path: string
  message: string
  /** Whether there is no such file at all. */
  isAbsent?: boolean
}

/** In bytes. No memo is as long, and beyond a half gigabyte no string is. */
export const largest = 256 * 2 ** 20

/** Reads one text file. */
export function readSource(path: string): Source | Unread {
  let bytes: Buffer
  try {
    // A pipe has no size.
    if (statSync(path).size > largest) return tooLarge(path)
    bytes = readFileSync(path)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    const isAbsent = ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code)
    return { path, message: whyNotRead(error as NodeJS.ErrnoException), isAbsent }
  }
  return sourceOf(path, bytes)
}

/** Takes the text out of what was read. */
export function sourceOf(path: string, bytes: Buffer): Source | Unread {
  if (bytes.length > largest) return tooLarge(path)
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (bytes.includes(0) && !isUtf16) return { path, message: 'is binary; name a Markdown file' }
  if (!isUtf8(bytes)) return { path, message: 'is not UTF-8; save it in that encoding' }
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return { path, text: bytes.toString('utf8', mark ? 3 : 0), mark, bytes }
}

function tooLarge(path: string): Unread {
  return { path, message: 'is larger than 256 MB; no memo is' }
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
export function whyNotRead({ code = '', message }: NodeJS.ErrnoException): string {
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
