import assert from 'node:assert/strict'
import { build, Desk, lines } from './command.ts'
import { gap, good, open, today } from './memos.ts'

describe('memo lint', function () {
  this.timeout(60_000)
  let desk: Desk
  before(build)
  beforeEach(() => {
    desk = new Desk()
  })
  afterEach(() => desk.clear())

  const json = async (...parameters: string[]) => {
    const ended = await desk.memo('lint', '--format', 'json', ...today, ...parameters)
    return { ...ended, reports: JSON.parse(ended.out) }
  }

  describe('ends with', () => {
    it('0 where nothing is found', async () => {
      desk.write('a.md', good)
      const { status, out, err } = await desk.memo('lint', ...today, 'a.md')
      assert.deepEqual([status, out, err], [0, '1 memo: nothing to fix.\n', ''])
    })

    it('1 where an error is found, and says where', async () => {
      desk.write('a.md', gap)
      const { status, out, err } = await desk.memo('lint', ...today, 'a.md')
      assert.deepEqual([status, err], [1, ''])
      assert.match(
        out,
        /^a\.md\n +10:1 {2}error +This decision brief has no risks section\. .+ {2}missing-section\n/,
      )
      assert.match(out, /\n +fix: Insert a section: Risks\n/)
      assert.match(out, /\n1 memo: 1 error; “memo fix” writes 1 outline for you to fill in\.\n$/)
    })

    it('tells what is mended from what is only outlined', async () => {
      desk.write('a.md', gap.replace('by 15 January 2027', 'by Monday, 15 January 2027'))
      const { out } = await desk.memo('lint', ...today, 'a.md')
      assert.match(out, /; “memo fix” fixes 1 and writes 1 outline for you to fill in\.\n$/)
    })

    it('0 for a memo that has just begun, and counts what it has to fill in', async () => {
      await desk.memo('new', 'decision-brief', '-o', 'a.md')
      const { status, out } = await desk.memo('lint', ...today, 'a.md')
      assert.equal(status, 0)
      assert.match(out, /\n1 memo: 11 for information\.\n$/)
    })

    it('0 or 1 where a warning is found, as it is asked', async () => {
      desk.write('a.md', open)
      const thresholds = [[], ['--fail-on', 'error'], ['--fail-on', 'warning'], ['--fail-on', 'information']]
      const ended = await Promise.all(
        thresholds.map(threshold => desk.memo('lint', ...today, ...threshold, 'a.md')),
      )
      assert.deepEqual(
        ended.map(({ status }) => status),
        [0, 0, 1, 1],
      )
    })

    it('2 where something cannot be read, whatever is found beside', async () => {
      desk.write('a.md', gap)
      const { status, out } = await desk.memo('lint', ...today, 'a.md', 'nowhere.md')
      assert.equal(status, 2)
      assert.match(out, /no risks section/)
    })
  })

  describe('as JSON', () => {
    it('says all of each finding', async () => {
      desk.write('memos/a.md', gap)
      desk.write('memos/b.md', open)
      const { reports } = await json('memos')
      assert.deepEqual(reports, [
        {
          file: 'memos/a.md',
          profile: 'decision-brief',
          findings: [
            {
              rule: 'missing-section',
              severity: 'error',
              message:
                'This decision brief has no risks section. Its reader asks: What could go wrong, how likely and how bad is it, and who holds it?',
              line: 10,
              column: 1,
              endLine: 10,
              endColumn: '# Give every team its own test database'.length + 1,
              fix: { title: 'Insert a section: Risks', outline: true },
            },
          ],
        },
        {
          file: 'memos/b.md',
          profile: 'decision-brief',
          findings: [
            {
              rule: 'unfinished-blank',
              severity: 'warning',
              message: 'Still to fill in: TBD',
              line: lines(open).findIndex(line => line.includes('TBD')) + 1,
              column: 3,
              endLine: lines(open).findIndex(line => line.includes('TBD')) + 1,
              endColumn: 6,
              fix: null,
            },
          ],
        },
      ])
    })

    it('names each file as it was given', async () => {
      desk.write('memos/a.md', good)
      for (const path of ['memos/a.md', './memos/a.md'])
        assert.deepEqual((await json(path)).reports, [
          { file: path, profile: 'decision-brief', findings: [] },
        ])
    })

    it('counts columns without a byte-order mark, and lines however they end', async () => {
      desk.write('a.md', '\uFEFF# {title}\r\n\r\n🚀 {why}\r\n')
      const [{ findings }] = (await json('a.md')).reports
      assert.deepEqual(
        findings
          .filter(({ rule }: { rule: string }) => rule === 'unfinished-blank')
          .map(({ line, column, endColumn }: Record<string, number>) => [line, column, endColumn]),
        [
          [1, 3, 10],
          [3, 4, 9],
        ],
      )
    })

    it('leaves out what could not be read, and is a list even of nothing', async () => {
      desk.write('a.md', good)
      const some = await json('nowhere.md', 'a.md')
      assert.deepEqual(
        some.reports.map(({ file }: { file: string }) => file),
        ['a.md'],
      )
      assert.equal(some.status, 2)
      assert.deepEqual((await json('nowhere.md')).reports, [])
    })
  })

  it('judges as another profile where one is asked for', async () => {
    desk.write('a.md', good)
    const { reports, status } = await json('--profile', 'one-pager', 'a.md')
    assert.equal(reports[0].profile, 'one-pager')
    assert.equal(status, 0)
  })

  describe('of a folder', () => {
    const files = async (...parameters: string[]) =>
      (await json(...parameters)).reports.map(({ file }: { file: string }) => file)

    it('takes the memos, in order, and never a README', async () => {
      for (const name of ['memos/b.md', 'memos/a.md', 'decisions/deep/c.md', 'docs/d.memo.md', 'docs/e.md'])
        desk.write(name, good)
      for (const name of ['README.md', 'memos/README.md', 'docs/plain.md', 'node_modules/x/memos/y.md'])
        desk.write(name, '# Plain\n')
      desk.write('memos/notes.txt', good)
      const all = ['decisions/deep/c.md', 'docs/d.memo.md', 'docs/e.md', 'memos/a.md', 'memos/b.md']
      assert.deepEqual(await Promise.all([files('.'), files(), files('memos')]), [
        all,
        all,
        ['memos/a.md', 'memos/b.md'],
      ])
    })

    it('takes them from inside and from beside', async () => {
      desk.write('memos/a.md', '# Move\n')
      desk.write('docs/b.md', '# Plain\n')
      const inside = await desk.memoIn('memos', 'outline', '--format', 'json', '.')
      assert.deepEqual(
        JSON.parse(inside.out).map(({ file }: { file: string }) => file),
        ['a.md'],
      )
      const beside = await desk.memoIn('docs', 'outline', '--format', 'json', '../memos')
      assert.deepEqual(
        JSON.parse(beside.out).map(({ file }: { file: string }) => file),
        ['../memos/a.md'],
      )
    })

    it('takes a README that is named', async () => {
      desk.write('memos/README.md', '# Plain\n')
      assert.deepEqual(await files('memos/README.md'), ['memos/README.md'])
    })

    it('takes each file once', async () => {
      desk.write('memos/a.md', good)
      assert.deepEqual(await files('memos', 'memos/a.md', './memos/a.md'), ['memos/a.md'])
    })

    it('is silent on what it cannot read beside the memos', async () => {
      desk.write('memos/a.md', good)
      desk.write('docs/old.md', Uint8Array.of(0x63, 0xe9))
      const { status, err } = await desk.memo('lint', ...today, '.')
      assert.deepEqual([status, err], [0, ''])
    })
  })
})
