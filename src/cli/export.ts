import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, isAbsolute, join, resolve } from 'node:path'
import { largestImage, type ReadImage } from '../views/export.ts'
import type { Source } from './files.ts'
import { isWithin } from './owned.ts'

/** Where pages go. */
export interface Target {
  /** A file, or a folder; beside its memo where it is left out. */
  out?: string | undefined
  force?: boolean | undefined
}

/**
 * Reads images that lie in the working folder, where the memo does, else in the folder of the memo. What a symbolic
 * link leads to counts, not where the link lies.
 */
export function imagesBeside(memo: string): ReadImage {
  return async path => {
    if (isAbsolute(path)) return undefined
    const [folder, working] = [await realpath(dirname(memo)), await realpath('.')]
    const image = await realpath(join(dirname(memo), path))
    if (!isWithin(isWithin(working, folder) ? working : folder, image)) return undefined
    const kind = await stat(image)
    return kind.isFile() && kind.size <= largestImage ? readFile(image) : undefined
  }
}

/**
 * The page of each memo: beside it, in a folder, or the one file that is named.
 *
 * @returns the paths in the order of the memos, or why there is none for them
 */
export async function pagesFor(
  sources: readonly Source[],
  out: string | undefined,
): Promise<string[] | string> {
  const beside = sources.map(({ path }) => join(dirname(path), pageName(path)))
  if (out === undefined) return unclashing(beside)
  if (out === '') return '“” cannot be written; name a file or a folder'
  const kind = await stat(out).catch(() => undefined)
  const isFolder = kind?.isDirectory() || /[\\/]$/.test(out) || (sources.length > 1 && !kind)
  if (isFolder) return unclashing(sources.map(({ path }) => join(out, pageName(path))))
  return sources.length > 1 ? `${out} is a file, and there are ${sources.length} memos; name a folder` : [out]
}

function pageName(path: string): string {
  const name = basename(path)
  return `${/\.(?:md|markdown)$/i.test(name) ? name.slice(0, -extname(name).length) : name}.html`
}

function unclashing(pages: string[]): string[] | string {
  const clash = pages.find(
    (page, index) => pages.findIndex(other => resolve(other) === resolve(page)) < index,
  )
  return clash === undefined ? pages : `${clash} would be written twice; export these memos apart`
}
