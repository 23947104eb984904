import assert from 'node:assert/strict'
import { type Concept, concepts } from '../../src/memo/concepts.ts'
import { memoOf } from '../../src/memo/memo.ts'
import { profileOf, profiles } from '../../src/memo/profiles.ts'
import { insertionOf, skeletonBodyOf, skeletonOf } from '../../src/memo/skeleton.ts'

/** The text with the heading of a concept's skeleton in its place, and … for what stands under it. */
function inserted(text: string, concept: Concept): string {
  const memo = memoOf(text)
  const { offset, text: skeleton } = insertionOf(memo, concept)!
  const body = skeletonBodyOf(memo.profile, concept)!
  const eol = text.includes('\r\n') ? '\r\n' : text.includes('\r') ? '\r' : '\n'
  return (
    memo.text.slice(0, offset) + skeleton.replace(body.replaceAll('\n', eol), '…') + memo.text.slice(offset)
  )
}

describe('a missing section is inserted', () => {
  const cases: Record<string, { text: string; concept: Concept; becomes: string }> = {
    'after the one that stands before it in the profile': {
      text: '# Move\n\n## Context\n\nWhy.\n\n## Risks\n\nFew.\n',
      concept: 'options',
      becomes: '# Move\n\n## Context\n\nWhy.\n\n## Options\n\n…\n\n## Risks\n\nFew.\n',
    },
    'after the nearest of those': {
      text: '# Move\n\n## Context\n\nWhy.\n\n## Stakeholders\n\nAna.\n',
      concept: 'metrics',
      becomes: '# Move\n\n## Context\n\nWhy.\n\n## Metrics\n\n…\n\n## Stakeholders\n\nAna.\n',
    },
    'before the one that follows it, where none stands before': {
      text: '# Move\n\nWords.\n\n## Options\n\nTwo.\n',
      concept: 'context',
      becomes: '# Move\n\nWords.\n\n## Context\n\n…\n\n## Options\n\nTwo.\n',
    },
    'never between a heading and the comment that silences it': {
      text: '# Move\n\n## Context\n\nWhy.\n\n<!-- memo-disable-next-line owned-risks -->\n## Risks\n\nFew.\n',
      concept: 'options',
      becomes:
        '# Move\n\n## Context\n\nWhy.\n\n## Options\n\n…\n\n<!-- memo-disable-next-line owned-risks -->\n## Risks\n\nFew.\n',
    },
    'nor before it, where none stands before': {
      text: '# Move\n\n<!-- memo-disable-next-line owned-risks -->\n\n## Risks\n\nFew.\n',
      concept: 'context',
      becomes:
        '# Move\n\n## Context\n\n…\n\n<!-- memo-disable-next-line owned-risks -->\n\n## Risks\n\nFew.\n',
    },
    'above the HTML in which its neighbour stands': {
      text: '# Move\n\n<pre>\nWords.\n\n<h2>Options</h2>\n\nTwo.\n',
      concept: 'context',
      becomes: '# Move\n\n## Context\n\n…\n\n<pre>\nWords.\n\n<h2>Options</h2>\n\nTwo.\n',
    },
    'after the sub-sections of its neighbour': {
      text: '# Move\n\n## Timeline\n\n### Pilot\n\nJune.\n\n## Metrics\n\nOne.\n',
      concept: 'risks',
      becomes: '# Move\n\n## Timeline\n\n### Pilot\n\nJune.\n\n## Risks\n\n…\n\n## Metrics\n\nOne.\n',
    },
    'before an appendix': {
      text: '# Move\n\nWords.\n\n## Appendix\n\n## Risks in full\n\nMany.\n',
      concept: 'timeline',
      becomes: '# Move\n\nWords.\n\n## Timeline\n\n…\n\n## Appendix\n\n## Risks in full\n\nMany.\n',
    },
    'at the end, where nothing serves the profile': {
      text: '# Move\n\nWords.\n\n\n',
      concept: 'risks',
      becomes: '# Move\n\nWords.\n\n## Risks\n\n…\n\n\n',
    },
    'below a title that stands alone': {
      text: '# Move',
      concept: 'risks',
      becomes: '# Move\n\n## Risks\n\n…',
    },
    'below front matter that stands alone': {
      text: '---\nmemo: one-pager\n---\n',
      concept: 'risks',
      becomes: '---\nmemo: one-pager\n---\n\n## Risks\n\n…\n',
    },
    'into an empty document': { text: '', concept: 'risks', becomes: '## Risks\n\n…\n' },
    'into a document without a title': {
      text: '## Context\n\nWhy.\n\n## Risks\n\nFew.\n',
      concept: 'timeline',
      becomes: '## Context\n\nWhy.\n\n## Timeline\n\n…\n\n## Risks\n\nFew.\n',
    },
    'as deep as its siblings': {
      text: '# Context\n\nWhy.\n\n# Risks\n\nFew.\n',
      concept: 'timeline',
      becomes: '# Context\n\nWhy.\n\n# Timeline\n\n…\n\n# Risks\n\nFew.\n',
    },
    'as deep as its siblings below a part': {
      text: '# Team\n\n## Move\n\n### Context\n\nWhy.\n\n### Risks\n\nFew.\n',
      concept: 'timeline',
      becomes: '# Team\n\n## Move\n\n### Context\n\nWhy.\n\n### Timeline\n\n…\n\n### Risks\n\nFew.\n',
    },
    'beside bold headings': {
      text: '# Move\n\n**Context**\n\nWhy.\n\n**Risks**\n\nFew.\n',
      concept: 'timeline',
      becomes: '# Move\n\n**Context**\n\nWhy.\n\n## Timeline\n\n…\n\n**Risks**\n\nFew.\n',
    },
    'with the line ends of a CRLF document': {
      text: '# Move\r\n\r\n## Context\r\n\r\nWhy.\r\n\r\n## Risks\r\n\r\nFew.\r\n',
      concept: 'timeline',
      becomes:
        '# Move\r\n\r\n## Context\r\n\r\nWhy.\r\n\r\n## Timeline\r\n\r\n…\r\n\r\n## Risks\r\n\r\nFew.\r\n',
    },
    'with lone carriage returns': {
      text: '# Move\r\r## Risks\r\rFew.\r',
      concept: 'context',
      becomes: '# Move\r\r## Context\r\r…\r\r## Risks\r\rFew.\r',
    },
    'by the order of a decision brief, where the recommendation comes first': {
      text: '---\nmemo: decision-brief\n---\n\n# Move\n\n## Recommendation\n\nBuy.\n\n## Options\n\nTwo.\n',
      concept: 'context',
      becomes:
        '---\nmemo: decision-brief\n---\n\n# Move\n\n## Recommendation\n\nBuy.\n\n## Context\n\n…\n\n## Options\n\nTwo.\n',
    },
  }
  for (const [where, { text, concept, becomes }] of Object.entries(cases))
    it(where, () => {
      assert.equal(inserted(text, concept), becomes)
      assert.equal(memoOf(becomes).serving(concept).length, 1)
    })

  it('without one line end that is not the document’s own', () => {
    const { text } = insertionOf(memoOf('# Move\r\n'), 'risks')!
    assert.doesNotMatch(text, /(?<!\r)\n/)
  })
})

describe('the skeleton of a section', () => {
  for (const profile of profiles)
    for (const { concept } of profile.sections)
      it(`serves ${concept} in a ${profile.id}, and nothing else that it owes`, () => {
        const memo = memoOf(`# Move\n\n${skeletonOf(profile, concept)!}\n`, profile)
        const served = profile.sections.filter(({ concept }) => memo.serving(concept).length > 0)
        assert.deepEqual(
          served.map(({ concept }) => concept),
          [concept],
        )
      })

  it('is another profile’s where its own has none', () => {
    const [onePager, brief] = [profileOf('one-pager')!, profileOf('decision-brief')!]
    assert.equal(memoOf(onePager.template).serving('cost').length, 0)
    assert.equal(skeletonOf(onePager, 'cost'), skeletonOf(brief, 'cost'))
  })

  it('is there for every concept', () => {
    for (const { id } of concepts) assert.match(skeletonOf(profiles[0]!, id) ?? '', /^## .+\n\n\S/, id)
  })

  it('has a body that is the skeleton without its heading', () => {
    const profile = profiles[0]!
    assert.equal(`## Risks\n\n${skeletonBodyOf(profile, 'risks')}`, skeletonOf(profile, 'risks'))
  })
})
