import assert from 'node:assert/strict'
import { build, Desk, lines } from './command.ts'
import { gap, good, open, today } from './memos.ts'

describe('memo, given - for standard input,', function () {
  this.timeout(60_000)
  let desk: Desk
  before(build)
  beforeEach(() => {
    desk = new Desk()
    desk.write('good.md', good)
    desk.write('open.md', open)
    desk.write('gap.md', gap)
  })
  afterEach(() => desk.clear())

  const day = today.join(' ')

  it('lints it as it would a file, with the same status', async () => {
    const [fine, warned, strict, wrong] = await Promise.all([
      desk.shell(`cat good.md | $MEMO lint ${day} -`),
      desk.shell(`$MEMO lint ${day} - < open.md`),
      desk.shell(`$MEMO lint ${day} --fail-on warning - < open.md`),
      desk.shell(`$MEMO lint ${day} --format json - < gap.md`),
    ])
    assert.deepEqual(fine, { status: 0, out: '1 memo: nothing to fix.\n', err: '' })
    assert.equal(warned.status, 0)
    assert.match(warned.out, /^<stdin>\n {2}\d+:\d+ {2}warning /)
    assert.equal(strict.status, 1)
    const named = await desk.memo('lint', ...today, '--format', 'json', 'gap.md')
    const [report] = JSON.parse(wrong.out)
    assert.deepEqual([wrong.status, report.file], [1, '<stdin>'])
    assert.deepEqual([{ ...report, file: 'gap.md' }], JSON.parse(named.out))
  })

  it('takes it for the file that is named, by the config beside that', async () => {
    desk.write('strict/.memorc.yaml', 'rules:\n  missing-section: off\n')
    const [here, there, other] = await Promise.all([
      desk.shell(`$MEMO lint ${day} - < gap.md`),
      desk.shell(`$MEMO lint ${day} - --stdin-filename strict/not-yet.md < gap.md`),
      desk.shell(`cd strict; $MEMO lint ${day} - < ../gap.md`),
    ])
    assert.match(here.out, /missing-section/)
    assert.deepEqual([there.status, there.out], [0, '1 memo: nothing to fix.\n'])
    assert.deepEqual(
      [other.status, other.out],
      [0, '1 memo: nothing to fix.\n'],
      'the folder that it runs in',
    )
    const { out } = await desk.shell(`$MEMO lint ${day} - --stdin-filename memos/new.md < gap.md`)
    assert.match(out, /^memos\/new\.md\n/)
  })

  it('prints it mended, and says beside it what was done', async () => {
    const { status, out, err } = await desk.shell(`$MEMO fix ${day} - --stdin-filename a.md < gap.md`)
    assert.deepEqual([status, err], [0, 'a.md: Insert a section: Risks (1 outline to fill in)\n'])
    assert.equal(desk.read('gap.md'), gap, 'no file is touched')
    await desk.memo('fix', ...today, 'gap.md')
    assert.equal(out, desk.read('gap.md'))
  })

  it('prints what needs no mending as it is, byte-order mark and line ends as well', async () => {
    desk.write('windows.md', `\uFEFF${good.replaceAll('\n', '\r\n')}`)
    const { status, out, err } = await desk.shell(`$MEMO fix ${day} - < windows.md`)
    assert.deepEqual([status, err], [0, ''])
    assert.equal(out, desk.read('windows.md'))
  })

  it('outlines and exports it', async () => {
    const outline = await desk.shell('$MEMO outline - < good.md')
    assert.match(outline.out, /^<stdin> {2}decision-brief, \d+ words\n/)
    const page = await desk.shell('$MEMO export --stdout - < good.md')
    assert.match(page.out, /^<!doctype html>/)
    const written = await desk.shell('$MEMO export --out page.html - < good.md')
    assert.deepEqual([written.status, written.err], [0, 'Wrote page.html\n'])
    assert.equal(desk.read('page.html'), page.out)
  })

  it('judges an empty one, and refuses in the words for files what is no text', async () => {
    desk.write('binary.md', '# Mo\0ve\n')
    desk.write('latin.md', Uint8Array.of(0x23, 0x20, 0x63, 0x61, 0x66, 0xe9))
    const empty = await desk.shell(`$MEMO lint ${day} - < /dev/null`)
    assert.deepEqual([empty.status, empty.err], [1, ''])
    const refused: Record<string, string> = {
      'lint - < binary.md': '<stdin> is binary; name a Markdown file.',
      'fix - < binary.md': '<stdin> is binary; name a Markdown file.',
      'lint - < latin.md': '<stdin> is not UTF-8; save it in that encoding.',
      'lint - --stdin-filename a.md < latin.md': 'a.md is not UTF-8; save it in that encoding.',
      'lint - < .': '<stdin> is a folder; name a file.',
      'lint - < /dev/zero': '<stdin> is larger than 256 MB; no memo is.',
    }
    for (const [call, message] of Object.entries(refused)) {
      const { status, out, err } = await desk.shell(`$MEMO ${call}`)
      assert.deepEqual([status, out, err], [2, '', `memo: ${message}\n`], call)
    }
  })

  it('says in one line that a call is wrong, and reads nothing', async () => {
    const wrong: Record<string, string> = {
      'lint - good.md':
        '“-” is standard input, which is read by itself; name the other paths in a call of their own.',
      'fix good.md -':
        '“-” is standard input, which is read by itself; name the other paths in a call of their own.',
      'lint --stdin-filename a.md good.md':
        '--stdin-filename names what “-” reads; name “-” as the one path.',
      'lint --stdin-filename a.md': '--stdin-filename names what “-” reads; name “-” as the one path.',
      'export -': '“-” has no place to write a page beside; add --stdout, or --out.',
    }
    for (const [call, message] of Object.entries(wrong)) {
      const { status, out, err } = await desk.shell(`$MEMO ${call} < gap.md`)
      assert.deepEqual([status, out, lines(err)], [2, '', [`memo: ${message}`]], call)
    }
  })

  it('means a file called - where its folder is named', async () => {
    desk.write('-', good)
    const { status, out } = await desk.memo('lint', ...today, './-')
    assert.deepEqual([status, out], [0, '1 memo: nothing to fix.\n'])
  })
})
