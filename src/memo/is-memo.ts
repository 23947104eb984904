import picomatch from 'picomatch/posix'

/** Where memos lie unless a team says otherwise. */
export const defaultGlobs: readonly string[] = ['**/*.memo.md', '**/memos/**/*.md', '**/decisions/**/*.md']

// They stand in every folder, and explain it; they ask nobody to decide.
const neverMemos =
  /(?:^|\/)(?:readme|changelog|contributing|license|code_of_conduct)(?:\.[\w-]+)*\.(?:md|markdown)$/i

const frontMatterMemo =
  /^\uFEFF?---[ \t]*(?:\r\n?|\n)(?:(?!---[ \t]*(?:\r|\n))[^\r\n]*(?:\r\n?|\n))*?["']?memo["']?[ \t]*:[ \t]*["']?[\w{]/i

/**
 * Makes the test that tells which Markdown files are memos.
 *
 * @param globs where they lie; one that begins with `!` takes away again.
 */
export function memoTest(globs: readonly string[] = defaultGlobs): (path: string, text: string) => boolean {
  const wanted = globs.filter(glob => !/^!|^\s*$/.test(glob))
  // To picomatch, a list with “!drafts/**” in it would match whatever is no draft.
  const unwanted = globs.filter(glob => /^!./.test(glob)).map(glob => glob.slice(1))
  const matches = picomatch(wanted, { dot: true, ignore: unwanted })
  return (path, text) => {
    if (neverMemos.test(path)) return false
    return frontMatterMemo.test(text.slice(0, 4096)) || matches(path)
  }
}
