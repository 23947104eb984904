import assert from 'node:assert/strict'
import { filterText, textOf } from '../../src/views/decision-text.ts'
import { type DecisionsOptions, decisionsOf, type ListedMemo } from '../../src/views/decisions.ts'
import { filterChoices } from '../../src/views/filter-choices.ts'

const today = '2027-03-01'

function memo(path: string, said: Partial<ListedMemo> = {}): ListedMemo {
  const nothing = { saysMemo: true, title: '', owner: '', decider: '', decideBy: '', status: '' }
  return { ...nothing, key: path, path, ...said }
}

/** The groups, each with the names of its memos in their order. */
function listed(memos: ListedMemo[], options: Partial<DecisionsOptions> = {}): Record<string, string[]> {
  return Object.fromEntries(
    decisionsOf(memos, { today, ...options }).map(({ id, decisions }) => [
      id,
      decisions.map(({ title }) => title),
    ]),
  )
}

describe('the list of decisions', () => {
  it('has groups by the day to decide by', () => {
    const days = {
      'last-year': '2026-03-01',
      yesterday: '2027-02-28',
      today,
      sunday: '2027-03-07',
      monday: '2027-03-08',
      none: '',
    }
    assert.deepEqual(
      listed(Object.entries(days).map(([name, decideBy]) => memo(`${name}.md`, { decideBy }))),
      {
        overdue: ['last-year', 'yesterday'],
        week: ['today', 'sunday'],
        waiting: ['monday', 'none'],
      },
    )
  })

  it('reads days as people write them, and periods to their end', () => {
    const days = [
      '28 February 2027',
      'Q1 2027',
      'March 2027',
      '2027-02',
      '1 March',
      '31 February 2027',
      'soon',
    ]
    assert.deepEqual(listed(days.map(decideBy => memo(decideBy, { decideBy }))), {
      overdue: ['28 February 2027', '2027-02'],
      week: ['1 March'],
      waiting: ['March 2027', 'Q1 2027', '31 February 2027', 'soon'],
    })
  })

  it('calls nobody late by a day without a year', () => {
    assert.deepEqual(listed([memo('a.md', { decideBy: '20 February' })]), { waiting: ['a'] })
  })

  it('holds what is settled apart, the latest first, in the words of decision records as well', () => {
    const statuses = ['decided', 'Accepted', 'superseded by ADR-0007', 'rejected', 'draft', 'proposed', '']
    assert.deepEqual(
      listed(
        statuses.map((status, index) =>
          memo(status, { title: status, status, decideBy: `2020-01-0${index + 1}` }),
        ),
      ),
      {
        overdue: ['draft', 'proposed', ''],
        decided: ['rejected', 'superseded by ADR-0007', 'Accepted', 'decided'],
      },
    )
  })

  const some = [
    memo('memos/a.md', {
      title: 'Beta',
      owner: 'Priya Nair',
      decider: 'Dana Reyes, Tom Berg',
      status: 'draft',
    }),
    memo('memos/b.md', {
      title: 'Alpha 10',
      owner: 'Sam Ito',
      decider: 'Dana Reyes',
      decideBy: '2027-06-01',
    }),
    memo('other/c.md', { title: 'Alpha 9', decider: 'Tom Berg', status: 'Review', decideBy: '2027-05-01' }),
  ]

  it('is sorted by date, owner, title or status; what says nothing comes last', () => {
    assert.deepEqual(listed(some), { waiting: ['Alpha 9', 'Alpha 10', 'Beta'] })
    assert.deepEqual(listed(some, { sort: 'owner' }), { waiting: ['Beta', 'Alpha 10', 'Alpha 9'] })
    assert.deepEqual(listed(some, { sort: 'title' }), { waiting: ['Alpha 9', 'Alpha 10', 'Beta'] })
    assert.deepEqual(listed(some, { sort: 'status' }), { waiting: ['Beta', 'Alpha 9', 'Alpha 10'] })
  })

  it('is filtered by names, status and text, all at once', () => {
    assert.deepEqual(listed(some, { filter: { owner: 'Sam Ito' } }), { waiting: ['Alpha 10'] })
    assert.deepEqual(listed(some, { filter: { decider: 'Tom Berg' } }), { waiting: ['Alpha 9', 'Beta'] })
    assert.deepEqual(listed(some, { filter: { status: 'review' } }), { waiting: ['Alpha 9', 'Alpha 10'] })
    assert.deepEqual(listed(some, { filter: { text: 'OTHER/' } }), { waiting: ['Alpha 9'] })
    assert.deepEqual(listed(some, { filter: { decider: 'Tom Berg', text: 'beta' } }), { waiting: ['Beta'] })
    assert.deepEqual(listed(some, { filter: { owner: 'Tom Berg' } }), {})
  })

  it('offers every name and status to filter by', () => {
    assert.deepEqual(
      filterChoices(some).map(({ kind, value, count }) => `${kind} ${value} ${count}`),
      [
        'owner Priya Nair 1',
        'owner Sam Ito 1',
        'decider Dana Reyes 2',
        'decider Tom Berg 2',
        'status review 2',
        'status draft 1',
      ],
    )
  })

  it('says what it is filtered and sorted by', () => {
    assert.equal(filterText({}), '')
    assert.equal(filterText({ owner: 'Sam Ito', text: 'move' }, 'title'), 'owner Sam Ito · “move” · by title')
  })
})

