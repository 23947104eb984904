import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { build, Desk, lines } from './command.ts'
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
        out: '1 memo: nothing to mend.\n',
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

  it('names a file that it may not read', async function () {
    if (process.getuid?.() === 0 || process.platform === 'win32') this.skip()
    desk.mode('good.md', 0)
    const { status, err } = await desk.memo('lint', 'good.md')
    assert.deepEqual([status, err], [2, 'memo: good.md may not be read; check its permissions.\n'])
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
