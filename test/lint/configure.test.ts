import assert from 'node:assert/strict'
import { engineFor } from '../../src/engine.ts'
import { configure } from '../../src/lint/config.ts'
import { lint } from '../../src/lint/lint.ts'
import { rule } from '../../src/lint/rule.ts'
import { memoOf } from '../../src/memo/memo.ts'

const short = rule({
  id: 'short-title',
  summary: 'Keep titles short.',
  why: 'A specimen.',
  source: 'none',
  severity: 'warning',
  options: {
    words: { type: 'integer', default: 5, minimum: 1, maximum: 20, about: 'How many.' },
    share: { type: 'number', default: 0.5, minimum: 0, about: 'How much.' },
    strict: { type: 'boolean', default: false, about: 'Whether.' },
    ignore: { type: 'strings', default: ['RFC'], about: 'Which not.' },
  },
  *check(memo) {
    yield { at: memo.title.at, message: 'Here.' }
  },
  examples: [],
})

const plain = rule({
  id: 'plain-words',
  summary: 'Use plain words.',
  why: 'A specimen.',
  source: 'none',
  severity: 'error',
  *check(memo) {
    yield { at: memo.title.at, message: 'Here.', severity: 'hint' }
  },
  examples: [],
})

/** What a setting makes of the rules: name, severity and options of each that runs. */
function configured(settings?: unknown): [string, string | undefined, Record<string, unknown>][] {
  return configure([short, plain], settings).rules.map(({ rule, severity, options }) => [
    rule.id,
    severity,
    options,
  ])
}

function problems(settings: unknown): string[] {
  return configure([short, plain], settings).problems.map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  )
}

const defaults = { words: 5, share: 0.5, strict: false, ignore: ['RFC'] }
const untouched = [
  ['short-title', undefined, defaults],
  ['plain-words', undefined, {}],
]