describe('a decision in words', () => {
  const words = (said: Partial<ListedMemo>) => {
    const [group] = decisionsOf([memo('memos/a.md', said)], { today })
    return textOf(group!.decisions[0]!, today)
  }

  it('says who decides, who owns it and how long there is', () => {
    assert.deepEqual(
      words({
        title: 'Move',
        decideBy: '2027-03-04',
        decider: 'Dana Reyes',
        owner: 'Priya Nair',
        status: 'draft',
      }),
      {
        label: 'Mar 4 · Move',
        description: 'Priya Nair · decider Dana Reyes',
        tooltip:
          'Move\nDecide by 2027-03-04, in 3 days\nDecider: Dana Reyes\nOwner: Priya Nair\nStatus: draft\nmemos/a.md',
        spoken:
          'Move, Decide by 2027-03-04, in 3 days, Decider: Dana Reyes, Owner: Priya Nair, Status: draft',
      },
    )
  })

  const aways: Record<string, string> = {
    '2027-03-01': 'today',
    '2027-03-02': 'tomorrow',
    '2027-02-28': 'yesterday',
    '2027-03-14': 'in 13 days',
    '2027-02-15': '2 weeks ago',
    '2027-06-01': 'in 3 months',
    '2026-01-01': '14 months ago',
    '2099-03-01': 'in 72 years',
  }
  for (const [decideBy, away] of Object.entries(aways))
    it(`says of ${decideBy}: ${away}`, () =>
      assert.match(words({ decideBy }).tooltip, new RegExp(`, ${away}$`, 'm')))

  const leads: Record<string, string> = {
    '2027-03-01': 'today',
    '2027-03-02': 'tomorrow',
    '2027-02-28': 'yesterday',
    '2027-03-03': 'Mar 3',
    '2026-12-24': 'Dec 24',
    '2027-08-30': 'Aug 30',
    '2027-08-31': 'Aug 31, 2027',
    '2026-08-30': 'Aug 30, 2026',
  }
  for (const [decideBy, lead] of Object.entries(leads))
    it(`begins ${decideBy} with “${lead}”, where a narrow view does not cut it`, () =>
      assert.equal(words({ title: 'Move', decideBy }).label, `${lead} · Move`))

  it('says a day as it is written where it is written otherwise', () => {
    assert.match(
      words({ decideBy: 'Q1 2027' }).tooltip,
      /^Decide by 2027-03-31 \(written “Q1 2027”\), in 4 weeks$/m,
    )
    assert.match(words({ decideBy: 'soon' }).tooltip, /^Decide by: “soon”, which names no day$/m)
    assert.match(words({}).tooltip, /^Decide by: no day is set$/m)
    assert.match(words({ decideBy: '2027-02-01' }).tooltip, /^Overdue since 2027-02-01, 4 weeks ago$/m)
  })

  it('says of what is settled how, and no longer how late it is', () => {
    const settled = words({ title: 'Move', status: 'rejected', decideBy: '2027-02-01', owner: 'Sam Ito' })
    assert.deepEqual([settled.label, settled.description], ['Move', 'rejected · Sam Ito'])
    assert.equal(words({ status: 'decided', decideBy: '2027-02-01' }).description, '')
    assert.match(
      words({ status: 'decided', decideBy: '2027-02-01' }).tooltip,
      /^Was to be decided by 2027-02-01$/m,
    )
  })

  it('says that no day is set, or what was written instead', () => {
    const { label, description } = words({ title: 'Move', owner: 'Sam Ito' })
    assert.deepEqual([label, description], ['no day · Move', 'Sam Ito'])
    const soon = words({ title: 'Move', decideBy: 'soon' })
    assert.deepEqual([soon.label, soon.description], ['no day · Move', 'soon'])
  })

  it('speaks the language of the editor in its days', () => {
    const [group] = decisionsOf([memo('a.md', { decideBy: '2027-03-04' })], { today })
    const { label, tooltip } = textOf(group!.decisions[0]!, today, 'de')
    assert.equal(label, '4. März · a')
    assert.match(tooltip, /, in 3 Tagen$/m)
  })
})
