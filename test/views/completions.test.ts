// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets are written so
import assert from 'node:assert/strict'
import { engineFor } from '../../src/engine.ts'
import { profiles } from '../../src/memo/profiles.ts'
import type { Completion } from '../../src/views/completions/completion.ts'
import { completionsAt } from '../../src/views/completions/completions.ts'

const today = '2026-11-20'
const engine = engineFor({ today })

/** What could stand at ‸. */
function at(marked: string): Completion[] {
  const offset = marked.indexOf('‸')
  const text = marked.replace('‸', '')
  const found = completionsAt(text, offset, () => engine.judge(text), { profiles, today, locale: 'en' })
  for (const { edit } of found)
    assert.ok(edit.start <= offset && offset <= edit.end, 'it reaches over the cursor')
  return found
}

const labels = (marked: string) => at(marked).map(({ label }) => label)

/** The text after the completion with this label is taken. */
function taken(marked: string, label: string): string {
  const { edit } = at(marked).find(completion => completion.label === label)!
  const text = marked.replace('‸', '')
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end)
}

describe('in front matter', () => {
  it('the keys that are not there yet follow, each ready for its value', () => {
    assert.deepEqual(labels('---\nmemo: rfc\nstatus: draft\n‸\n---\n'), [
      'title',
      'owner',
      'decider',
      'decide-by',
    ])
    assert.equal(taken('---\nmemo: rfc\n‸\n---\n', 'owner'), '---\nmemo: rfc\nowner: \n---\n')
    assert.equal(taken('---\nmemo: rfc\now‸: Ana\n---\n', 'owner'), '---\nmemo: rfc\nowner: Ana\n---\n')
    assert.ok(at('---\nmemo: rfc\n‸\n---\n').every(({ about }) => about))
  })

  it('before it is closed as well, but not in what follows', () => {
    assert.ok(labels('---\nmemo: rfc\n‸').includes('owner'))
    assert.ok(labels('---\r\nmemo: rfc\r\n‸').includes('owner'))
    assert.deepEqual(labels('---\nmemo: rfc\n---\n\n‸'), [])
    assert.deepEqual(labels('---\n\nA rule, then **prose**.\n\n‸'), [])
  })

  it('the profiles and the statuses follow, also where one stands already', () => {
    assert.deepEqual(
      labels('---\nmemo: ‸\n---\n'),
      profiles.map(({ id }) => id),
    )
    assert.deepEqual(labels('---\nmemo: rfc\nstatus: dra‸\n---\n'), [
      'draft',
      'review',
      'decision',
      'decided',
    ])
    assert.ok(at('---\nmemo: rfc\nstatus: draft‸\n---\n').every(({ filter }) => filter === 'draft'))
    assert.equal(taken('---\nmemo:‸\n---\n', 'rfc'), '---\nmemo: rfc\n---\n')
    assert.equal(taken('---\r\nmemo: {kind}‸\r\n---\r\n', 'rfc'), '---\r\nmemo: rfc\r\n---\r\n')
  })

  it('working days in one, two and four weeks follow a date, with their weekday', () => {
    assert.deepEqual(
      at('---\nmemo: rfc\ndecide-by: ‸\n---\n').map(({ label, detail }) => [label, detail]),
      [
        ['2026-11-27', 'Friday, in one week'],
        ['2026-12-04', 'Friday, in 2 weeks'],
        ['2026-12-18', 'Friday, in 4 weeks'],
      ],
    )
    const sunday = completionsAt('---\ndecide-by: ', 15, () => engine.judge('---\ndecide-by: '), {
      profiles,
      today: '2026-11-22',
      locale: 'de',
    })
    assert.deepEqual([sunday[0]!.label, sunday[0]!.detail], ['2026-11-30', 'Montag, in one week'])
  })

  it('people whom the memo names follow a role, quoted where YAML needs it', () => {
    const memo =
      '---\nmemo: rfc\nowner: Priya Nair\ndecider: ‸\n---\n\n## Stakeholders\n\n- Lena Okafor, finance: cost\n- @sam, security: access\n'
    assert.deepEqual(
      at(memo).map(({ label, detail }) => [label, detail]),
      [
        ['Priya Nair', 'owner'],
        ['Lena Okafor', 'stakeholder'],
        ['@sam', 'stakeholder'],
      ],
    )
    assert.match(taken(memo, '@sam'), /^decider: "@sam"$/m)
  })

  it('nothing follows what closes it, nor an item of a list', () => {
    for (const typed of ['-', '--', '---', '- ', '  '])
      assert.deepEqual(labels(`---\nmemo: rfc\n${typed}‸`), [])
  })

  it('nothing follows a title', () => assert.deepEqual(labels('---\nmemo: rfc\ntitle: ‸\n---\n'), []))
})

