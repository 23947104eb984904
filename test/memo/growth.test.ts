import assert from 'node:assert/strict'
import { tasks } from '../../scripts/fuzz/growth/tasks.ts'
import { hostile } from '../hostile/index.ts'

/** Families that once took the square of their length, or might; `npm run fuzz:growth` knows all of them. */
const families = [
  'a word between two runs of stars',
  'definitions of one first word',
  'blanks',
  'underlined lines without blank ones',
  'items inside quotations',
  'risks in a table',
  'sections of different risks',
  'options of one first word',
  'options of which little is told',
  'stakeholders',
  'closed braces',
  'YAML keys',
]

/** Those of which once an edit in the middle did. */
const edited = ['questions in small letters']

/** Characters, and how much more time may be taken by so many times more: as much and a half again, and no square. */
const [short, times] = [5000, 8]
const most = times * 3

/** Milliseconds in which nothing is told from noise. */
const noise = 25

describe('eight times as much of a hostile text', function () {
  this.timeout(120_000)
  const cases = [
    ...families.map(family => [family, 'judge'] as const),
    ...edited.map(family => [family, 'edit'] as const),
  ]
  for (const [family, task] of cases)
    it(`takes no square of that: ${family}${task === 'edit' ? ', edited' : ''}`, () => {
      const ratio = () => {
        const [one, many] = [short, short * times].map(size => tasks[task]!(hostile[family]!.text(size)))
        return many! / Math.max(one!, noise)
      }
      let least = ratio()
      // What else this process has to do may come at any time.
      for (let turn = 0; turn < 3 && least > most; turn += 1) least = Math.min(least, ratio())
      assert.ok(least <= most, `${least.toFixed(1)} times the time`)
    })
})
