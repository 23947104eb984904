// Does what it is told to, in a process of its own: work that never ends cannot be interrupted from within.

import { many } from '../../../test/hostile/family.ts'
import { hostile } from '../../../test/hostile/index.ts'
import { tasks } from './tasks.ts'

/** What is measured. */
export interface Order {
  family: string
  task: string
  /** Characters. */
  size: number
}

/** What a memo is like: all else is compared with it. */
const usual = many(
  '## Costs\n\nThe vendor wants **80,000 EUR** a year, and we have 60,000.\n\n- Rent\n- Build\n\n',
)

process.on('message', ({ family, task, size }: Order) => {
  const text = (hostile[family]?.text ?? usual)(size)
  process.send!(tasks[task]!(text))
})