describe('where a heading begins', () => {
  it('the sections that are missing follow in the order of the profile', () => {
    const missing = ['The ask', 'Context', 'Options', 'Recommendation', 'Timeline', 'Metrics', 'Stakeholders']
    assert.deepEqual(labels('# Move\n\n‸#\n\n## Risks\n\nFew.\n'), [])
    for (const marks of ['#', '##', '## ', '### Ti'])
      assert.deepEqual(labels(`# Move\n\n${marks}‸\n\n## Risks\n\nFew.\n`), missing, marks)
  })

  it('with their skeleton as a snippet, at the depth that is typed or usual, parted by blank lines', () => {
    assert.equal(
      taken('# Move\n\nText\n#‸\n### Risks\n\nFew.\n', 'Recommendation'),
      '# Move\n\nText\n\n### Recommendation\n\nChoose ${1:{one of the options\\}} because ${2:{the reason that matters most to the reader\\}}.\n\n### Risks\n\nFew.\n',
    )
    assert.match(
      taken('# Move\r\n\r\n## ‸\r\n', 'Recommendation'),
      /^# Move\r\n\r\n## Recommendation\n\nChoose/,
    )
    assert.ok(
      at('# Move\n\n## Re‸\n').every(({ isSnippet, filter }) => isSnippet && filter!.startsWith('## ')),
    )
  })

  it('with that chosen first which belongs there', () => {
    const chosen = (marked: string) => at(marked).find(({ isLikeliest }) => isLikeliest)?.label
    assert.equal(chosen('# Move\n\n## Risks\n\nFew.\n\n##‸\n'), 'Metrics')
    assert.equal(chosen('# Move\n\n##‸\n\n## Risks\n\nFew.\n'), 'The ask')
    assert.equal(chosen('# Move\n\n## Stakeholders\n\n- Ana\n\n##‸\n'), 'The ask')
  })

  it('also for a heading that has nothing below it yet', () => {
    assert.ok(labels('# Move\n\n## Risks‸\n').includes('Risks'))
    assert.ok(!labels('# Move\n\n## Risks‸\n\nFew.\n').includes('Risks'))
  })

  it('but not in code, HTML or front matter, nor in a sentence', () => {
    for (const marked of [
      '```\n#‸\n```\n',
      '    #‸\n',
      '<div>\n#‸\n</div>\n',
      '<!--\n#‸\n-->\n',
      '---\nmemo: rfc\n#‸\n---\n',
      'See #‸\n',
      '- item\n  - #‸\n',
    ])
      assert.ok(
        at(marked).every(({ kind }) => kind !== 'section'),
        marked,
      )
  })
})

describe('right behind the colon of a key', () => {
  for (const [text, chosen] of [
    ['memo:‸ rfc', 'memo: one-pager'],
    ['memo: ‸  rfc', 'memo: one-pager'],
    ['memo:‸', 'memo: one-pager'],
    ['memo: rf‸c', 'memo: one-pager'],
  ])
    it(`the whole value is replaced: ${text}`, () =>
      assert.equal(taken(`---\n${text}\n---\n`, 'one-pager'), `---\n${chosen}\n---\n`))
})

