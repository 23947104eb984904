import assert from 'node:assert/strict'
import type { Concept } from '../../src/memo/concepts.ts'
import { memoOf } from '../../src/memo/memo.ts'
import { mark } from '../marks.ts'

/** The headings of the sections that serve a concept. */
function serving(text: string, concept: Concept): string[] {
  return memoOf(text)
    .serving(concept)
    .map(({ heading }) => heading)
}

describe('a memo', () => {
  describe('is called', () => {
    const cases: Record<string, [string, string]> = {
      'by its first heading': ['⟦# Move⟧\n\n## Risks\n', 'Move'],
      'by its front matter, where both say it': ['---\ntitle: Move now\n---\n\n⟦# Move⟧\n', 'Move now'],
      'by its front matter alone': ['---\n⟦title: Move now⟧\n---\n\n## Context\n\n## Risks\n', 'Move now'],
      'by a heading in HTML': ['⟦<h1>Move</h1>⟧\n\n## Risks\n', 'Move'],
      'by a heading with an underline': ['⟦Move\n====⟧\n\nRisks\n-----\n', 'Move'],
      'by a first heading that no part has': ['⟦# Move⟧\n\n# Context\n\n# Risks\n', 'Move'],
      'by nothing, where every heading names a part': ['⟦# Context⟧\n\n# Options\n\n# Risks\n', ''],
      'by nothing, where it has only begun': ['⟦## Risks⟧\n', ''],
      'by nothing, where it is empty': ['⟦⟧', ''],
    }
    for (const [how, [marked, name]] of Object.entries(cases))
      it(how, () => {
        const { text, title } = memoOf(marked.replace(/[⟦⟧]/g, ''))
        assert.equal(title.text, name)
        assert.equal(mark(text, [title.at]), marked)
      })
  })

  it('has the profile that it says, or the first, or the one that is asked for', () => {
    const [onePager, brief] = ['---\nmemo: one-pager\n---\n', '---\nmemo: decision-brief\n---\n'].map(
      text => memoOf(text).profile,
    )
    assert.deepEqual([onePager!.id, brief!.id], ['one-pager', 'decision-brief'])
    assert.equal(memoOf('# Move\n').profile.id, 'one-pager')
    assert.equal(memoOf('---\nmemo: constructor\n---\n').profile.id, 'one-pager')
    assert.equal(memoOf('---\nmemo: one-pager\n---\n', brief).profile.id, 'decision-brief')
  })

  it('is in review unless it says how far it has come', () => {
    const status = (line: string) => memoOf(`---\nmemo: one-pager\n${line}\n---\n`).status
    assert.deepEqual(['status: draft', 'status: Decided', 'status: done', 'status:', ''].map(status), [
      'draft',
      'decided',
      'review',
      'review',
      'review',
    ])
  })

  it('knows which sections serve a concept, those apart that stand inside another of it', () => {
    const text =
      '# Move\n\n## Risks\n\n### Security risks\n\n### Rollback plan\n\n## Timeline\n\n## Drawbacks\n'
    assert.deepEqual(serving(text, 'risks'), ['Risks', 'Drawbacks'])
    assert.deepEqual(serving(text, 'timeline'), ['Timeline'])
    assert.deepEqual(serving(text, 'metrics'), [])
  })

  it('takes its own keys for what they are, and those of another tool for sections', () => {
    assert.deepEqual(serving('---\nmemo: one-pager\ndecider: Ana\n---\n\n# Move\n', 'stakeholders'), [])
    assert.deepEqual(serving('---\ndeciders: [Ana]\n---\n\n# Move\n', 'stakeholders'), ['deciders'])
    assert.deepEqual(serving('---\ndeciders:\n---\n\n# Move\n', 'stakeholders'), [])
  })

  it('nests sections by their depth', () => {
    const { sections } = memoOf(
      '# Move\n\n## Options\n\n### Buy\n\n#### Cost\n\n## Risks\n\n**Open questions**\n\nNone.\n',
    )
    assert.deepEqual(
      sections.map(({ heading, parent }) => [heading, parent?.heading]),
      [
        ['Options', undefined],
        ['Buy', 'Options'],
        ['Cost', 'Buy'],
        ['Risks', undefined],
        ['Open questions', 'Risks'],
      ],
    )
  })

  it('has sections that end where the last of their parts ends', () => {
    const text = '# Move\n\n## Options\n\n### Buy\n\nFast.\n\n## Risks\n\nFew.\n'
    const { sections } = memoOf(text)
    assert.deepEqual(
      sections.map(({ at, end }) => text.slice(at.start.offset, end)),
      ['## Options\n\n### Buy\n\nFast.', '### Buy\n\nFast.', '## Risks\n\nFew.'],
    )
  })

  it('ends where its appendix begins', () => {
    const page = (text: string) => text.slice(0, memoOf(text).appendix)
    assert.equal(page('# Move\n\nShort.\n\n## Appendix A: costs\n\n## Risks\n'), '# Move\n\nShort.\n\n')
    assert.equal(page('# Move\n\nShort.\n\n## 7. Annexes\n'), '# Move\n\nShort.\n\n')
    assert.equal(page('# Move\n\n## An appendix is due\n'), '# Move\n\n## An appendix is due\n')
  })

  describe('counts the words', () => {
    const cases: Record<string, [string, number]> = {
      'of headings, paragraphs, lists and quotations': [
        '# Move it\n\nOne two.\n\n- three\n\n> four five\n',
        7,
      ],
      'of tables': ['| A | B C |\n| --- | --- |\n| one | two three |\n', 6],
      'of links and emphasis, as they are read': [
        '**One** [two three](https://example.org/four) fi*v*e\n',
        4,
      ],
      'that hold a letter or a digit': ['One – 2 … 3% & / “four” 🚀\n', 4],
      'in any script': ['Größe ändern, 東京 où\n', 4],
      'but not of code, comments and front matter': [
        '---\ntitle: One two\n---\n\n```\ncode here\n```\n\n<!-- note this -->\n\nThree.\n',
        1,
      ],
      'but not of the appendix': ['One two.\n\n## Appendix\n\nThree four.\n', 2],
      'however lines end': ['One\r\ntwo\r\n\r\n- three\r\n', 3],
    }
    for (const [what, [text, words]] of Object.entries(cases))
      it(what, () => assert.equal(memoOf(text).words, words))
  })

  it('is read without its byte-order mark', () => {
    const memo = memoOf('\uFEFF# Move\n')
    assert.equal(memo.text, '# Move\n')
    assert.equal(memo.title.text, 'Move')
  })

  it('may be any text', () => {
    for (const text of [
      '',
      '\n',
      '\uFEFF',
      '---',
      '---\n---',
      '#',
      '| |',
      '<h1>',
      '\0',
      '[](',
      '`'.repeat(999),
      '> '.repeat(500),
    ])
      assert.deepEqual(memoOf(text).serving('risks'), [], JSON.stringify(text.slice(0, 20)))
  })
})
