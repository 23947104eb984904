import assert from 'node:assert/strict'
import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { build, Desk } from './command.ts'
import { good, today } from './memos.ts'

describe('memo, where a config leads elsewhere by a link,', function () {
  this.timeout(60_000)
  let desk: Desk
  before(function () {
    if (process.platform === 'win32') this.skip()
    return build()
  })
  beforeEach(() => {
    desk = new Desk()
    desk.write('secret/key.md', '# {title}\n\nsecret words\n')
    desk.write('secret/.memorc.yaml', 'rules: { missing-section: off }\n')
    desk.write('repo/memos/a.md', good)
  })
  afterEach(() => desk.clear())

  const link = (to: string, path: string) => symlinkSync(to, join(desk.path, 'repo', path))
  const note = (template: string) =>
    desk.write('repo/.memorc.yaml', `profiles: { note: { title: Note, template: ${template} } }\n`)
  const refused = (template: string) =>
    `memo: .memorc.yaml:1:44: “${template}” leads out of its folder by a link.\n`

  it('takes no template that is a link out of its folder', async () => {
    link('../secret/key.md', 'key.md')
    note('key.md')
    const { status, out, err } = await desk.memoIn('repo', 'new', 'note')
    assert.deepEqual([status, out.includes('secret'), err], [2, false, refused('key.md')])
  })

  it('takes none from a folder that is such a link, however it is named', async () => {
    link('../secret', 'inside')
    mkdirSync(join(desk.path, 'repo/deep'))
    link('../inside', 'deep/again')
    for (const path of ['inside/key.md', './inside/key.md', 'deep/../inside/key.md', 'deep/again/key.md']) {
      note(path)
      const { status, out, err } = await desk.memoIn('repo', 'new', 'note')
      assert.deepEqual([status, out.includes('secret'), err], [2, false, refused(path)])
    }
  })

  it('takes one that is a link within its folder', async () => {
    desk.write('repo/shared/note.md', '# {title}\n')
    link('shared/note.md', 'note.md')
    note('note.md')
    const { status, out } = await desk.memoIn('repo', 'new', 'note', '--title', 'A')
    assert.deepEqual([status, out], [0, '# A\n'])
  })

  it('reads no device and no pipe that a config or a template is linked to', async () => {
    for (const [to, path] of [
      ['/dev/zero', '.memorc'],
      ['/dev/stdin', '.memorc'],
    ] as const) {
      desk.clear()
      desk = new Desk()
      desk.write('repo/memos/a.md', good)
      link(to, path)
      const { status, err } = await desk.memoIn('repo', 'lint', ...today, 'memos')
      assert.deepEqual([status, err], [2, 'memo: .memorc:1:1: This file is no file.\n'])
    }
  })

  it('follows links that lead in a circle no further than the system does', async () => {
    link('.', 'round')
    desk.write('repo/.memorc.yaml', 'extends: round/.memorc.yaml\n')
    const { status, err } = await desk.memoIn('repo', 'lint', ...today, 'memos')
    assert.equal(status, 2)
    assert.match(err, /^memo: .*“round\/\.memorc\.yaml” is a link that leads in a circle/)
  })

  it('writes no new memo through a link out of its folder', async () => {
    link('../secret', 'out')
    link('../secret/key.md', 'key.md')
    link('../secret/new.md', 'new.md')
    for (const path of ['out/new.md', 'key.md', 'new.md']) {
      const { status, err } = await desk.memoIn('repo', 'new', 'one-pager', '-o', path)
      assert.equal(status, 2)
      assert.match(
        err,
        path === 'new.md' ? /exists and is left as it is/ : /leads out of its folder by a link/,
      )
    }
    assert.equal(existsSync(join(desk.path, 'secret/new.md')), false)
    assert.equal(desk.read('secret/key.md'), '# {title}\n\nsecret words\n')
  })
})
