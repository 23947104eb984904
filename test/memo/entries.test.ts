import assert from 'node:assert/strict'
import type { EntryConcept } from '../../src/memo/field-names.ts'
import { memoOf } from '../../src/memo/memo.ts'

const headings: Record<EntryConcept, string> = {
  options: 'Options',
  timeline: 'Timeline',
  risks: 'Risks',
  metrics: 'Metrics',
  stakeholders: 'Stakeholders',
}

/** The entries of a section, each as its form and name, and the text of its fields. */
function entries(concept: EntryConcept, body: string): unknown[] | undefined {
  const memo = memoOf(`# Move the databases\n\n## ${headings[concept]}\n\n${body}`)
  return memo
    .entries(concept)
    ?.map(({ form, name, fields }) => [
      `${form}: ${name}`,
      Object.fromEntries([...fields].map(([field, { text }]) => [field, text])),
    ])
}

/** The names alone. */
function names(concept: EntryConcept, body: string): string[] | undefined {
  return entries(concept, body)?.map(entry => (entry as [string])[0])
}

describe('entries', () => {
  describe('of a table', () => {
    it('have a name and what their columns set apart', () => {
      assert.deepEqual(
        entries(
          'options',
          '| Option | Cost | Delivered by | Pros | Cons |\n| --- | --- | --- | --- | --- |\n| Do nothing | 0 EUR | never | Calm | Outages |\n| **Buy** | [40,000 EUR](bill.md) | 1 June 2027 | Fast | Lock-in |\n',
        ),
        [
          ['row: Do nothing', { cost: '0 EUR', delivery: 'never', upside: 'Calm', downside: 'Outages' }],
          ['row: Buy', { cost: '40,000 EUR', delivery: '1 June 2027', upside: 'Fast', downside: 'Lock-in' }],
        ],
      )
    })

    it('take columns by their meaning, in any order', () => {
      const table = (head: string, row: string) => `${head}\n${head.replace(/[^|]+/g, ' --- ')}\n${row}\n`
      assert.deepEqual(entries('timeline', table('| When | What | Who |', '| June | First team | Ana |')), [
        ['row: First team', { date: 'June', owner: 'Ana' }],
      ])
      assert.deepEqual(
        entries(
          'risks',
          table(
            '| Responsible | Probability | Severity | Threat | Response |',
            '| Ana | high | low | Lock-in | Export |',
          ),
        ),
        [['row: Lock-in', { owner: 'Ana', likelihood: 'high', impact: 'low', mitigation: 'Export' }]],
      )
      assert.deepEqual(
        entries(
          'metrics',
          table('| KPI | Today | Goal | By when | Reported by |', '| Teams | 4 | 10 | June | Ana |'),
        ),
        [['row: Teams', { baseline: '4', target: '10', date: 'June', owner: 'Ana' }]],
      )
      assert.deepEqual(
        entries(
          'stakeholders',
          table(
            '| Who | Role | Worry | Needs | Addressed in |',
            '| Lena | Finance | Invoices | One bill | Options |',
          ),
        ),
        [['row: Lena', { function: 'Finance', concern: 'Invoices', need: 'One bill', answer: 'Options' }]],
      )
    })

    it('have an empty field for a blank cell and for a cell that is not there', () => {
      assert.deepEqual(
        entries('risks', '| Risk | Impact | Owner |\n| --- | --- | --- |\n| Lock-in | | Ana |\n| Skills |\n'),
        [
          ['row: Lock-in', { impact: '', owner: 'Ana' }],
          ['row: Skills', { impact: '', owner: '' }],
        ],
      )
    })

    it('keep an escaped bar in its cell', () => {
      assert.deepEqual(entries('risks', '| Risk | Owner |\n| --- | --- |\n| Yes \\| no | Ana \\| Bo |\n'), [
        ['row: Yes | no', { owner: 'Ana | Bo' }],
      ])
    })

    it('leave out rows in which nothing stands, and cells beyond the header', () => {
      assert.deepEqual(
        entries('risks', '| Risk | Owner |\n| --- | --- |\n| | |\n| Lock-in | Ana | more |\n'),
        [['row: Lock-in', { owner: 'Ana' }]],
      )
    })

    it('are none where only the header stands', () => {
      assert.equal(entries('risks', '| Risk | Owner |\n| --- | --- |\n'), undefined)
    })

    it('are the rows even where a row is called like a section', () => {
      const memo = memoOf(
        '## Risks\n\n| Risk | Answer |\n| --- | --- |\n| Budget | Cut |\n| Timeline | Wait |\n',
      )
      assert.deepEqual(
        memo.entries('risks')!.map(({ name }) => name),
        ['Budget', 'Timeline'],
      )
      assert.deepEqual(memo.serving('cost'), [])
      assert.deepEqual(memo.serving('timeline'), [])
    })
  })

  it('are the columns of a comparison', () => {
    assert.deepEqual(
      entries(
        'options',
        '| | Buy | Build |\n| --- | --- | --- |\n| Cost | 40,000 EUR | |\n| Delivery date | June | October |\n| Fits our stack | yes | no |\n',
      ),
      [
        ['column: Buy', { cost: '40,000 EUR', delivery: 'June' }],
        ['column: Build', { cost: '', delivery: 'October' }],
      ],
    )
  })

  describe('of a list', () => {
    it('are named by what stands before the first colon, dash or full stop', () => {
      assert.deepEqual(
        names('options', '- Do nothing\n- Buy: 40,000 EUR\n- Build – two engineers\n- Wait. Free.\n'),
        ['item: Do nothing', 'item: Buy', 'item: Build', 'item: Wait'],
      )
    })

    it('are named by their bold lead', () => {
      assert.deepEqual(names('risks', '1. **Lock-in.** Likely: we test.\n2. **Skill gap** is small\n'), [
        'item: Lock-in',
        'item: Skill gap',
      ])
    })

    it('have the fields that labels set apart', () => {
      assert.deepEqual(
        entries(
          'risks',
          '- Lock-in: likelihood: high, impact: low. Mitigation: export tested (owner: Ana Bo)\n- **Skills**\n  - Likelihood: low\n  - Owner: Bo\n',
        ),
        [
          [
            'item: Lock-in',
            { likelihood: 'high', impact: 'low', mitigation: 'export tested', owner: 'Ana Bo' },
          ],
          ['item: Skills', { likelihood: 'low', owner: 'Bo' }],
        ],
      )
      assert.deepEqual(entries('metrics', '- **Teams** — baseline: 4; target: 10; by: June 2027\n'), [
        ['item: Teams', { baseline: '4', target: '10', date: 'June 2027' }],
      ])
      assert.deepEqual(entries('options', '- Buy: cost: 40,000 EUR; live: June 2027\n'), [
        ['item: Buy', { cost: '40,000 EUR', delivery: 'June 2027' }],
      ])
    })

    it('are named without their check box', () => {
      assert.deepEqual(names('timeline', '- [x] Pilot: June 2027\n- [ ] Rollout: July 2027\n'), [
        'item: Pilot',
        'item: Rollout',
      ])
    })

    it('leave out an item in which nothing stands', () => {
      assert.deepEqual(names('risks', '- Lock-in\n-\n'), ['item: Lock-in'])
    })

    it('stay apart though they have one name', () => {
      assert.deepEqual(names('timeline', '- June 2027: pilot\n- June 2027: audit\n'), [
        'item: June 2027',
        'item: June 2027',
      ])
    })
  })

  it('are the sub-headings, with what stands below them', () => {
    assert.deepEqual(
      entries(
        'options',
        '### Option 1: Buy\n\nCost: 40,000 EUR\n\n#### Pros\n\n- Fast\n\n#### Cons\n\n- Dear\n\n### Build\n\n- Pros: ours\n',
      ),
      [
        ['heading: Option 1: Buy', { cost: '40,000 EUR', upside: 'Fast', downside: 'Dear' }],
        ['heading: Build', { upside: 'ours' }],
      ],
    )
  })

  it('are the bold leads of paragraphs, with what follows each', () => {
    assert.deepEqual(
      entries('options', '**Do nothing.** Free.\n\n**Buy.** Fast.\n\nCost: 40,000 EUR\n\n**Build:** ours.\n'),
      [
        ['lead: Do nothing', {}],
        ['lead: Buy', { cost: '40,000 EUR' }],
        ['lead: Build', {}],
      ],
    )
  })

  it('are not the headings and leads that sort what is said of them', () => {
    assert.deepEqual(names('options', '### Alternatives that we know\n\n- Buy\n- Build\n'), [
      'item: Buy',
      'item: Build',
    ])
    assert.deepEqual(
      names('risks', '**Mitigation plan.** All of these are watched.\n\n- Lock-in\n- Skills\n'),
      ['item: Lock-in', 'item: Skills'],
    )
    assert.deepEqual(names('options', '**Alternative: queues.** Slow.\n\n**Approach 2.** Fast.\n'), [
      'lead: Alternative',
      'lead: Approach 2',
    ])
  })

  describe('are the same however they are written', () => {
    // Two of each kind: a name, and what is said of it under which label.
    const kinds: Record<
      EntryConcept,
      { name: string; labels: Record<string, [string, string]>; fields: string[] }
    > = {
      options: {
        name: 'Option',
        labels: { 'Do nothing': ['0 EUR', 'never'], 'Buy it': ['40,000 EUR', '1 June 2027'] },
        fields: ['Cost', 'Delivered by'],
      },
      timeline: {
        name: 'Milestone',
        labels: { 'First team': ['1 June 2027', 'Ana'], 'All teams': ['Q3 2027', 'Bo'] },
        fields: ['When', 'Owner'],
      },
      risks: {
        name: 'Risk',
        labels: { 'Lock-in': ['high', 'Ana'], 'Skill gap': ['low', 'Bo'] },
        fields: ['Likelihood', 'Owner'],
      },
      metrics: {
        name: 'Metric',
        labels: { 'Active teams': ['4', '10'], 'Storage cost': ['900 EUR', '600 EUR'] },
        fields: ['Baseline', 'Target'],
      },
      stakeholders: {
        name: 'Who',
        labels: { 'Lena Okafor': ['invoices', 'one bill'], 'Jonas Lind': ['late releases', 'a date'] },
        fields: ['Concern', 'Need'],
      },
    }
    const keys: Record<string, string> = { 'Delivered by': 'delivery', When: 'date' }

    for (const [
      concept,
      {
        name,
        labels,
        fields: [first, second],
      },
    ] of Object.entries(kinds)) {
      const all = Object.entries(labels)
      const write = (one: (name: string, a: string, b: string) => string, by = '\n') =>
        `${all.map(([name, [a, b]]) => one(name, a, b)).join(by)}\n`
      const written: Record<string, string> = {
        row: `| ${name} | ${first} | ${second} |\n| --- | --- | --- |\n${write((name, a, b) => `| ${name} | ${a} | ${b} |`)}`,
        item: write((name, a, b) => `- **${name}**: ${first}: ${a}; ${second}: ${b}`),
        heading: write((name, a, b) => `### ${name}\n\n- ${first}: ${a}\n- ${second}: ${b}`, '\n\n'),
        lead: write(
          (name, a, b) => `**${name}.** As we know.\n\n- ${first}: ${a}\n- ${second}: ${b}`,
          '\n\n',
        ),
      }
      for (const [form, body] of Object.entries(written))
        it(`${concept}, each a ${form}`, () => {
          assert.deepEqual(
            entries(concept as EntryConcept, body),
            all.map(([name, [a, b]]) => [
              `${form}: ${name}`,
              { [keys[first!] ?? first!.toLowerCase()]: a, [keys[second!] ?? second!.toLowerCase()]: b },
            ]),
          )
        })
    }
  })

  it('are joined where two sections speak of one', () => {
    const memo = memoOf(
      '# Move\n\n## Considered options\n\n- Buy\n- Build\n\n## Pros and cons of the options\n\n### Buy\n\nCost: 40,000 EUR\n',
    )
    assert.deepEqual(
      memo.entries('options')!.map(({ name, fields }) => [name, fields.get('cost')?.text]),
      [
        ['Buy', '40,000 EUR'],
        ['Build', undefined],
      ],
    )
  })

  it('are unknown where the section is prose, and where there is none', () => {
    assert.equal(entries('options', 'We could buy, build or wait.\n'), undefined)
    assert.equal(memoOf('# Move\n').entries('risks'), undefined)
  })

  it('say everything that is said of them', () => {
    const [buy] = memoOf('## Options\n\n- **Buy**: 40,000 EUR\n\n  Live in *June*.\n- Build\n').entries(
      'options',
    )!
    assert.equal(buy!.text, 'Buy: 40,000 EUR Live in June.')
  })
})
