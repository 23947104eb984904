import assert from 'node:assert/strict'
import { engineFor } from '../../src/engine.ts'
import { tipsAt } from '../../src/views/tips.ts'

const engine = engineFor({ today: '2026-11-22' })

describe('the tips', () => {
  it('tell why once for each rule, under its last finding', () => {
    const text = '---\nmemo: one-pager\n---\n\n# Move\n\n## Cost\n\n{money}, {people}, TBD\n'
    const { here } = tipsAt(engine.judge(text), text.indexOf('{money}'))
    assert.deepEqual(
      here!.findings.map(({ rule, why }) => [rule, why !== undefined]),
      [
        ['unfinished-blank', false],
        ['unfinished-blank', false],
        ['unfinished-blank', true],
      ],
    )
  })
})
