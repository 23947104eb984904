import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { headOf } from '../../src/memo/head.ts'
import { memoOf } from '../../src/memo/memo.ts'
import { profiles } from '../../src/memo/profiles.ts'
import { scaffold } from '../../src/scaffold.ts'

describe('the head of a memo', () => {
  it('is what its front matter and its title say', () => {
    assert.deepEqual(
      headOf(
        '\uFEFF---\r\nmemo: decision-brief\r\nOwner: Priya Nair\r\ndecider: [Dana Reyes]\r\nDecide_By: 14 May 2027\r\nstatus: Draft\r\n---\r\n\r\n# Move *the* `test` databases\r\n',
      ),
      {
        saysMemo: true,
        title: 'Move the test databases',
        owner: 'Priya Nair',
        decider: 'Dana Reyes',
        decideBy: '14 May 2027',
        status: 'Draft',
      },
    )
  })

  it('names the day that any new memo was given', () => {
    for (const profile of profiles.slice(0, 2))
      assert.equal(
        headOf(scaffold(profile, { 'decide-by': '2099-05-14' })).decideBy,
        '2099-05-14',
        profile.id,
      )
  })

  it('is empty where nothing is said, blanks of a template among it', () => {
    const nothing = { saysMemo: false, title: '', owner: '', decider: '', decideBy: '', status: '' }
    assert.deepEqual(headOf(''), nothing)
    assert.deepEqual(headOf('Some words.\n'), nothing)
    assert.deepEqual(headOf('---\nowner: {owner}\n---\n'), nothing)
    assert.deepEqual(headOf('---\nnever closed: yes\n'), nothing)
  })

  const titles: Record<string, string> = {
    '# Move\n': 'Move',
    'Move\n====\n': 'Move',
    '## Move the databases ##\n': 'Move the databases',
    '```\n# not this\n```\n\n# Move\n': 'Move',
    '~~~\n# never closed\n': '',
    '<!-- # not this -->\n# Move\n': 'Move',
    '## Risks\n': '',
    '# Context\n\n# Options\n': '',
    '---\ntitle: "Move: now"\n---\n\n# Another\n': 'Move: now',
    '---\ntitle: [\n---\n\n# Move\n': 'Move',
  }
  for (const [text, title] of Object.entries(titles))
    it(`has the title “${title}” in ${JSON.stringify(text)}`, () => assert.equal(headOf(text).title, title))

  const statuses: Record<string, string> = {
    '# Use Postgres\n\n## Status\n\nAccepted\n': 'Accepted',
    '# Use Postgres\n\n* Status: superseded by [ADR-0007](0007.md)\n': 'superseded by ADR-0007',
    '# Use Postgres\n\n- **Status:** rejected\n': 'rejected',
    '---\nmemo: one-pager\n---\n\n# Move\n\nStatus: accepted\n': '',
    '---\nstatus: proposed\n---\n\n## Status\n\nAccepted\n': 'proposed',
  }
  for (const [text, status] of Object.entries(statuses))
    it(`has the status “${status}” in ${JSON.stringify(text)}`, () =>
      assert.equal(headOf(text).status, status))

  it('says of every example and template what the whole memo says', () => {
    for (const folder of ['examples', 'templates'])
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.md') || /readme/i.test(name)) continue
        const text = readFileSync(join(folder, name), 'utf8')
        const [head, memo] = [headOf(text), memoOf(text)]
        assert.equal(head.title, memo.title.text, name)
        assert.equal(head.decideBy, memo.field('decide-by') ?? '', name)
      }
  })
})
