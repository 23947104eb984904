import { type Head, headOf } from '../memo/head.ts'
import type { ListedMemo } from './decisions.ts'

/** What comes of reading a file: its text, or why there is none, in a sentence; undefined where there is no file. */
export type Reading = { text: string } | { why: string } | undefined

/** How the index sees files. They go by a key, as is their address. */
export interface Files {
  read(key: string): Promise<Reading>
  /** Tells whether a file is a memo, by its path and by whether its front matter says so. */
  isMemo(key: string, saysMemo: boolean): boolean
  /** Where it lies, as people say it. */
  pathOf(key: string): string
  /** Lets others have their turn. */
  pause(): Promise<void>
}

/** A file that cannot be read, and why, in a sentence. */
export interface Unreadable {
  key: string
  path: string
  why: string
}

/** Files that are read at once: each asks the editor and waits, and their heads together take a few milliseconds. */
const slice = 128

/**
 * Knows the head of every Markdown file that it is told of, and which of them are memos. It reads a file when it is
 * told that it is new or has changed, and at no other time.
 */
export class MemoIndex {
  readonly #files: Files
  readonly #known = new Map<string, Head | { why: string }>()
  /** The reading of each file that was asked for last; an earlier one that ends later says nothing. */
  readonly #turns = new Map<string, number>()
  /** What is listed of each file, as long as nothing says otherwise: looking up what is a memo takes its time. */
  readonly #listed = new Map<string, ListedMemo | undefined>()
  #turn = 0

  constructor(files: Files) {
    this.#files = files
  }

  /** Whether a file is known. */
  has(key: string): boolean {
    return this.#known.has(key)
  }

  /** Whether a file is a memo, or would be one if it could be read. */
  isMemo(key: string): boolean {
    const head = this.#known.get(key)
    return head !== undefined && this.#files.isMemo(key, 'saysMemo' in head && head.saysMemo)
  }

  /** Every file that is known. */
  keys(): string[] {
    return [...this.#known.keys()]
  }

  /**
   * Reads files anew, in slices.
   *
   * @param read is handed what comes of each; the index keeps no text.
   * @returns whether a head is another than before
   */
  async update(keys: readonly string[], read?: (key: string, reading: Reading) => void): Promise<boolean> {
    let isNew = false
    for (let at = 0; at < keys.length; at += slice) {
      if (at > 0) await this.#files.pause()
      const news = await Promise.all(keys.slice(at, at + slice).map(key => this.#read(key, read)))
      isNew ||= news.includes(true)
    }
    return isNew
  }

  /**
   * Forgets files, or folders and all that is in them.
   * @returns the files that were known
   */
  forget(keys: Iterable<string>): string[] {
    const lost = new Set(keys)
    // Once for all of them: a branch that is left takes thousands of files with it.
    const isGone = (key: string) => {
      for (let end = key.length; end > 0; end = key.lastIndexOf('/', end - 1))
        if (lost.has(key.slice(0, end))) return true
      return false
    }
    // A reading on its way must not bring it back.
    for (const key of this.#turns.keys()) if (isGone(key)) this.#turns.delete(key)
    const gone = this.keys().filter(isGone)
    for (const key of gone) {
      this.#known.delete(key)
      this.#listed.delete(key)
    }
    return gone
  }

  /** Every memo, in no order. */
  memos(): ListedMemo[] {
    return this.keys().flatMap(key => {
      if (!this.#listed.has(key)) this.#listed.set(key, this.#list(key))
      return this.#listed.get(key) ?? []
    })
  }

  /** Has to be told when other files may be memos, or are called otherwise. */
  reconsider(): void {
    this.#listed.clear()
  }

  /** The files that would be memos by their path, and cannot be read. */
  unreadable(): Unreadable[] {
    return [...this.#known].flatMap(([key, head]) =>
      'why' in head && this.#files.isMemo(key, false)
        ? [{ key, path: this.#files.pathOf(key), why: head.why }]
        : [],
    )
  }

  #list(key: string): ListedMemo | undefined {
    const head = this.#known.get(key)!
    if ('why' in head || !this.#files.isMemo(key, head.saysMemo)) return undefined
    return { key, path: this.#files.pathOf(key), ...head }
  }

  async #read(key: string, read?: (key: string, reading: Reading) => void): Promise<boolean> {
    this.#turn += 1
    const turn = this.#turn
    this.#turns.set(key, turn)
    const reading = await this.#files.read(key)
    if (this.#turns.get(key) !== turn) return false
    this.#turns.delete(key)
    this.#listed.delete(key)
    read?.(key, reading)
    if (!reading) return this.#known.delete(key)
    const before = this.#known.get(key)
    const now = 'why' in reading ? reading : headOf(reading.text)
    this.#known.set(key, now)
    return JSON.stringify(before) !== JSON.stringify(now)
  }
}
