import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { engineFor } from '../src/engine.ts'

describe('a judgement in slices', () => {
  const engine = engineFor({ today: '2027-01-01' })
  const memo = readFileSync(new URL('../examples/decisions/new-search.md', import.meta.url), 'utf8')
  const [top, ...sections] = memo.split(/^(?=## )/m)
  const long = `\uFEFF${top}${sections.join('').repeat(60)}`

  it('finds what a judgement at once finds, and pauses many times', () => {
    const work = engine.judging(long)
    let pauses = 0
    for (;;) {
      const { done, value } = work.next()
      if (done) {
        assert.deepEqual(value.findings, engine.judge(long).findings)
        assert.equal(value.memo.text, engine.judge(long).memo.text)
        break
      }
      pauses += 1
    }
    assert.ok(long.length > 20_000 && pauses > 100, `only ${pauses} pauses`)
  })
})
