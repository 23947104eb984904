// Judges every hostile text, and prints the name of each once it is through.
import { deepStrictEqual } from 'node:assert/strict'
import { engineFor } from '../../src/engine.ts'
import { hostile } from '../hostile/index.ts'

/** Characters of each text. */
const size = 20_000

const judge = engineFor({ today: '2026-11-22' }).judge
for (const [name, { text, unread = false }] of Object.entries(hostile)) {
  const source = text(size)
  const { findings } = judge(source)
  deepStrictEqual([name, findings.some(({ rule }) => rule === 'unread-lines')], [name, unread])
  for (const { at } of findings)
    deepStrictEqual([name, at.start.offset! >= 0 && at.end.offset! <= source.length], [name, true])
  console.log(name)
}
