import assert from 'node:assert/strict'
import { lstatSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { build, Desk } from './command.ts'
import { gap, good, today } from './memos.ts'

describe('memo fix', function () {
  this.timeout(60_000)
  let desk: Desk
  before(build)
  beforeEach(() => {
    desk = new Desk()
  })
  afterEach(() => desk.clear())

  it('mends a file in place, and says what it did', async () => {
    desk.write('a.md', gap)
    const { status, out, err } = await desk.memo('fix', ...today, 'a.md')
    assert.deepEqual([status, out, err], [0, 'a.md: Insert a section: Risks (1 outline to fill in)\n', ''])
    const [before, after] = desk.read('a.md').split(/## Risks[\s\S]*?(?=## Metrics)/)
    assert.equal(before! + after!, gap)
    assert.deepEqual(readdirSync(desk.path), ['a.md'], 'nothing is left behind')
  })

  it('says once what it did in several places', async () => {
    desk.write(
      'a.md',
      '---\nmemo: rfc\n---\n\n# Move\n\n## Rollout\n\n- 2027-01-11: first team\n- 2027-02-01: half\n- All teams\n- The vendor\n',
    )
    const { out } = await desk.memo('fix', ...today, 'a.md')
    assert.match(out, /; Add “Date”, to be filled in \(2 times\)[;\s]/)
  })

  it('has nothing to do the second time', async () => {
    desk.write('a.md', gap)
    await desk.memo('fix', ...today, 'a.md')
    const once = desk.read('a.md')
    const { status, out, err } = await desk.memo('fix', ...today, 'a.md')
    assert.deepEqual([status, out, err], [0, '', ''])
    assert.equal(desk.read('a.md'), once)
  })

  it('does not touch what needs nothing', async () => {
    desk.write('a.md', good)
    const before = lstatSync(join(desk.path, 'a.md'))
    await desk.memo('fix', ...today, 'a.md')
    const after = lstatSync(join(desk.path, 'a.md'))
    assert.deepEqual([after.mtimeMs, after.ino], [before.mtimeMs, before.ino])
    assert.equal(desk.read('a.md'), good)
  })

  it('mends the memos of a folder, and those alone', async () => {
    desk.write('memos/a.md', gap)
    desk.write('memos/b.md', gap)
    desk.write('memos/README.md', '# Plain\n')
    desk.write('docs/plain.md', '# Plain\n')
    const { out } = await desk.memo('fix', ...today, '.')
    assert.equal(
      out,
      'memos/a.md: Insert a section: Risks (1 outline to fill in)\nmemos/b.md: Insert a section: Risks (1 outline to fill in)\n',
    )
    assert.deepEqual([desk.read('memos/README.md'), desk.read('docs/plain.md')], ['# Plain\n', '# Plain\n'])
  })

  it('mends a file once that is named twice', async () => {
    desk.write('a.md', gap)
    const { status, out, err } = await desk.memo('fix', ...today, 'a.md', './a.md')
    assert.deepEqual([status, out, err], [0, 'a.md: Insert a section: Risks (1 outline to fill in)\n', ''])
  })

  it('keeps the byte-order mark and CRLF line ends', async () => {
    const windows = `\uFEFF${gap.replaceAll('\n', '\r\n')}`
    desk.write('a.md', windows)
    await desk.memo('fix', ...today, 'a.md')
    const text = desk.read('a.md')
    assert.match(text, /^\uFEFF---\r\n/)
    assert.doesNotMatch(text.slice(1), /\uFEFF|(?<!\r)\n/)
    const [before, after] = text.split(/## Risks[\s\S]*?(?=## Metrics)/)
    assert.equal(before! + after!, windows)
  })

  it('keeps the mode of the file, and a link a link', async function () {
    if (process.platform === 'win32') this.skip()
    desk.write('a.md', gap)
    desk.mode('a.md', 0o640)
    symlinkSync('a.md', join(desk.path, 'link.md'))
    await desk.memo('fix', ...today, 'link.md')
    assert.equal(desk.mode('a.md'), 0o640)
    assert.match(desk.read('a.md'), /## Risks/)
    assert.ok(lstatSync(join(desk.path, 'link.md')).isSymbolicLink())
  })

  it('mends as another profile where one is asked for', async () => {
    desk.write('a.md', '# Move\n')
    await desk.memo('fix', '--profile', 'decision-brief', 'a.md')
    const text = desk.read('a.md')
    assert.ok(text.indexOf('## Recommendation') < text.indexOf('## Context'))
  })
})
