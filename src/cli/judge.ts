import { isMainThread } from 'node:worker_threads'
import type { Day } from '../memo/day.ts'
import { patienceFor } from '../views/patience.ts'
import { besides, type ConfigChoice, Configs } from './config.ts'
import { readSource } from './files.ts'
import { hash } from './hash.ts'
import { type FileReport, fileReport } from './json.ts'
import { lookAt } from './memos.ts'
import type { Candidate, Seen } from './places.ts'
import { inTime } from './within.ts'

/** What a whole run of `memo lint` is told. Plain data: it travels to other threads. */
export interface Wishes {
  profile?: string | undefined
  config?: ConfigChoice
  today: Day
  /** Whether the verdicts are kept, with all from which they follow. */
  isKept?: boolean
}

/** What `memo lint` says of a candidate, and from what it follows. Plain data as well. */
export interface Verdict extends Seen {
  /** Only of memos that could be judged. */
  report?: FileReport | undefined
  /** The {@link hash} of the file; left out where it could not be read, or where nothing is kept. */
  content?: string | undefined
  /** Every file in which a config was looked for, and in which state it was; empty where nothing is kept. */
  asked: [path: string, state: string][]
  /** What is wrong in the config, a line for each thing. */
  problems: string[]
}

/** Makes the function that judges one candidate after the other. */
export function judgeFor({
  profile: name,
  config,
  today,
  isKept,
}: Wishes): (candidate: Candidate) => Promise<Verdict> {
  const configs = new Configs(config)
  return async candidate => {
    const { path } = candidate
    const source = candidate.source ?? readSource(path)
    let report: FileReport | undefined
    const seen = await lookAt(candidate, source, configs, async ({ text }) => {
      const profile = name === undefined ? undefined : await configs.profileNamed(name)
      const engine = await configs.engineFor(path, { profile, today })
      // Whoever waits for another thread watches over it.
      const watched = isMainThread ? inTime(engine, patienceFor(text.length)) : engine
      report = fileReport(path, watched.judge(text))
    })
    const paths = name === undefined ? [path] : [besides, path]
    return {
      ...seen,
      report,
      content: isKept && 'bytes' in source ? hash(source.bytes) : undefined,
      asked: isKept ? (await Promise.all(paths.map(path => configs.askedFor(path)))).flat() : [],
      problems: (await Promise.all(paths.map(path => configs.problemsFor(path)))).flat(),
    }
  }
}
