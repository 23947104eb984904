import { globTest } from './globs.ts'

/** Where memos lie unless a team says otherwise. */
export const defaultGlobs: readonly string[] = ['**/*.memo.md', '**/memos/**/*.md', '**/decisions/**/*.md']

// They stand in every folder, and explain it; they ask nobody to decide.
const neverMemos =
  /(?:^|\/)(?:readme|changelog|contributing|license|code_of_conduct)(?:\.[\w-]+)*\.(?:md|markdown)$/i

const frontMatterMemo =
  /^\uFEFF?---[ \t]*(?:\r\n?|\n)(?:(?!---[ \t]*(?:\r|\n))[^\r\n]*(?:\r\n|\r(?!\n)|\n))*?["']?memo["']?[ \t]*:[ \t]*["']?[\w{]/i

/**
 * Makes the test that tells which Markdown files are memos.
 *
 * @param globs where they lie; one that begins with `!` takes away again.
 */
export function memoTest(globs: readonly string[] = defaultGlobs): (path: string, text: string) => boolean {
  const matches = globTest(globs)
  return (path, text) => {
    if (isNeverMemo(path)) return false
    return saysMemo(text) || matches(path)
  }
}

/** Tells whether a file is none whatever it says, by its name. */
export function isNeverMemo(path: string): boolean {
  return neverMemos.test(path)
}

/** Tells whether the front matter of a text says that it is a memo. */
export function saysMemo(text: string): boolean {
  return frontMatterMemo.test(text.slice(0, 4096))
}
