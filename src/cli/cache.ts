import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { seal, unseal } from './cache-file.ts'
import { findAt, stateOf } from './config-files.ts'
import { hash } from './hash.ts'
import type { FileReport } from './json.ts'
import type { Verdict, Wishes } from './judge.ts'
import type { Candidate } from './places.ts'

type Asked = Verdict['asked']

/** What is kept of a file: all from which a verdict follows, and the verdict. */
interface Entry {
  content: string
  /** Which of {@link Kept.asked} it rests on. */
  asked: number
  /** Whether it is a memo by such names; left out where nobody asked. */
  memo?: { names: readonly string[]; is: boolean } | undefined
  report?: Omit<FileReport, 'file'> | undefined
}

interface Kept {
  asked: Asked[]
  files: Record<string, Entry>
}

/**
 * Verdicts of earlier runs. One is taken only where all is the same from which it followed: the engine, the options,
 * the day, the file and every file in which a config was looked for.
 */
export class Cache {
  readonly #path: string
  readonly #basis: string
  readonly #kept: Kept
  readonly #numbers = new Map<string, number>()
  readonly #fresh = new Map<number, boolean>()
  readonly #states = new Map<string, string>()
  readonly #used = new Set<string>()
  #isChanged = false

  constructor(path: string, { profile, config, today }: Wishes) {
    this.#path = path
    this.#basis = hash(JSON.stringify([__BUILD__, resolve('.'), profile, config, today]))
    this.#kept = (unseal(path, this.#basis) as Kept | undefined) ?? { asked: [], files: {} }
    for (const [number, asked] of this.#kept.asked.entries()) this.#numbers.set(JSON.stringify(asked), number)
  }

  /** What was said of a candidate when all was as it is; undefined where it has to be judged. */
  get({ path, file, names, isPipe }: Candidate): Verdict | undefined {
    const entry = this.#kept.files[file]
    if (!entry || isPipe || !this.#isFresh(entry.asked)) return undefined
    if (names && entry.memo?.names.join('\n') !== names.join('\n')) return undefined
    const isMemo = !names || entry.memo!.is
    if ((isMemo && !entry.report) || !isContent(path, entry.content)) return undefined
    this.#used.add(file)
    const report = isMemo ? { file: path, ...entry.report! } : undefined
    return { isMemo, report, asked: [], problems: [] }
  }

  /** Keeps what is said of a candidate, unless something was wrong. */
  put({ file, names, isPipe }: Candidate, { isMemo, content, asked, problems, report }: Verdict): void {
    if (isPipe || content === undefined || problems.length > 0 || (isMemo && !report)) return
    const number = this.#numberOf(asked)
    const before = this.#kept.files[file]
    const known = before?.content === content && before.asked === number ? before : undefined
    this.#kept.files[file] = {
      content,
      asked: number,
      memo: names ? { names, is: isMemo } : known?.memo,
      report: report ? { profile: report.profile, findings: report.findings } : known?.report,
    }
    this.#used.add(file)
    this.#isChanged = true
  }

  /**
   * Writes down what is new, and forgets the files that are gone.
   *
   * @returns why it is not written, in words that follow its path
   */
  close(): string | undefined {
    for (const file of Object.keys(this.#kept.files))
      if (!this.#used.has(file) && !existsSync(file)) {
        delete this.#kept.files[file]
        this.#isChanged = true
      }
    return this.#isChanged ? seal(this.#path, this.#basis, this.#inUse()) : undefined
  }

  /** What is kept, without what no file rests on any more. */
  #inUse(): Kept {
    const numbers = [...new Set(Object.values(this.#kept.files).map(({ asked }) => asked))]
    const files = Object.entries(this.#kept.files).map(
      ([file, entry]) => [file, { ...entry, asked: numbers.indexOf(entry.asked) }] as const,
    )
    return { asked: numbers.map(number => this.#kept.asked[number]!), files: Object.fromEntries(files) }
  }

  #numberOf(asked: Asked): number {
    const said = JSON.stringify(asked)
    const number = this.#numbers.get(said) ?? this.#kept.asked.push(asked) - 1
    this.#numbers.set(said, number)
    return number
  }

  #isFresh(number: number): boolean {
    const isFresh =
      this.#fresh.get(number) ??
      this.#kept.asked[number]!.every(([path, state]) => this.#stateOf(path) === state)
    this.#fresh.set(number, isFresh)
    return isFresh
  }

  #stateOf(path: string): string {
    const state = this.#states.get(path) ?? stateOf(findAt(path))
    this.#states.set(path, state)
    return state
  }
}

function isContent(path: string, content: string): boolean {
  try {
    return hash(readFileSync(path)) === content
  } catch {
    // Whoever judges it will say why it cannot be read.
    return false
  }
}
