import assert from 'node:assert/strict'
import { configure } from '../../src/lint/config.ts'
import { applyEdits } from '../../src/lint/fix.ts'
import { lint } from '../../src/lint/lint.ts'
import type { Example, Rule } from '../../src/lint/rule.ts'
import { memoOf } from '../../src/memo/memo.ts'
import { rules } from '../../src/rules/index.ts'

const known = new Set(rules.map(({ id }) => id))

function findingsOf(rule: Rule, text: string, { today = '2027-03-01' }: Example) {
  return lint(memoOf(text), { rules: configure([rule]).rules, known, today }).findings
}

/** Takes the marks out of a text and tells where they stood. */
function marked(text: string) {
  const start = text.indexOf('⟦')
  const end = text.indexOf('⟧') - 1
  assert.ok(start >= 0 && end >= start, 'a bad example marks its range with ⟦ ⟧')
  return { text: text.replace('⟦', '').replace('⟧', ''), start, end }
}

describe('rules, by their examples', () => {
  for (const rule of rules)
    describe(rule.id, () => {
      for (const example of rule.examples) {
        if ('good' in example) {
          it(`is silent on ${name(example.good)}${example.note ? ` (${example.note})` : ''}`, () => {
            assert.deepEqual(findingsOf(rule, example.good, example), [])
          })
          continue
        }
        const { text, start, end } = marked(example.bad)
        it(`finds ${name(example.bad)}`, () => {
          const findings = findingsOf(rule, text, example)
          const mine = findings.filter(({ at }) => at.start.offset === start)
          assert.equal(
            mine.length,
            1,
            `one finding at the mark, not ${JSON.stringify(findings.map(f => [f.at.start.offset, f.message]))}`,
          )
          assert.equal(text.slice(mine[0]!.at.start.offset, mine[0]!.at.end.offset), text.slice(start, end))
          assert.equal(findings.length, 1, findings.map(({ message }) => message).join('\n'))
          if (example.message) assert.ok(mine[0]!.message.includes(example.message), mine[0]!.message)
          if (example.fixed === undefined) return
          assert.ok(mine[0]!.fix, 'has a fix')
          assert.equal(applyEdits(text, mine[0]!.fix.edits), example.fixed)
          assert.deepEqual(findingsOf(rule, example.fixed, example), [], 'is silent after its fix')
        })
      }

      it('shows both ways, with at least two good texts that look bad', () => {
        assert.ok(rule.examples.some(example => 'bad' in example))
        assert.ok(rule.examples.filter(example => 'good' in example && example.note).length >= 2)
      })

      it('has a fixed example for its fix', () => {
        for (const example of rule.examples)
          if ('bad' in example && findingsOf(rule, marked(example.bad).text, example)[0]?.fix)
            assert.ok(
              rule.examples.some(other => 'fixed' in other),
              'a rule with a fix shows it',
            )
      })
    })
})

function name(text: string): string {
  const line =
    text.split('\n').find(line => line.includes('⟦')) ?? text.split('\n').findLast(line => line.trim() !== '')
  return JSON.stringify(line!.slice(0, 70))
}
