import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { profileOf, profiles } from '../../src/memo/profiles.ts'
import { scaffold } from '../../src/scaffold.ts'
import { build, Desk } from './command.ts'

describe('memo new', function () {
  this.timeout(60_000)
  let desk: Desk
  before(build)
  beforeEach(() => {
    desk = new Desk()
  })
  afterEach(() => desk.clear())

  for (const profile of profiles)
    it(`prints a ${profile.id} that lint has nothing against but its blanks`, async () => {
      const { status, out, err } = await desk.memo('new', profile.id)
      assert.deepEqual([status, out, err], [0, scaffold(profile, {}), ''])
      desk.write('a.md', out)
      const { out: report } = await desk.memo('lint', '--format', 'json', 'a.md')
      const rules = JSON.parse(report)[0].findings.map(({ rule }: { rule: string }) => rule)
      assert.deepEqual([...new Set(rules)], ['unfinished-blank'])
    })

  it('fills in what it is told', async () => {
    const { out } = await desk.memo(
      ...['new', 'decision-brief', '--title', 'Move: "now"', '--owner', 'Priya Nair'],
      ...['--decider', 'Dana Reyes', '--decide-by', '14 May 2027'],
    )
    assert.equal(
      out,
      scaffold(profileOf('decision-brief')!, {
        title: 'Move: "now"',
        owner: 'Priya Nair',
        decider: 'Dana Reyes',
        'decide-by': '2027-05-14',
      }),
    )
  })

  it('writes a file, and the folders above it', async () => {
    const { status, out, err } = await desk.memo('new', 'one-pager', '-o', 'docs/memos/a.md')
    assert.deepEqual([status, out, err], [0, '', 'Wrote docs/memos/a.md\n'])
    assert.equal(desk.read('docs/memos/a.md'), scaffold(profileOf('one-pager')!, {}))
  })

  it('never overwrites', async () => {
    desk.write('a.md', 'mine')
    for (const name of ['a.md', './a.md']) {
      const { status, out, err } = await desk.memo('new', 'one-pager', '-o', name)
      assert.deepEqual([status, out], [2, ''])
      assert.equal(err, `memo: ${name} exists and is left as it is; choose another name.\n`)
    }
    assert.equal(desk.read('a.md'), 'mine')
  })

  it('writes one of two that are asked for at once', async () => {
    const ended = await Promise.all(
      ['One', 'Two'].map(title => desk.memo('new', 'one-pager', '--title', title, '-o', 'a.md')),
    )
    assert.deepEqual(ended.map(({ status }) => status).sort(), [0, 2])
    assert.match(desk.read('a.md'), /^---\nmemo: one-pager\ntitle: (?:One|Two)\n/)
  })

  it('says where it cannot write', async () => {
    desk.write('a.md', 'mine')
    desk.write('folder/b.md', 'mine')
    const expected = {
      'a.md/b.md': 'memo: a.md/b.md cannot be written; a part of the path is a file.\n',
      folder: 'memo: folder exists and is left as it is; choose another name.\n',
      '': 'memo: “” cannot be written; choose another name.\n',
    }
    const names = Object.keys(expected)
    const ended = await Promise.all(names.map(name => desk.memo('new', 'one-pager', '-o', name)))
    assert.deepEqual(
      ended.map(({ err }) => err),
      Object.values(expected),
    )
    assert.ok(ended.every(({ status }) => status === 2))
    assert.deepEqual(readdirSync(desk.path).sort(), ['a.md', 'folder'])
  })
})
