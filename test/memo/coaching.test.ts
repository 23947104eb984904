import assert from 'node:assert/strict'
import { engineFor } from '../../src/engine.ts'
import { coachingOf, standingTips } from '../../src/memo/coaching.ts'
import { type Concept, concepts } from '../../src/memo/concepts.ts'
import { rules } from '../../src/rules/index.ts'

const engine = engineFor({ today: '2026-11-22' })

/** What the rules of a concept say of a section that holds one paragraph. */
function complaints(concept: Concept, text: string): string[] {
  const { title } = coachingOf(concept)
  const own = new Set(rules.filter(({ about }) => about === concept).map(({ id }) => id))
  const memo = `---\nmemo: one-pager\n---\n\n# Move\n\n## ${title}\n\n${text}\n`
  return engine
    .judge(memo)
    .findings.filter(({ rule, severity, at }) => own.has(rule) || (severity !== 'hint' && at.start.line > 5))
    .map(({ rule, message }) => `${rule}: ${message}`)
}

describe('the coaching', () => {
  it('calls each concept what the vocabulary calls it', () => {
    for (const { id, title, question } of concepts) {
      const { title: told, question: asked } = coachingOf(id)
      assert.deepEqual([told, asked], [title, question])
    }
  })

  for (const { id } of concepts) {
    it(`says of ${id} why it matters, what leaders look for and what makes the difference, at a glance`, () => {
      const { why, leaders, difference, source } = coachingOf(id)
      for (const text of [why, leaders, difference]) {
        assert.match(text, /\.$/)
        assert.ok(text.length < 200, text)
      }
      assert.ok(source.length > 0 && !source.endsWith('.'))
    })

    it(`shows a good excerpt for ${id} that the linter has nothing against`, () => {
      assert.deepEqual(complaints(id, coachingOf(id).good), [])
    })

    // Only a reader sees what is wrong with the others.
    if (!['context', 'cost'].includes(id))
      it(`shows a poor one that it complains of`, () => {
        assert.notDeepEqual(complaints(id, coachingOf(id).poor), [])
      })
  }

  it('has three tips for every section', () => {
    assert.equal(standingTips().length, 3)
  })
})
