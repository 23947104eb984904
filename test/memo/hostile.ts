// Judges every hostile text, shows it in every view, fixes it, and prints the name of each once it is through.
import { deepStrictEqual } from 'node:assert/strict'
import { viewsOf } from '../../scripts/fuzz/growth/views.ts'
import { engineFor } from '../../src/engine.ts'
import { withoutMark } from '../../src/memo/parse.ts'
import { hostile } from '../hostile/index.ts'
import { properties } from '../properties/properties.ts'

/** Characters of each text, and of those that are judged again and again. */
const [size, short] = [20_000, 1000]
const today = '2026-11-22'
const wanted = [
  'every position lies in the document, its line and column with its offset',
  'a fix changes something, and nothing outside its edits',
  'to fix all comes to rest, and leaves less to say than before, its blanks left aside',
]

const engine = engineFor({ today })
const { judge } = engine
for (const [name, { text, unread = false }] of Object.entries(hostile)) {
  const source = text(size)
  const { findings } = judge(source)
  deepStrictEqual([name, findings.some(({ rule }) => rule === 'unread-lines')], [name, unread])
  for (const { at } of findings)
    deepStrictEqual([name, at.start.offset! >= 0 && at.end.offset! <= source.length], [name, true])
  const brief = withoutMark(text(short))
  for (const show of Object.values(viewsOf(engine, brief, today)))
    for (const place of [0, brief.length >>> 1, brief.length]) show(place)
  for (const property of wanted) properties[property]!(brief)
  console.log(name)
}
