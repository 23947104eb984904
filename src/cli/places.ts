import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import { type Source, type Unread, whyNotRead } from './files.ts'

/** A Markdown file that may be a memo. */
export interface Candidate {
  /** As the user named it, or from the folder on that the user named. */
  path: string
  /** The one file that is meant, whichever names and links lead to it. */
  file: string
  /**
   * The names by which a file that was found in a folder may be known as a memo. Left out where the file itself was
   * named: it is always taken.
   */
  names?: readonly string[]
  /** What is read from a pipe is there once. */
  isPipe?: boolean
  /** What was read already: there is no file. */
  source?: Source | Unread
}

/** What a user named, and what is there. */
export interface Place {
  path: string
  isFolder: boolean
  candidates: Candidate[]
  unread: Unread[]
}

/** What is known of a candidate once it was looked at. */
export interface Seen {
  isMemo: boolean
  /** Why it could not be read or judged, in words that follow its path. */
  message?: string | undefined
}

/** Looks up what a user named. Nothing is read yet but folders, and in these no link is followed. */
export function placesOf(paths: readonly string[]): Place[] {
  return paths.map(path => {
    const place: Place = { path, isFolder: false, candidates: [], unread: [] }
    try {
      const kind = statSync(path)
      if (kind.isDirectory()) return { ...place, isFolder: true, ...markdownIn(path) }
      if (kind.isFile()) return { ...place, candidates: [{ path, file: realpathSync.native(path) }] }
      // It has a name, and no place.
      if (kind.isFIFO()) return { ...place, candidates: [{ path, file: resolve(path), isPipe: true }] }
      return { ...place, unread: [{ path, message: 'is a device; name a Markdown file' }] }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      const message = code === 'ENOENT' && /[*?[{]/.test(path) ? noPattern : whyNotRead(error as Error)
      return { ...place, unread: [{ path, message }] }
    }
  })
}

/** Most shells hand over the files that a pattern names; those of Windows, and quotes, leave it as it is. */
const noPattern = 'does not exist; a pattern is not looked up here, so name the files or their folder'

/** The Markdown in a folder, in the order of its paths. */
function markdownIn(folder: string): Pick<Place, 'candidates' | 'unread'> {
  const found: string[] = []
  const unread: Unread[] = []
  const open = ['']
  for (let here = open.pop(); here !== undefined; here = open.pop())
    try {
      for (const entry of readdirSync(join(folder, here), { withFileTypes: true })) {
        const path = here ? `${here}/${entry.name}` : entry.name
        const isOurs = entry.isDirectory() || (entry.isFile() && /\.(?:md|markdown)$/.test(entry.name))
        // Bytes that are no characters were read as that one.
        if (isOurs && entry.name.includes('\ufffd') && !existsSync(join(folder, path))) {
          unread.push({ path: join(folder, path), message: 'has a name that is not UTF-8; rename it' })
          continue
        }
        // A link would lead out of the folder, or to what is found anyway.
        if (!isOurs) continue
        if (entry.isFile()) found.push(path)
        else if (!passedOver.has(entry.name)) open.push(path)
      }
    } catch (error) {
      unread.push({ path: join(folder, here), message: whyNotRead(error as NodeJS.ErrnoException) })
    }
  const real = realpathSync.native(folder)
  const candidates = found.sort().map(path => ({
    path: join(folder, path),
    file: join(real, path),
    names: namesOf(folder, path),
  }))
  return { candidates, unread }
}

const passedOver: ReadonlySet<string> = new Set(['node_modules', '.git'])

/**
 * The paths by which a file in a folder may be known as a memo: from here and, where somebody has gone into
 * the folder or names it from beside, with the folder's own name in front.
 */
function namesOf(folder: string, found: string): string[] {
  const below = relative('.', join(folder, found))
    .split(sep)
    .filter(part => part !== '..')
  return [below.join('/'), `${basename(resolve(folder))}/${found}`]
}

/**
 * Takes each memo once, in the order in which they are named and found.
 *
 * @param look reads a candidate; never asked of a file that was taken already.
 */
export async function choose<Look extends Seen>(
  places: readonly Place[],
  look: (candidate: Candidate) => Look | Promise<Look>,
): Promise<{ memos: Look[]; unread: Unread[] }> {
  const taken = new Set<string>()
  const memos: Look[] = []
  const unread: Unread[] = []
  for (const place of places) {
    let any = false
    for (const candidate of place.candidates) {
      if (!taken.has(candidate.file)) {
        const seen = await look(candidate)
        if (!seen.isMemo) continue
        taken.add(candidate.file)
        if (seen.message === undefined) memos.push(seen)
        else unread.push({ path: candidate.path, message: seen.message })
      }
      any = true
    }
    unread.push(...place.unread)
    if (place.isFolder && !any) unread.push({ path: place.path, message: noMemos })
  }
  return { memos, unread }
}

const noMemos = 'holds no memos; name a file, or mark one with “memo: one-pager” on top'
