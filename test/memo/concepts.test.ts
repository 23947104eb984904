import assert from 'node:assert/strict'
import type { Concept } from '../../src/memo/concepts.ts'
import { memoOf } from '../../src/memo/memo.ts'

/** Headings of people who write as they speak, by what each names. */
const plainly: Record<Concept, readonly string[]> = {
  ask: ['What we ask', 'What we need from you', 'What you need to decide'],
  context: ['Where we stand', 'What has changed', 'How we got here', 'The story so far', 'Starting point'],
  options: ['What we could do', 'What could we do instead?', 'What else we looked at', 'Possible ways'],
  recommendation: ['What we propose', 'Our choice', 'Preferred option', 'Verdict'],
  timeline: ['What happens when', 'Time plan', 'Calendar'],
  risks: ['What might go wrong', 'What worries us', 'What if it fails?', 'Dangers'],
  metrics: ['How we will know', 'How we’ll know', 'What success looks like', 'Numbers that move'],
  stakeholders: ['Who is concerned', 'Who has a say', 'Whom we asked', 'People', 'People and concerns'],
  cost: ['What it costs', 'What it takes', 'Money and people'],
  'next-steps': ['What happens next', 'First steps', 'If approved', 'The day after'],
}

describe('a concept', () => {
  for (const [concept, headings] of Object.entries(plainly))
    it(`is named in plain words, and no other with it: ${concept}`, () => {
      const memo = memoOf(`# Move\n\n${headings.map(heading => `## ${heading}\n\nAs said.\n`).join('\n')}`)
      assert.deepEqual(
        memo.sections.map(({ heading, concepts }) => [heading, concepts]),
        headings.map(heading => [heading, [concept]]),
      )
    })

  it('is not named by a word that stands in one of its phrases', () => {
    const text = '# Move\n\n## Meeting times\n\nAs said.\n\n## A pragmatic path forward\n\nAs said.\n'
    const { sections } = memoOf(text)
    assert.ok(
      sections.every(({ concepts }) => !concepts.includes('timeline') && !concepts.includes('options')),
    )
  })

  it('may be a plan, where it says when', () => {
    const text = (plan: string) =>
      `# Move\n\n## Why\n\nIt grew.\n\n## Plan\n\n${plan}\n\n## Risks\n\n- Delay\n`
    const dated = '- Dec 5: contract\n- Jan 11: start\n- Feb 28: first team'
    assert.deepEqual(memoOf(text(dated)).serving('timeline').length, 1)
  })
})
