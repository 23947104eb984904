import picomatch from 'picomatch/posix'

/** Characters: more than any path has on most machines. Of a longer one nobody asks whether it is a memo. */
const longestPath = 1024

/** Longer than any path, and picomatch would throw. */
const longestGlob = 10_000

/** So many may stand in one glob, or in one name of it: with each more, it takes many times longer. */
const most = { folders: 3, inName: 3, choices: 4, alternatives: 40 } as const

/**
 * Tells whether a glob is one that a path is held against in no time. To picomatch it is a regular expression, and
 * those of some globs take longer than anybody waits: of a dozen stars in one name, of groups that are repeated.
 */
export function isTame(glob: string): boolean {
  if (glob.length >= longestGlob) return false
  const plain = glob.replace(/\\./gs, 'x').replace(/\[[^[\]/]*\]/g, 'x')
  // Of groups, only those that choose between names: what is repeated may take any time.
  const chosen = plain.replace(/[@?]\(([^()*+?{}/]*)\)/g, '{$1}').replace(/!\([^()*+?{}/]*\)/g, '*x')
  const count = (pattern: RegExp, text = chosen) => text.match(pattern)?.length ?? 0
  const names = chosen.replace(/(?<![^/{,!])\*\*(?=[/},]|$)/g, '').split('/')
  return (
    !chosen.includes('(') &&
    count(/[,|]/g) <= most.alternatives &&
    count(/\{/g) <= most.choices &&
    count(/(?<![^/{,!])(?:\*\*\/)+|(?<![^/{,!])\*\*(?=[},])/g) <= most.folders &&
    names.every(name => count(/\*+/g, name) <= most.inName)
  )
}

/** Makes the test that tells which paths some globs mean; one that begins with `!` takes away again. */
export function globTest(globs: readonly string[]): (path: string) => boolean {
  const usable = globs.filter(isTame)
  const wanted = usable.filter(glob => !/^!|^\s*$/.test(glob))
  // To picomatch, a list with “!drafts/**” in it would match whatever is no draft.
  const unwanted = usable.filter(glob => /^!./.test(glob)).map(glob => glob.slice(1))
  let matches: ((path: string) => boolean) | undefined
  return path => {
    if (path.length > longestPath) return false
    // Most memos say that they are one, and nobody asks for their path.
    matches ??= picomatch(wanted, { dot: true, ignore: unwanted })
    return matches(path)
  }
}
