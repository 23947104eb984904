import assert from 'node:assert/strict'
import { memoOf } from '../../src/memo/memo.ts'
import { outlineOf } from '../../src/views/outline.ts'

const outline = (text: string) => outlineOf(memoOf(text))

describe('an outline', () => {
  it('names each section with its concept, line and depth, in document order', () => {
    assert.deepEqual(
      outline('# Move\n\n## Background\n\nWhy.\n\n**Risks:** few.\n\n### Milestones\n\nJune.\n').sections,
      [
        { concept: 'context', heading: 'Background', line: 3, depth: 2 },
        { concept: 'risks', heading: 'Risks', line: 7, depth: 7 },
        { concept: 'timeline', heading: 'Milestones', line: 9, depth: 3 },
      ],
    )
  })

  it('counts lines however they end', () => {
    for (const eol of ['\n', '\r\n', '\r'])
      assert.deepEqual(
        outline(['# Move', '', '## Risks', '', '## Metrics', ''].join(eol)).sections.map(({ line }) => line),
        [3, 5],
      )
  })

  it('names a section once for each concept that it serves', () => {
    const { sections, missing } = outline('# Move\n\n## Risks and metrics\n\nBoth.\n')
    assert.deepEqual(sections.map(({ concept }) => concept).sort(), ['metrics', 'risks'])
    assert.ok(!missing.includes('risks') && !missing.includes('metrics'))
  })

  it('leaves out what serves nothing, and a sub-section of the same concept', () => {
    assert.deepEqual(
      outline('# Move\n\n## Glossary\n\nA.\n\n## Risks\n\n### Security risks\n\nB.\n').sections.map(
        ({ heading }) => heading,
      ),
      ['Risks'],
    )
  })

  it('tells what the profile owes and the document lacks, in the order of the profile', () => {
    const text = '# Move\n\n## Risks\n\nFew.\n\n## Context\n\nWhy.\n'
    const { missing } = outline(text)
    assert.deepEqual(
      missing,
      memoOf(text)
        .profile.sections.map(({ concept }) => concept)
        .filter(concept => concept !== 'risks' && concept !== 'context'),
    )
    assert.ok(missing.includes('timeline'))
  })

  it('misses nothing in a template', () => {
    const { template } = memoOf('').profile
    assert.deepEqual(outline(template).missing, [])
  })

  it('tells profile and words', () => {
    const { profile, words } = outline('---\nmemo: decision-brief\n---\n\n# Move\n\nThree more words.\n')
    assert.deepEqual([profile, words], ['decision-brief', 4])
  })

  it('is there for an empty document', () => {
    assert.deepEqual([outline('').sections, outline('').words], [[], 0])
  })
})
