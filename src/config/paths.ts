/** Paths are absolute and parted by `/`, on every machine and in every kind of workspace; the top is ''. */

/** The folder that a file or a folder stands in. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}

/** Tells whether a file stands in a folder or below it. */
export function isInside(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`)
}

/** Names that some machines take for devices, or for others: a dot or a blank at their end is dropped there. */
const noName = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\..*)?$|[. ]$/i

/**
 * Where a relative path leads from a folder; undefined where it is not relative, leaves `root`, or means something else on
 * another machine. Links are for who reads it to see.
 */
export function within(root: string, folder: string, relative: string): string | undefined {
  // On some machines a backslash parts folders, and could climb out; behind a colon stands a part of a file.
  if (relative.trim() === '' || /^\/|[\\:\0]/.test(relative)) return undefined
  let path = folder
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..' && noName.test(part)) return undefined
    if (part !== '..') path += `/${part}`
    else if (path === root) return undefined
    else path = folderOf(path)
  }
  return isInside(path, root) ? path : undefined
}

/** A path as globs see it from a folder; for a file elsewhere the whole of it. */
export function seenFrom(folder: string, path: string): string {
  return isInside(path, folder) ? path.slice(folder.length + 1) : path.replace(/^\//, '')
}
