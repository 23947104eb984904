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

  it('takes little longer than one at once, though all of it is one block', () => {
    const block = `# Move\n\n## Options\n\n| a | b |\n| - | - |\n${'| Buy it | 5 EUR |\n'.repeat(6000)}`
    const timeOf = (work: () => unknown) => {
      const before = process.cpuUsage().user
      work()
      return process.cpuUsage().user - before
    }
    const least = (work: () => unknown) => Math.min(...[1, 2, 3].map(() => timeOf(work)))
    const sliced = least(() => {
      for (const work = engine.judging(block); !work.next().done; );
    })
    // Read again from its first line at each pause, it takes tens of times as long.
    assert.ok(sliced < 4 * least(() => engine.judge(block)))
  })
})
