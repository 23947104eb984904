import picomatch from 'picomatch/posix'

/** Where memos lie unless a team says otherwise. */
export const defaultGlobs: readonly string[] = ['**/*.memo.md', '**/memos/**/*.md', '**/decisions/**/*.md']

// They stand in every folder, and explain it; they ask nobody to decide.
const neverMemos =
  /(?:^|\/)(?:readme|changelog|contributing|license|code_of_conduct|security)(?:\.[\w-]+)*\.(?:md|markdown)$/i

const frontMatterMemo = /^\uFEFF?---[ \t]*\r?\n(?:(?!---[ \t]*\r?\n)[^\n]*\n)*?memo[ \t]*:[ \t]*["']?[\w{]/

/** Makes the test that tells which Markdown files are memos. */
export function memoTest(globs: readonly string[] = defaultGlobs): (path: string, text: string) => boolean {
  const matches = picomatch([...globs], { dot: true })
  return (path, text) => {
    if (neverMemos.test(path)) return false
    return frontMatterMemo.test(text.slice(0, 4096)) || matches(path)
  }
}
