import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { engineFor } from '../../src/engine.ts'
import { sampleAt } from '../../src/views/sample.ts'

const template = readFileSync('media/sample.md', 'utf8')

describe('the sample memo', () => {
  // A leap day, the turn of a year, and days long after this was written.
  for (const today of ['2026-11-22', '2028-02-29', '2031-12-31', '2099-06-15'])
    it(`has the same few things to mend on ${today}`, () => {
      const engine = engineFor({ today })
      const text = sampleAt(template, today)
      assert.doesNotMatch(text, /\{\{/)
      const { memo, findings } = engine.judge(text)
      assert.equal(memo.profile.id, 'decision-brief')
      assert.deepEqual(
        findings.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule),
        [
          'missing-section',
          'do-nothing-option',
          'unfinished-blank',
          'dated-timeline',
          'mitigated-risks',
          'owned-risks',
        ],
      )
      assert.ok(findings.filter(({ fix }) => fix).length >= 4, 'most can be mended by their fix')
    })
})
