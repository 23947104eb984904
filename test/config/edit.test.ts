import assert from 'node:assert/strict'
import { parse } from 'yaml'
import { ruleOff } from '../../src/config/edit.ts'
import { applyEdits } from '../../src/lint/fix.ts'

function off(text: string, rule = 'one-page', above?: string[]): string | undefined {
  const edit = ruleOff(text, rule, above)
  return edit && applyEdits(text, [edit])
}

describe('a rule is switched off in a config file', () => {
  const cases: Record<string, [before: string, after: string]> = {
    'that is empty': ['', 'rules:\n  one-page: off\n'],
    'of comments alone': ['# ours\n', '# ours\nrules:\n  one-page: off\n'],
    'without rules': ['profile: rfc # as agreed\n', 'profile: rfc # as agreed\nrules:\n  one-page: off\n'],
    'that does not end its last line': ['profile: rfc', 'profile: rfc\nrules:\n  one-page: off'],
    'beside other rules, their comments kept': [
      'rules:\n    # loud\n    why-now: hint   # for now\n\nprofile: rfc\n',
      'rules:\n    # loud\n    why-now: hint   # for now\n    one-page: off\n\nprofile: rfc\n',
    ],
    'that sets it already': ['rules:\n  one-page: "error" # !\n', 'rules:\n  one-page: off # !\n'],
    'that names it and says nothing': ['rules:\n  one-page:\n', 'rules:\n  one-page: off\n'],
    'that has its options': [
      'rules:\n  one-page:\n    words: 300\n  why-now: hint\n',
      'rules:\n  one-page:\n    words: 300\n    severity: off\n  why-now: hint\n',
    ],
    'that has its options on one line': [
      'rules:\n  one-page: { severity: hint, words: 300 }\n',
      'rules:\n  one-page: { severity: off, words: 300 }\n',
    ],
    'whose rules are empty': ['rules: # none\n', 'rules:\n  one-page: off # none\n'],
    'whose rules are empty braces': ['rules: {}\n', 'rules: { one-page: off }\n'],
    'whose rules stand on one line': [
      'rules: { why-now: off }\n',
      'rules: { why-now: off, one-page: off }\n',
    ],
    'whose last rule has options': [
      'rules:\n  jargon:\n    severity: hint\n',
      'rules:\n  jargon:\n    severity: hint\n  one-page: off\n',
    ],
    'that is JSON': [
      '{\n  "rules": {\n    "why-now": "off"\n  },\n  "profile": "rfc"\n}\n',
      '{\n  "rules": {\n    "why-now": "off",\n    "one-page": "off"\n  },\n  "profile": "rfc"\n}\n',
    ],
    'that is JSON without rules': [
      '{\n\t"profile": "rfc"\n}\n',
      '{\n\t"profile": "rfc",\n "rules": { "one-page": "off" }\n}\n',
    ],
    'that is JSON and sets it': ['{ "rules": { "one-page": true } }', '{ "rules": { "one-page": "off" } }'],
    'that is empty JSON': ['{}\n', '{ "rules": { "one-page": "off" } }\n'],
  }
  for (const [which, [before, after]] of Object.entries(cases))
    it(which, () => {
      assert.equal(off(before), after)
      if (before.includes('\n'))
        assert.equal(off(before.replaceAll('\n', '\r\n')), after.replaceAll('\n', '\r\n'))
      assert.equal(off(`\uFEFF${before}`), `\uFEFF${after}`)
      const said = parse(after).rules['one-page']
      assert.equal(said.severity ?? said, 'off')
    })

  it('under a key of package.json', () => {
    assert.equal(
      off('{ "name": "x", "memo": { "profile": "rfc" } }', 'one-page', ['memo']),
      '{ "name": "x", "memo": { "profile": "rfc", "rules": { "one-page": "off" } } }',
    )
  })

  it('unless that cannot be done safely', () => {
    for (const text of ['rules: [\n', '- a\n', 'rules: off\n', 'rules: *all\n', 'rules:\n  - one-page\n'])
      assert.equal(off(text), undefined, text)
  })
})
