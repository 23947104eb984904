import assert from 'node:assert/strict'
import type { Nodes } from 'mdast'
import { rule } from '../../src/lint/rule.ts'
import { parse } from '../../src/memo/parse.ts'
import { plain } from '../../src/memo/text.ts'
import { rules } from '../../src/rules/index.ts'
import { explain } from '../../src/views/explain.ts'

const specimen = rule({
  id: 'short-title',
  summary: 'Keep titles short.',
  why: 'Long ones are not read.',
  source: 'Common sense',
  severity: 'warning',
  options: { words: { type: 'integer', default: 5, about: 'How many fit.' } },
  *check() {},
  examples: [
    { bad: `# ⟦${'very '.repeat(30)}long⟧\n`, message: 'is too long' },
    { good: '# Short\n\n```\ncode\n```\n', note: 'Code is code.' },
  ],
})

function nodes(page: string): readonly Nodes[] {
  return parse(page).children
}

function headings(page: string): string[] {
  return nodes(page)
    .filter(({ type }) => type === 'heading')
    .map(node => plain([node]))
}

function examples(page: string): string[] {
  return nodes(page).flatMap(node => (node.type === 'code' ? [node.value] : []))
}

describe('the page of a rule', () => {
  it('says what the rule wants, why, where that is published, and how to silence it', () => {
    const page = explain(specimen)
    assert.deepEqual(headings(page), ['short-title', 'Options', 'Found', 'Not found', 'Silence it'])
    for (const words of [
      '**Keep titles short.**',
      'Long ones are not read.',
      'Source: Common sense.',
      'Severity: warning',
      '<!-- memo-disable-next-line short-title -- why -->',
      '"short-title": "off"',
    ])
      assert.ok(page.includes(words), words)
  })

  it('lists its options, and has no heading for none', () => {
    assert.ok(explain(specimen).includes('| `words` | `5` | How many fit. |'))
    assert.deepEqual(headings(explain({ ...specimen, options: {} })), [
      'short-title',
      'Found',
      'Not found',
      'Silence it',
    ])
  })

  it('shows its examples, their own code included, and long ones short', () => {
    const [bad, good] = examples(explain(specimen))
    assert.equal(bad, '# ⟦very very very … long⟧')
    assert.equal(good, '# Short\n\n```\ncode\n```')
  })

  it('says before an example what it shows', () => {
    const page = explain(specimen)
    assert.ok(page.includes('\n\nis too long:\n\n```markdown\n'))
    assert.ok(page.includes('\n\nCode is code.\n\n````markdown\n'))
  })

  for (const rule of rules)
    it(`is whole for ${rule.id}`, () => {
      const page = explain(rule)
      assert.equal(examples(page).length, rule.examples.length)
      assert.equal(
        headings(page).filter(heading => heading === 'Silence it').length,
        1,
        'no example leaks its headings into the page',
      )
      assert.match(page, /[^\n]\n$/)
    })
})