describe('settings', () => {
  it('may be left out: then every rule runs as it is', () => {
    assert.deepEqual(configured(), untouched)
    assert.deepEqual(configured({}), untouched)
    assert.deepEqual(configured({ 'short-title': true, 'plain-words': undefined }), untouched)
  })

  it('switch a rule off', () => {
    for (const off of [false, 'off', { severity: 'off' }])
      assert.deepEqual(
        configured({ 'short-title': off }).map(([id]) => id),
        ['plain-words'],
      )
  })

  it('give a rule another severity, its own way of judging kept', () => {
    assert.deepEqual(configured({ 'short-title': 'error' })[0], ['short-title', 'error', defaults])
    assert.deepEqual(configured({ 'short-title': { severity: 'hint' } })[0], [
      'short-title',
      'hint',
      defaults,
    ])
  })

  it('give a rule options, the others kept', () => {
    assert.deepEqual(configured({ 'short-title': { words: 9, ignore: [] } })[0], [
      'short-title',
      undefined,
      { ...defaults, words: 9, ignore: [] },
    ])
  })

  it('leave the defaults of the rule itself alone', () => {
    configured({ 'short-title': { words: 9, ignore: ['ADR'] } })
    assert.deepEqual(configured(), untouched)
  })

  it('decide over the severity of findings: a setting, then the finding, then the rule', () => {
    const severities = (settings: unknown) =>
      lint(memoOf('# Move\n'), {
        rules: configure([short, plain], settings).rules,
        known: new Set(),
        today: '2027-03-01',
      }).findings.map(({ rule, severity }) => `${rule} ${severity}`)
    assert.deepEqual(severities({}), ['plain-words hint', 'short-title warning'])
    assert.deepEqual(severities({ 'plain-words': 'error' }), ['plain-words error', 'short-title warning'])
  })

  describe('that do not fit are told with the keys that lead there, and the rest works', () => {
    const cases: [string, unknown, string[]][] = [
      ['a list', [], [': Rules are an object: the name of each rule with its severity or options.']],
      ['null', null, [': Rules are an object: the name of each rule with its severity or options.']],
      ['a text', 'strict', [': Rules are an object: the name of each rule with its severity or options.']],
      [
        'a slip in a name',
        { 'short-titel': 'off' },
        ['short-titel: No rule is called “short-titel”. Did you mean “short-title”?'],
      ],
      [
        'a name like no other',
        { 'no-such-thing': true },
        ['no-such-thing: No rule is called “no-such-thing”.'],
      ],
      [
        'a wrong kind of value',
        { 'short-title': 3 },
        [
          'short-title: “short-title” takes true, false, “error”, “warning”, “information”, “hint” or “off”, or an object with its options.',
        ],
      ],
      [
        'a severity that there is not',
        { 'short-title': { severity: 'fatal' } },
        ['short-title.severity: A severity is one of “error”, “warning”, “information”, “hint” or “off”.'],
      ],
      [
        'an option that there is not',
        { 'short-title': { wrods: 9 } },
        ['short-title.wrods: “short-title” has no option “wrods”. Did you mean “words”?'],
      ],
      [
        'an option like no other',
        { 'short-title': { capitals: 9 } },
        [
          'short-title.capitals: “short-title” has no option “capitals”. It has “words”, “share”, “strict”, “ignore”.',
        ],
      ],
      [
        'an option of a rule without any',
        { 'plain-words': { words: 9 } },
        ['plain-words.words: “plain-words” has no option “words”. It has none.'],
      ],
      [
        'a fraction for a whole number',
        { 'short-title': { words: 1.5 } },
        ['short-title.words: Expected a whole number.'],
      ],
      [
        'a text for a whole number',
        { 'short-title': { words: '9' } },
        ['short-title.words: Expected a whole number.'],
      ],
      [
        'a number too small',
        { 'short-title': { words: 0 } },
        ['short-title.words: Expected a number from 1 to 20.'],
      ],
      [
        'a number too large',
        { 'short-title': { words: 21 } },
        ['short-title.words: Expected a number from 1 to 20.'],
      ],
      [
        'a number below an open range',
        { 'short-title': { share: -1 } },
        ['short-title.share: Expected a number of at least 0.'],
      ],
      ['no number', { 'short-title': { share: Number.NaN } }, ['short-title.share: Expected a number.']],
      [
        'a text for yes or no',
        { 'short-title': { strict: 'yes' } },
        ['short-title.strict: Expected true or false.'],
      ],
      [
        'a text for a list',
        { 'short-title': { ignore: 'RFC' } },
        ['short-title.ignore: Expected a list of texts.'],
      ],
      [
        'a list of something else',
        { 'short-title': { ignore: [1] } },
        ['short-title.ignore: Expected a list of texts.'],
      ],
      [
        'null for an option',
        { 'short-title': { words: null } },
        ['short-title.words: Expected a whole number.'],
      ],
    ]
    for (const [what, settings, expected] of cases)
      it(what, () => {
        assert.deepEqual(problems(settings), expected)
        assert.deepEqual(configured(settings), untouched)
      })

    it('each of several', () => {
      assert.deepEqual(
        problems({ 'short-title': { words: 0, strict: 1, share: 0.9 }, nope: true }).map(
          line => line.split(':')[0],
        ),
        ['nope', 'short-title.words', 'short-title.strict'],
      )
      assert.equal(configured({ 'short-title': { words: 0, share: 0.9 } })[0]![2].share, 0.9)
    })
  })

  it('reach no prototype', () => {
    const settings = JSON.parse(
      '{"__proto__": {"words": 9}, "constructor": "off", "short-title": {"__proto__": {"words": 9}, "toString": 1}}',
    )
    assert.deepEqual(
      problems(settings).map(line => line.split(':')[0]),
      ['__proto__', 'constructor', 'short-title.__proto__', 'short-title.toString'],
    )
    assert.deepEqual(configured(settings), untouched)
    assert.equal(({} as Record<string, unknown>).words, undefined)
  })

  it('are read once for all memos of an engine', () => {
    const engine = engineFor({
      rules: { 'one-page': { words: 2 }, 'thin-section': 'off', typo: true },
      today: '2027-03-01',
    })
    assert.deepEqual(
      engine.problems.map(({ path }) => path),
      [['typo']],
    )
    const rules = (text: string) => new Set(engine.judge(text).findings.map(({ rule }) => rule))
    assert.ok(rules('# Move it now\n\n## Risks\n').has('one-page'))
    assert.ok(!rules('# Move\n\n## Risks\n').has('one-page'))
    assert.ok(!rules('# Move\n\n## Risks\n').has('thin-section'))
  })
})
