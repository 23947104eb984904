import assert from 'node:assert/strict'
import { readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { build, Desk, lines } from './command.ts'
import { good } from './memos.ts'

describe('memo export', function () {
  this.timeout(60_000)
  let desk: Desk
  before(build)
  beforeEach(() => {
    desk = new Desk()
  })
  afterEach(() => desk.clear())

  it('writes a page beside the memo, and says so', async () => {
    desk.write('a.md', good)
    const { status, out, err } = await desk.memo('export', 'a.md')
    assert.deepEqual([status, out, err], [0, '', 'Wrote a.html\n'])
    assert.match(
      desk.read('a.html'),
      /^<!doctype html><html lang="en">[\s\S]*size: A4;[\s\S]*<figure[\s\S]*<\/html>\n$/,
    )
    assert.deepEqual(readdirSync(desk.path).sort(), ['a.html', 'a.md'], 'nothing is left behind')
  })

  it('writes over no file unless it is told to', async () => {
    desk.write('a.md', good)
    desk.write('a.html', 'mine')
    const { status, out, err } = await desk.memo('export', 'a.md')
    assert.deepEqual(
      [status, out, err],
      [2, '', 'memo: a.html exists and is left as it is; choose another name with --out, or --force it.\n'],
    )
    assert.equal(desk.read('a.html'), 'mine')
    assert.equal((await desk.memo('export', 'a.md', '--force')).status, 0)
    assert.match(desk.read('a.html'), /^<!doctype html>/)
  })

  it('writes to a file or a folder that is named, and makes the folder', async () => {
    desk.write('a.md', good)
    desk.write('memos/b.md', good)
    assert.equal((await desk.memo('export', 'a.md', '--out', 'page.html')).err, 'Wrote page.html\n')
    assert.equal((await desk.memo('export', 'a.md', '--out', 'out/')).err, 'Wrote out/a.html\n')
    assert.equal((await desk.memo('export', 'a.md', '--out', 'out', '--force')).err, 'Wrote out/a.html\n')
    const { status, err } = await desk.memo('export', 'a.md', 'memos', '--out', 'all')
    assert.deepEqual([status, lines(err)], [0, ['Wrote all/a.html', 'Wrote all/b.html']])
  })

  it('refuses to write two pages to one place', async () => {
    desk.write('a/x.md', good)
    desk.write('b/x.md', good)
    desk.write('one.html', 'mine')
    const twice = await desk.memo('export', 'a/x.md', 'b/x.md', '--out', 'out/')
    assert.deepEqual(
      [twice.status, twice.err],
      [2, 'memo: out/x.html would be written twice; export these memos apart.\n'],
    )
    const file = await desk.memo('export', 'a/x.md', 'b/x.md', '--out', 'one.html')
    assert.deepEqual(
      [file.status, file.err],
      [2, 'memo: one.html is a file, and there are 2 memos; name a folder.\n'],
    )
  })

  it('prints one page where it is told to', async () => {
    desk.write('a.md', good)
    desk.write('b.md', good)
    const { status, out, err } = await desk.memo('export', 'a.md', '--stdout')
    assert.deepEqual([status, err], [0, ''])
    assert.match(out, /^<!doctype html>[\s\S]*<\/html>\n$/)
    assert.deepEqual(readdirSync(desk.path), ['a.md', 'b.md'])
    const two = await desk.memo('export', 'a.md', 'b.md', '--stdout')
    assert.deepEqual(
      [two.status, two.out, two.err],
      [2, '', 'memo: --stdout prints one memo; name one, or leave it out.\n'],
    )
    const both = await desk.memo('export', 'a.md', '--stdout', '--out', 'x.html')
    assert.deepEqual(
      [both.status, both.err],
      [2, 'memo: --stdout and --out exclude each other; choose one.\n'],
    )
  })

  it('takes the paper, and leaves pictures out', async () => {
    desk.write('a.md', good)
    const { out } = await desk.memo('export', 'a.md', '--stdout', '--paper', 'Letter', '--no-pictures')
    assert.match(out, /size: Letter;/)
    assert.ok(!out.includes('<figure'))
    const wrong = await desk.memo('export', 'a.md', '--paper', 'A5')
    assert.equal(wrong.status, 2)
    assert.match(wrong.err, /^memo: .*'A5' is invalid.*A4, Letter/)
  })

  it('puts images into the page that lie beside the memo, wherever it is called from', async () => {
    const gif = Uint8Array.from(atob('R0lGODlhAQABAAAAACw='), letter => letter.charCodeAt(0))
    desk.write('memos/plan.gif', gif)
    desk.write('memos/a.md', '---\nmemo: one-pager\n---\n\n# A\n\n![Plan](plan.gif) ![Gone](gone.gif)\n')
    const { out } = await desk.memo('export', 'memos/a.md', '--stdout')
    assert.match(out, /<img src="data:image\/gif;base64,R0lGODlhAQABAAAAACw=" alt="Plan">/)
    assert.match(out, /\[image: Gone\]/)
  })

  it('takes no image from outside of the working folder, nor of the memo’s where that lies elsewhere', async () => {
    const gif = Uint8Array.from(atob('R0lGODlhAQABAAAAACw='), letter => letter.charCodeAt(0))
    desk.write('secret.gif', gif)
    desk.write('work/shared/logo.gif', gif)
    symlinkSync(join(desk.path, 'secret.gif'), join(desk.path, 'work/link.gif'))
    symlinkSync('shared', join(desk.path, 'work/inside'))
    const images = ['../secret.gif', 'link.gif', 'inside/logo.gif', 'shared/../../secret.gif', 'shared']
    const body = images.map((path, index) => `![${index}](${path})`).join(' ')
    desk.write('work/a.md', `---\nmemo: one-pager\n---\n\n# A\n\n${body}\n`)
    const embedded = ({ out }: { out: string }) =>
      [...out.matchAll(/<img [^>]*alt="(\d)">/g)].map(([, index]) => Number(index))
    assert.deepEqual(embedded(await desk.memo('export', 'work/a.md', '--stdout')), [0, 1, 2, 3])
    assert.deepEqual(embedded(await desk.memoIn('work', 'export', 'a.md', '--stdout')), [2])
    assert.deepEqual(embedded(await desk.memoIn('work/shared', 'export', '../a.md', '--stdout')), [2])
  })

  it('says what it could not read or write, and goes on', async () => {
    desk.write('a.md', good)
    desk.write('file', 'no folder')
    const { status, err } = await desk.memo('export', 'gone.md', 'a.md')
    assert.deepEqual(
      [status, lines(err).sort()],
      [2, ['Wrote a.html', 'memo: gone.md does not exist; check the path.']],
    )
    const into = await desk.memo('export', 'a.md', '--out', 'file/a.html')
    assert.deepEqual(
      [into.status, into.err],
      [2, 'memo: file/a.html cannot be written; a part of the path is a file.\n'],
    )
    const nameless = await desk.memo('export', 'a.md', '--out', '')
    assert.deepEqual(
      [nameless.status, nameless.err],
      [2, 'memo: “” cannot be written; name a file or a folder.\n'],
    )
  })

  it('goes by the profiles of the config', async () => {
    desk.write('.memorc', 'profiles:\n  mine: { headings: { risks: [Storms] } }\n')
    desk.write(
      'a.md',
      '---\nmemo: mine\n---\n\n# A\n\n## Storms\n\n| Risk | Likelihood | Impact |\n| --- | --- | --- |\n| X | low | high |\n| Y | high | low |\n',
    )
    const { status, out } = await desk.memo('export', 'a.md', '--stdout')
    assert.equal(status, 0)
    assert.match(out, /memo-risks/)
  })
})
