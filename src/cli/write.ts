import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { hash } from './hash.ts'

// Own code, though there are libraries: they write over what has come in between, and keep half a file on a full disk.
// All of it is synchronous, so that a signal finds a file before or after (`unbroken`).

/** Whose a file is, and who may do what with it. */
export interface Belonging {
  mode: number
  uid: number
  gid: number
}

/**
 * Writes a file in place of another, whole or not at all.
 *
 * @param belonging as that of the other; where left out, as of a new file.
 * @param isStill looks a last time whether the other may go.
 * @returns whether it was written.
 */
export function writeOver(
  path: string,
  content: string | Uint8Array,
  { belonging, isStill = () => true }: { belonging?: Belonging; isStill?: () => boolean } = {},
): boolean {
  return beside(path, content, belonging, temporary => {
    const may = isStill()
    if (may) renameSync(temporary, path)
    return may
  })
}

/**
 * Writes a file where none is, whole or not at all.
 *
 * @throws with the code `EEXIST` where there is something, even a link that leads nowhere.
 */
export function writeNew(path: string, content: string | Uint8Array): void {
  beside(path, content, undefined, temporary => {
    try {
      linkSync(temporary, path)
    } catch (error) {
      // Some disks know no second names.
      if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? ''))
        throw error
      writeFileSync(path, content, { flag: 'wx' })
    }
  })
}

let count = 0

/** Writes a file beside another, has it put into its place, and leaves nothing behind. */
function beside<Result>(
  path: string,
  content: string | Uint8Array,
  belonging: Belonging | undefined,
  put: (temporary: string) => Result,
): Result {
  const folder = dirname(path)
  sweep(folder)
  const temporary = join(folder, `${ours()}${process.pid}-${count++}.tmp`)
  const handle = openSync(temporary, 'wx', belonging ? 0o600 : 0o666)
  try {
    try {
      writeFileSync(handle, content)
      if (belonging) pass(handle, belonging)
      // Else a machine that stops now might keep the new name of an empty file.
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    return put(temporary)
  } finally {
    // It may be renamed by now.
    rmSync(temporary, { force: true })
  }
}

function pass(handle: number, { mode, uid, gid }: Belonging): void {
  try {
    fchownSync(handle, uid, gid)
  } catch {
    // Only root gives files away.
  }
  fchmodSync(handle, mode & 0o7777)
}

/** How files begin that are being written, on this machine. */
let known: string | undefined
function ours(): string {
  known ??= `.memo-${hash(hostname()).slice(0, 8)}-`
  return known
}
const swept = new Set<string>()

/** Clears away what killed runs have left in a folder. */
export function sweep(folder: string): void {
  if (swept.has(folder)) return
  swept.add(folder)
  const start = ours()
  for (const name of readdirSync(folder)) {
    const [, id] = (name.startsWith(start) && /^(\d+)-\d+\.tmp$/.exec(name.slice(start.length))) || []
    if (id && !isAlive(Number(id))) rmSync(join(folder, name), { force: true })
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
