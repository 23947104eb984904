import { type Engine, type EngineOptions, engineFor } from '../engine.ts'
import type { Finding } from '../lint/rule.ts'
import { type BriefTexts, unbrief } from '../memo/brief-texts.ts'
import { useLanguage } from '../memo/language.ts'
import { remembered } from './remembered.ts'

// Runs in a thread of its own, where there is no editor: judging-thread.ts starts it and talks to it. All that crosses
// is plain data.

/** What the thread is told when it starts: the reader's language, where there are texts in it. */
export interface Start {
  language: string
  bundle: Readonly<Record<string, string>> | BriefTexts | undefined
}

/** A text to be judged. The answers come in the order of the tasks. */
export interface Task {
  text: string
  /** {@link EngineOptions} as JSON. */
  options: string
}

/** What is shown of a finding. */
export type Shown = Pick<Finding, 'rule' | 'severity' | 'at' | 'message'>

/** What is found in a text; undefined where it is nested too deeply. At first, `ready`. */
export type Answer = Shown[] | undefined | typeof ready

/** Says that the thread has started. */
export const ready = 'ready'

const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads')
const { language, bundle } = workerData as Start
if (bundle) useLanguage(language, unbrief(bundle))

const engines = new Map<string, Engine>()

function judge({ text, options }: Task): Answer {
  const engine = remembered(engines, options, () => engineFor(JSON.parse(options) as EngineOptions))
  try {
    return engine
      .judge(text)
      .findings.map(({ rule, severity, at, message }) => ({ rule, severity, at, message }))
  } catch {
    return undefined
  }
}

const answer = (what: Answer) => parentPort!.postMessage(what)
parentPort!.on('message', (task: Task) => answer(judge(task)))
answer(ready)
