import assert from 'node:assert/strict'
import { engineFor } from '../../src/engine.ts'
import { memoStatus } from '../../src/views/status.ts'
import { good, withoutSection } from './memos.ts'

const status = (text: string, rules?: unknown) => {
  const engine = engineFor({ today: '2098-11-22', rules })
  const result = engine.judge(text)
  return memoStatus(result, engine.budgetOf(result.memo))
}

describe('the status of a memo', () => {
  it('tells its kind, its words against the page, and that nothing is to mend', () => {
    const { profile, status: stage, words, findings } = status(good)
    assert.deepEqual([profile, stage], ['One-pager', 'review'])
    assert.match(words.text, /^1\d\d of 600 words$/)
    assert.deepEqual([words.alarm, findings], ['none', { text: 'Nothing to fix', alarm: 'none' }])
  })

  it('counts findings, gravest first', () => {
    const text = withoutSection(withoutSection(good, 'Risks'), 'Stakeholders').replace(
      'Buy, because',
      'Buy, TODO, because',
    )
    assert.deepEqual(status(text).findings, { text: '1 error, 2 warnings', alarm: 'error' })
    assert.equal(status(withoutSection(good, 'Stakeholders')).findings.alarm, 'warning')
  })

  it('warns where the page is full, and is strict where it is more than that', () => {
    const long = (words: number) => `# Move\n\n${'word '.repeat(words)}\n`
    assert.deepEqual(status(long(649)).words, {
      text: '650 of 600 words',
      detail: '50 too many before any appendix',
      alarm: 'warning',
    })
    assert.equal(status(long(700)).words.alarm, 'error')
    assert.equal(status(long(599)).words.alarm, 'none')
  })

  it('takes the page that the rule is told', () => {
    assert.match(status(good, { 'one-page': { words: 100 } }).words.text, /of 100 words$/)
  })
})
