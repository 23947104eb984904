import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileReport } from '../src/cli/json.ts'
import { engineFor } from '../src/engine.ts'
import { outlineOf } from '../src/views/outline.ts'

// Whole memos and all that is said of them. After a change that is meant: UPDATE_GOLDEN=1 npm test -- unit, then
// read the difference as a reviewer would.
const update = process.env.UPDATE_GOLDEN === '1'

const root = new URL('../', import.meta.url)
const engine = engineFor({ today: '2026-11-22' })

const memos = ['examples/decisions/', 'examples/memos/', 'test/golden/'].flatMap(folder =>
  readdirSync(new URL(folder, root))
    .filter(name => name.endsWith('.md'))
    .sort()
    .map(name => folder + name),
)

/** What the linter says of a memo, and how it understands it. */
function report(path: string): unknown {
  const result = engine.judge(readFileSync(new URL(path, root), 'utf8'))
  const { words, sections, missing } = outlineOf(result.memo)
  return { ...fileReport(path, result), words, missing: missing.join(', '), sections }
}

describe('whole memos are reported as before', () => {
  it('of every kind', () => {
    assert.ok(memos.length >= 7)
    assert.match(readFileSync(new URL('test/golden/depot-crlf.md', root), 'utf8'), /^[^\r\n]+\r\n=+\r\n/)
  })

  for (const path of memos)
    it(path, () => {
      const golden = new URL(`test/golden/${path.split('/').at(-1)!.replace(/\.md$/, '.json')}`, root)
      const now = report(path)
      if (update) writeFileSync(golden, `${JSON.stringify(now, null, 2)}\n`)
      assert.deepEqual(now, JSON.parse(readFileSync(golden, 'utf8')))
    })
})
