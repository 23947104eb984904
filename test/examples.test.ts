import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { engineFor } from '../src/engine.ts'
import { applyEdits, fix } from '../src/lint/fix.ts'
import type { Concept } from '../src/memo/concepts.ts'
import { memoOf } from '../src/memo/memo.ts'

const engine = engineFor({ today: '2026-11-22' })

function read(name: string): string {
  return readFileSync(new URL(`../examples/${name}`, import.meta.url), 'utf8')
}

function told(text: string): string[] {
  return engine.judge(text).findings.map(({ rule, message }) => `${rule}: ${message}`)
}

/** The text without the sections that serve a concept, and without the blank lines below them. */
function without(concept: Concept, text: string): string {
  return memoOf(text)
    .serving(concept)
    .reduceRight(
      (left, { at, end }) => left.slice(0, at.start.offset) + left.slice(end).replace(/^\n+/, ''),
      text,
    )
}

describe('the good examples', () => {
  for (const name of ['decisions/test-databases.md', 'memos/parcel-photos.md'])
    describe(name, () => {
      const text = read(name)

      it('is in review, and nothing stands between it and a decision', () => {
        assert.equal(memoOf(text).status, 'review')
        assert.deepEqual(told(text), [])
      })

      it('fits on the page', () => assert.ok(memoOf(text).words < 600))

      it('has entries of every kind', () => {
        const memo = memoOf(text)
        for (const concept of ['options', 'timeline', 'risks', 'metrics', 'stakeholders'] as const)
          assert.ok((memo.entries(concept) ?? []).length >= 2, concept)
      })

      for (const concept of ['context', 'options', 'timeline', 'risks', 'metrics'] as const) {
        const cut = without(concept, text)

        it(`is missed its ${concept}, and nothing else`, () => {
          const { findings, memo } = engine.judge(cut)
          assert.notEqual(cut, text)
          assert.deepEqual(
            findings.map(({ rule, severity }) => [rule, severity]),
            [['missing-section', 'error']],
            findings.map(({ message }) => message).join('\n'),
          )
          assert.match(findings[0]!.message, new RegExp(`has no ${concept} section`))
          assert.deepEqual(findings[0]!.at, memo.title.at)
        })

        it(`is given ${concept} where they belong, to be filled in`, () => {
          const [missing] = engine.judge(cut).findings
          const mended = applyEdits(cut, missing!.fix!.edits)
          assert.equal(memoOf(mended).serving(concept).length, 1)
          assert.deepEqual(
            [...new Set(engine.judge(mended).findings.map(({ rule }) => rule))],
            ['unfinished-blank'],
          )
          const order = (text: string) =>
            memoOf(text)
              .sections.filter(({ depth }) => depth === 2)
              .map(({ concepts }) => concepts[0])
          assert.deepEqual(order(mended), order(text))
        })
      }
    })
})

describe('the poor examples', () => {
  const expected = {
    'decisions/new-search.md': [
      'missing-section',
      'missing-field',
      'unfinished-blank',
      'weigh-options',
      'dated-timeline',
      'owned-risks',
    ],
    'memos/dashboards.md': [
      'missing-section',
      'thin-section',
      'unfinished-blank',
      'dated-timeline',
      'owned-risks',
      'measured-metrics',
    ],
  }
  for (const [name, rules] of Object.entries(expected)) {
    it(`${name} is told what a reader would ask`, () => {
      const found = new Set(engine.judge(read(name)).findings.map(({ rule }) => rule))
      for (const rule of rules) assert.ok(found.has(rule), rule)
    })

    it(`${name} can be mended as far as a machine can`, () => {
      const { text, fixed } = fix(read(name), text => engine.judge(text).findings)
      assert.ok(fixed.length > 0)
      assert.deepEqual(
        engine.judge(text).findings.filter(({ fix }) => fix),
        [],
      )
    })
  }
})

describe('the examples', () => {
  it('explain themselves in a README that links to each', () => {
    const links = [...read('README.md').matchAll(/\]\((\w+\/[\w-]+\.md)\)/g)].map(([, link]) => link!)
    assert.equal(new Set(links).size, 4)
    for (const link of links) assert.match(read(link), /^---\nmemo: /)
  })
})