describe('in a comment', () => {
  it('what speaks to the linter follows, closed', () => {
    assert.deepEqual(labels('# Move\n\n<!--‸'), [
      'memo:',
      'memo-disable-next-line',
      'memo-disable-file',
      'memo-disable',
      'memo-enable',
    ])
    assert.equal(taken('# Move\n\n<!--‸', 'memo:'), '# Move\n\n<!-- memo: $1 -->')
    assert.equal(taken('# Move\n\n<!-- me‸>', 'memo:'), '# Move\n\n<!-- memo: $1 -->')
    assert.equal(taken('# Move\n\n<!-- me‸ -->', 'memo:'), '# Move\n\n<!-- memo:  -->')
  })

  it('a heading’s concepts follow, what is missing first', () => {
    const text = '# Move\n\n## Risks\n\nFew.\n\n## Bumps\n\n<!-- memo: context, ‸ -->\n'
    assert.equal(labels(text)[0], 'ask')
    assert.equal(labels(text).at(-1), 'risks')
    assert.ok(!labels(text).includes('context'))
  })

  it('rules follow, those found in the memo first, and not after the reason begins', () => {
    const text = '---\nmemo: rfc\n---\n\n# Move\n\nTBD\n\n<!-- memo-disable-next-line jargon, un‸ -->\n'
    assert.ok(labels(text).indexOf('unfinished-blank') < labels(text).indexOf('clear-ask'))
    assert.ok(!labels(text).includes('jargon'))
    assert.match(taken(text, 'unfinished-blank'), /jargon, unfinished-blank -->/)
    assert.deepEqual(labels('# Move\n\n<!-- memo-disable jargon -- the ‸ -->\n'), [])
  })

  it('of many words nothing follows, at once', () => {
    const words = 'whatever comes to mind while one writes on and on'
    for (const start of ['memo: ', 'memo-disable-next-line weak-quantifier '])
      assert.deepEqual(labels(`# Move\n\n<!-- ${start}${words}: ‸ -->\n`), [])
  })

  it('that another tool reads, nothing follows', () =>
    assert.deepEqual(labels('# Move\n\n<!-- markdownlint-disable ‸ -->\n'), []))
})

describe('where a person is named', () => {
  const memo = (rows: string) =>
    `---\nmemo: rfc\nowner: Priya Nair\n---\n\n# Move\n\n## Risks\n\n| Risk | Likelihood | Owner |\n| --- | --- | --- |\n${rows}\n`

  it('the people of the memo follow in the Owner column, and nowhere else in the table', () => {
    assert.deepEqual(labels(memo('| Lock-in | high | ‸ |')), ['Priya Nair'])
    assert.deepEqual(labels(memo('| Lock-in | high | ‸')), ['Priya Nair'])
    assert.deepEqual(labels(memo('| Lock-in | ‸ | |')), [])
    assert.deepEqual(labels(memo('| Lock-in | high | Tom |\n\nIt is high |‸')), [])
  })

  it('a cell is replaced or filled with its bars and spaces kept', () => {
    assert.match(taken(memo('| Lock-in | high |‸|'), 'Priya Nair'), /\| high \| Priya Nair \|\n/)
    assert.match(taken(memo('| Lock-in | high | Pri‸ |'), 'Priya Nair'), /\| high \| Priya Nair \|\n/)
    assert.match(taken(memo('| Lock-in | high | {one‸ name} |'), 'Priya Nair'), /\| high \| Priya Nair \|\n/)
    assert.match(
      taken(memo('| Lock-in | high | Tom Berg, ‸ |'), 'Priya Nair'),
      /\| Tom Berg, Priya Nair \|\n/,
    )
  })

  it('in a table of stakeholders they follow in the first column', () => {
    const text =
      '---\nmemo: rfc\nowner: Priya Nair\n---\n\n## Stakeholders\n\n| Who | Concern |\n| --- | --- |\n| ‸ | cost |\n'
    assert.deepEqual(labels(text), ['Priya Nair'])
  })

  it('and behind “Owner:” in a sentence', () => {
    const text = '---\nmemo: rfc\nowner: Priya Nair\n---\n\n## Risks\n\n- Lock-in. Owner: ‸\n'
    assert.deepEqual(labels(text), ['Priya Nair'])
    assert.match(taken(text.replace('‸', 'Pri‸'), 'Priya Nair'), /Owner: Priya Nair\n/)
  })

  it('but not in code', () => assert.deepEqual(labels(memo('').concat('\n```\nOwner: ‸\n```\n')), []))
})

describe('elsewhere', () => {
  it('nothing follows, and nothing is linted for it', () => {
    const asked = completionsAt('# Move\n\nSome words ', 19, () => assert.fail('linted'), {
      profiles,
      today,
      locale: 'en',
    })
    assert.deepEqual(asked, [])
  })
})
