import assert from 'node:assert/strict'
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { writeNew, writeOver } from '../../src/cli/write.ts'
import { build, Desk } from './command.ts'
import { gap, today } from './memos.ts'

describe('what the command line writes', function () {
  this.timeout(60_000)
  let desk: Desk
  before(build)
  beforeEach(() => {
    desk = new Desk()
    desk.write('a.md', gap)
  })
  afterEach(() => desk.clear())
  const at = (name: string) => join(desk.path, name)

  const left = async (call: readonly string[], message: RegExp, untouched: string) => {
    const before = desk.read(untouched)
    const { status, out, err } = await desk.memo(...call)
    assert.deepEqual([status, out], [2, ''])
    assert.match(err, message)
    assert.equal(desk.read(untouched), before)
  }

  describe('is never written', () => {
    it('over a file that is read-only, though its folder is not', async () => {
      desk.mode('a.md', 0o444)
      await left(
        ['fix', ...today, 'a.md'],
        /^memo: a\.md is read-only, and is left as it is; make it writable first\.\n$/,
        'a.md',
      )
      assert.equal(desk.mode('a.md'), 0o444)
      desk.write('a.html', 'mine')
      desk.mode('a.html', 0o444)
      await left(['export', '--force', 'a.md'], /^memo: a\.html is read-only, /, 'a.html')
    })

    it('to one name of a file that has several', async () => {
      linkSync(at('a.md'), at('b.md'))
      await left(['fix', ...today, 'a.md'], /^memo: a\.md has other names \(hard links\), .+\.\n$/, 'a.md')
      assert.equal(statSync(at('a.md')).ino, statSync(at('b.md')).ino)
    })

    it('through a link that leads out of the working folder', async function () {
      if (process.platform === 'win32') this.skip()
      desk.write('in/keep', '')
      desk.write('out/a.md', gap)
      symlinkSync('../out/a.md', at('in/link.md'))
      symlinkSync('../out', at('in/folder'))
      const calls: Record<string, string[]> = {
        'link.md': ['fix', ...today, 'link.md'],
        'folder/a.md': ['fix', ...today, 'folder'],
        'folder/new.md': ['new', 'one-pager', '-o', 'folder/new.md'],
        'folder/deep/new.md': ['new', 'one-pager', '-o', 'folder/deep/new.md'],
        'folder/a.html': ['export', '../a.md', '--out', 'folder'],
      }
      for (const [path, call] of Object.entries(calls)) {
        const { status, err } = await desk.memoIn('in', ...call)
        const real = join(
          realpathSync(at('out')),
          path.replace(/^folder\/|link/, match => (match === 'link' ? 'a' : '')),
        )
        assert.deepEqual(
          [status, err],
          [
            2,
            `memo: ${path} leads out of its folder by a link, and nothing is written there; name ${real} itself.\n`,
          ],
        )
      }
      assert.deepEqual([desk.read('out/a.md'), readdirSync(at('out'))], [gap, ['a.md']])
    })

    it('through a link that a folder holds', async function () {
      if (process.platform === 'win32') this.skip()
      desk.write('memos/keep.md', '# Plain\n')
      symlinkSync('../a.md', at('memos/link.md'))
      symlinkSync('..', at('memos/up'))
      await desk.memo('fix', ...today, 'memos')
      assert.equal(desk.read('a.md'), gap)
    })
  })

  it('goes through a link that stays inside, or to what is named by its own path', async function () {
    if (process.platform === 'win32') this.skip()
    desk.write('in/memos/a.md', gap)
    symlinkSync('memos/a.md', at('in/link.md'))
    assert.equal((await desk.memoIn('in', 'fix', ...today, 'link.md')).status, 0)
    assert.equal(readlinkSync(at('in/link.md')), 'memos/a.md')
    assert.match(desk.read('in/memos/a.md'), /## Risks/)
    assert.equal((await desk.memoIn('in', 'fix', ...today, '../a.md')).status, 0)
    assert.match(desk.read('a.md'), /## Risks/)
  })

  it('keeps mode, owner, byte-order mark and line ends, and leaves nothing beside', async () => {
    desk.write('a.md', `\uFEFF${gap.replaceAll('\n', '\r\n')}`)
    desk.mode('a.md', 0o604)
    const { uid, gid } = lstatSync(at('a.md'))
    await desk.memo('fix', ...today, 'a.md')
    const after = lstatSync(at('a.md'))
    assert.deepEqual([after.mode & 0o777, after.uid, after.gid], [0o604, uid, gid])
    assert.match(desk.read('a.md'), /^\uFEFF---\r\n/)
    assert.doesNotMatch(desk.read('a.md').slice(1), /(?<!\r)\n/)
    assert.deepEqual(readdirSync(desk.path), ['a.md'])
  })

  it('gives a new file the mode that new files have here', async () => {
    writeFileSync(at('plain'), '')
    await desk.memo('new', 'one-pager', '-o', 'new.md')
    assert.equal(desk.mode('new.md'), desk.mode('plain'))
  })

  it('does not write over what is a link to nowhere', async function () {
    if (process.platform === 'win32') this.skip()
    symlinkSync('gone.md', at('b.md'))
    const { status, err } = await desk.memo('new', 'one-pager', '-o', 'b.md')
    assert.deepEqual([status, err], [2, 'memo: b.md exists and is left as it is; choose another name.\n'])
    assert.deepEqual(readdirSync(desk.path), ['a.md', 'b.md'])
  })

  describe('is taken back', () => {
    const listing = () => readdirSync(desk.path).sort()

    it('where the file changed at the last moment', () => {
      const isStill = () => {
        desk.write('a.md', 'theirs')
        return desk.read('a.md') === gap
      }
      assert.equal(writeOver(at('a.md'), 'ours', { isStill }), false)
      assert.deepEqual([desk.read('a.md'), listing()], ['theirs', ['a.md']])
    })

    it('where it cannot be put into its place', () => {
      mkdirSync(at('folder/full'), { recursive: true })
      assert.throws(() => writeOver(at('folder'), 'ours'), { syscall: 'rename' })
      assert.throws(() => writeNew(at('folder'), 'ours'), { code: 'EEXIST' })
      assert.deepEqual(listing(), ['a.md', 'folder'])
    })

    it('where the folder goes meanwhile', () => {
      desk.write('going/a.md', 'before')
      const isStill = () => {
        renameSync(at('going'), at('gone'))
        return true
      }
      assert.throws(() => writeOver(at('going/a.md'), 'ours', { isStill }), { code: 'ENOENT' })
      assert.equal(desk.read('gone/a.md'), 'before')
    })
  })

  it('is named where it changed while it was being fixed', async () => {
    // Long, so that somebody can write in between; a line end more each time, until all is over.
    let theirs = `${gap}\n${'More words for the memo.\n\n'.repeat(5000)}`
    desk.write('b.md', theirs)
    desk.write('c.md', gap)
    const timer = setInterval(() => {
      theirs += '\n'
      desk.write('b.md', theirs)
    }, 20)
    const { status, err } = await desk.memo('fix', ...today, 'b.md', 'c.md')
    clearInterval(timer)
    assert.deepEqual(
      [status, err],
      [2, 'memo: b.md changed while it was being fixed, and is left as it is; run memo fix again.\n'],
    )
    assert.equal(desk.read('b.md'), theirs)
    assert.match(desk.read('c.md'), /## Risks/)
  })
})
