import assert from 'node:assert/strict'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { judgeFor } from '../../src/cli/judge.ts'
import { choose, placesOf } from '../../src/cli/places.ts'
import { build, Desk, hasNobody, lines } from './command.ts'
import { gap, good, today } from './memos.ts'

describe('memo, given what it cannot take,', function () {
  this.timeout(60_000)
  let desk: Desk
  before(build)
  beforeEach(() => {
    desk = new Desk()
    desk.write('good.md', good)
    desk.write('binary.md', '# Mo\0ve\n')
    desk.write('latin.md', Uint8Array.of(0x23, 0x20, 0x63, 0x61, 0x66, 0xe9))
    desk.write('utf16.md', Uint8Array.of(0xff, 0xfe, 0x23, 0x00))
    desk.write('empty/README.md', '# Nothing\n')
    desk.write('docs/plain.md', '# Plain\n')
  })
  afterEach(() => desk.clear())

  const unread: Record<string, string> = {
    'nowhere.md': 'nowhere.md does not exist; check the path.',
    'memos/*.md':
      'memos/*.md does not exist; a pattern is not looked up here, so name the files or their folder.',
    'good.md/deep.md': 'good.md/deep.md does not exist; a part of the path is a file.',
    'binary.md': 'binary.md is binary; name a Markdown file.',
    'latin.md': 'latin.md is not UTF-8; save it in that encoding.',
    'utf16.md': 'utf16.md is not UTF-8; save it in that encoding.',
    empty: 'empty holds no memos; name a file, or mark one with “memo: one-pager” on top.',
    docs: 'docs holds no memos; name a file, or mark one with “memo: one-pager” on top.',
    '': '“” does not exist; check the path.',
  }
  it('names it in one line and lints the rest', async () => {
    const cases = Object.entries(unread)
    const all = await Promise.all(cases.map(([path]) => desk.memo('lint', ...today, path, 'good.md')))
    assert.deepEqual(
      all,
      cases.map(([, message]) => ({
        status: 2,
        out: '1 memo: nothing to fix.\n',
        err: `memo: ${message}\n`,
      })),
    )
  })

  for (const command of ['outline', 'fix'])
    it(`names each of several and does the rest: ${command}`, async () => {
      desk.write('gap.md', gap)
      const { status, out, err } = await desk.memo(command, ...Object.keys(unread), 'gap.md')
      assert.equal(status, 2)
      assert.match(out, /^gap\.md\b/)
      assert.deepEqual(
        lines(err),
        Object.values(unread).map(message => `memo: ${message}`),
      )
    })

  it('names a file and a folder that it may not read, and lints the rest', async function () {
    if (!hasNobody) this.skip()
    desk.write('memos/a.md', good)
    desk.write('memos/secret.md', good)
    desk.write('memos/deep/b.md', good)
    desk.mode('memos/secret.md', 0)
    desk.mode('memos/deep', 0)
    const { status, out, err } = await desk.memoAsNobody('lint', ...today, 'memos')
    desk.mode('memos/deep', 0o755)
    assert.deepEqual([status, out], [2, '1 memo: nothing to fix.\n'])
    assert.deepEqual(lines(err), [
      'memo: memos/secret.md may not be read; check its permissions.',
      'memo: memos/deep may not be read; check its permissions.',
    ])
  })

  it('names a file that it may not write, or not beside it, and leaves it', async function () {
    if (!hasNobody) this.skip()
    desk.write('gap.md', gap)
    const isRoot = process.getuid?.() === 0
    desk.mode('gap.md', isRoot ? 0o644 : 0o444)
    const own = await desk.memoAsNobody('fix', ...today, 'gap.md')
    assert.deepEqual(
      [own.status, own.err],
      [2, 'memo: gap.md is read-only, and is left as it is; make it writable first.\n'],
    )
    desk.mode('gap.md', 0o666)
    if (!isRoot) desk.mode('.', 0o555)
    const folder = await desk.memoAsNobody('fix', ...today, 'gap.md')
    desk.mode('.', 0o755)
    assert.deepEqual(
      [folder.status, folder.err],
      [2, 'memo: gap.md may not be written; check its permissions.\n'],
    )
    assert.equal(desk.read('gap.md'), gap)
  })

  it('names what is no file, and passes over it in a folder', async function () {
    if (process.platform === 'win32') this.skip()
    const device = await desk.memo('lint', '/dev/null')
    assert.deepEqual([device.status, device.err], [2, 'memo: /dev/null is a device; name a Markdown file.\n'])
    desk.write('memos/folder.md/a.md', good)
    const { status, out, err } = await desk.shell(`mkfifo memos/pipe.md; $MEMO lint ${today.join(' ')} memos`)
    assert.deepEqual([status, out, err], [0, '1 memo: nothing to fix.\n', ''])
  })

  it('names what has a name that is not UTF-8', async function () {
    if (process.platform !== 'linux') this.skip()
    const named = (name: string) =>
      Buffer.concat([Buffer.from(`${desk.path}/docs/`), Buffer.from(name, 'latin1')])
    writeFileSync(named('caf\xe9.md'), gap)
    writeFileSync(named('caf\xe9.txt'), '')
    mkdirSync(named('d\xe9'))
    desk.write('docs/gap.md', gap)
    desk.write('docs/\ufffd.md', gap)
    const { err, out } = await desk.memo('outline', 'docs')
    assert.deepEqual(lines(err), [
      'memo: docs/caf\ufffd.md has a name that is not UTF-8; rename it.',
      'memo: docs/d\ufffd has a name that is not UTF-8; rename it.',
    ])
    assert.match(out, /^docs\/gap\.md/m)
    assert.match(out, /^docs\/\ufffd\.md/m)
  })

  it('reads from a pipe', async function () {
    if (process.platform === 'win32') this.skip()
    const { status, out } = await desk.shell(`cat good.md | $MEMO lint ${today.join(' ')} /dev/stdin`)
    assert.deepEqual([status, out], [0, '1 memo: nothing to fix.\n'])
  })

  it('follows no links in folders, in circles least of all', async function () {
    if (process.platform === 'win32') this.skip()
    desk.write('memos/a.md', good)
    symlinkSync('..', join(desk.path, 'memos/up'))
    symlinkSync('a.md', join(desk.path, 'memos/again.md'))
    symlinkSync('round.md', join(desk.path, 'memos/round.md'))
    const { status, out, err } = await desk.memo('lint', ...today, 'memos')
    assert.deepEqual([status, out, err], [0, '1 memo: nothing to fix.\n', ''])
  })

  it('takes a file once that is named by two links', async function () {
    if (process.platform === 'win32') this.skip()
    desk.write('gap.md', gap)
    symlinkSync('gap.md', join(desk.path, 'link.md'))
    const { status, out, err } = await desk.memo('fix', ...today, 'link.md', 'gap.md')
    assert.deepEqual([status, out, err], [0, 'link.md: Insert a section: Risks (1 outline to fill in)\n', ''])
  })

  it('judges a line of 10 MB', async function () {
    this.timeout(180_000)
    desk.write('long.md', `# Move\n\n${'a'.repeat(10 * 2 ** 20)}\n`)
    const { status, out, err } = await desk.memo('lint', '--fail-on', 'error', 'long.md', 'good.md')
    assert.deepEqual([typeof status, err], ['number', ''])
    assert.match(out, /\n2 memos: /)
  })

  it('says what was there and is gone', async () => {
    desk.write('memos/a.md', good)
    const [place] = placesOf([join(desk.path, 'memos')])
    rmSync(join(desk.path, 'memos/a.md'))
    const { memos, unread } = await choose([place!], judgeFor({ today: '2026-11-22' }))
    assert.deepEqual(
      [memos, unread],
      [[], [{ path: join(desk.path, 'memos/a.md'), message: 'does not exist; check the path' }]],
    )
  })

  it('names a link that leads nowhere or in a circle', async function () {
    if (process.platform === 'win32') this.skip()
    symlinkSync('round.md', join(desk.path, 'round.md'))
    symlinkSync('nowhere.md', join(desk.path, 'broken.md'))
    const { status, err } = await desk.memo('lint', 'round.md', 'broken.md')
    assert.equal(status, 2)
    assert.deepEqual(lines(err), [
      'memo: round.md is a link that leads in a circle.',
      'memo: broken.md does not exist; check the path.',
    ])
  })

  const calls: [string[], RegExp][] = [
    [['lnit'], /^memo: unknown command 'lnit' \(Did you mean lint\?\)$/],
    [['lint', '--nope'], /^memo: unknown option '--nope'$/],
    [['lint', '--format', 'xml', 'good.md'], /^memo: .*'xml' is invalid.*pretty, json/],
    [['lint', '--fail-on', 'hint', 'good.md'], /^memo: .*'hint' is invalid.*error, warning, information/],
    [
      ['lint', '--profile', 'onepager', 'good.md'],
      /^memo: no profile is called “onepager”\. Did you mean “one-pager”\? There are: one-pager, decision-brief, /,
    ],
    [['lint', '--today', '2027-02-30', 'good.md'], /^memo: .*'2027-02-30' is invalid.*YYYY-MM-DD/],
    [['lint', '--today'], /^memo: option '--today <date>' argument missing$/],
    [['fix'], /^memo: missing required argument 'path'$/],
    [
      ['explain', 'one-pag'],
      /^memo: no rule is called “one-pag”\. Did you mean “one-page”\? There are: missing-section, /,
    ],
    [['explain', '__proto__'], /^memo: no rule is called “__proto__”\. There are: /],
    [['new', 'brief'], /^memo: no profile is called “brief”\. There are: one-pager, decision-brief, /],
    [['new', 'one-pager', 'extra'], /^memo: too many arguments/],
    [['new', 'one-pager', '--decide-by', 'someday'], /^memo: .*'someday' is invalid.*2027-05-14/],
    [['new', 'one-pager', '--decide-by', '03/04/2027'], /^memo: .*'03\/04\/2027' is invalid/],
    [['new', 'one-pager', '--decide-by', 'Q3 2027'], /^memo: .*'Q3 2027' is invalid/],
  ]
  it('says so in one line', async () => {
    const all = await Promise.all(calls.map(([parameters]) => desk.memo(...parameters)))
    for (const [index, [parameters, message]] of calls.entries()) {
      const { status, out, err } = all[index]!
      const call = `memo ${parameters.join(' ')}: ${err}`
      assert.deepEqual([status, out], [2, ''], call)
      assert.equal(lines(err).length, 1, call)
      assert.match(lines(err)[0]!, message, call)
    }
  })

  it('shows how it is called where nothing is asked', async () => {
    const { status, out, err } = await desk.memo()
    assert.deepEqual([status, out], [2, ''])
    assert.match(err, /^Usage: memo /)
  })
})
