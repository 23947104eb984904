import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { build, caches, Desk, lines } from './command.ts'
import { gap, open, today } from './memos.ts'

describe('memo lint --cache', function () {
  this.timeout(60_000)
  let desk: Desk
  before(build)
  beforeEach(() => {
    desk = new Desk()
    desk.write('memos/a.md', gap)
    desk.write('memos/b.md', open)
    desk.write('docs/c.md', '# Plain\n')
  })
  afterEach(() => desk.clear())

  const cached = (...parameters: string[]) =>
    desk.memo('lint', ...today, '--cache-location', 'kept', ...parameters)
  const plain = (...parameters: string[]) => desk.memo('lint', ...today, ...parameters)

  /** What is kept: by file, what of it. */
  const kept = () => {
    const { files } = JSON.parse(desk.read('kept').split('\n')[1]!)
    return Object.keys(files).map(file => file.split('/').slice(-2).join('/'))
  }

  it('says the same the second time, in both formats, with the same status', async () => {
    for (const format of ['pretty', 'json'])
      for (const paths of [['.'], ['memos/b.md'], ['./memos', 'memos/a.md'], ['docs/c.md']]) {
        const expected = await plain('--format', format, ...paths)
        for (const _ of [1, 2]) assert.deepEqual(await cached('--format', format, ...paths), expected)
      }
  })

  it('judges nothing that it knows', async () => {
    await cached('.')
    // Without the engine, nothing can be judged.
    const { status, out } = await desk.memoWithoutEngine('lint', ...today, '--cache-location', 'kept', '.')
    assert.deepEqual([status, out], [1, (await plain('.')).out])
    desk.write('memos/b.md', gap)
    assert.notEqual(
      (await desk.memoWithoutEngine('lint', ...today, '--cache-location', 'kept', '.')).out,
      out,
    )
  })

  const changes: Record<string, () => unknown> = {
    'a memo': () => desk.write('memos/b.md', gap),
    'a memo, though not its length and its time': () => {
      const file = join(desk.path, 'memos/b.md')
      desk.write('memos/b.md', open.replace('TBD moves', 'Tom moves'))
      utimesSync(file, 1, 1)
    },
    'what is a memo': () => desk.write('docs/c.md', '---\nmemo: one-pager\n---\n\n# Plain\n'),
    'a config that was not there': () => desk.write('.memorc', 'rules: { missing-section: hint }\n'),
    'a config nearer by': () => desk.write('memos/.memorc', 'rules: { missing-section: off }\n'),
    'the config under a key': () =>
      void desk.write('package.json', '{ "memo": { "rules": { "unfinished-blank": "error" } } }'),
    'the memos that a config names': () => desk.write('.memorc', 'memos: docs/**\n'),
    'the profile': () => ['--profile', 'one-pager'],
    'the day': () => ['--today', '2031-01-01'],
    'the config by option': () => {
      desk.write('ci.yaml', 'rules: { missing-section: warning }\n')
      return ['--config', 'ci.yaml']
    },
    'an unsound config': () => desk.write('.memorc', 'ruels: {}\n'),
    'the place of a memo': () => renameSync(join(desk.path, 'memos/a.md'), join(desk.path, 'docs/a.md')),
    'a memo that is gone': () => rmSync(join(desk.path, 'memos/a.md')),
  }
  for (const [what, change] of Object.entries(changes))
    it(`notices a change of ${what}`, async () => {
      await cached('--format', 'json', '.')
      const said = change()
      const options: string[] = Array.isArray(said) ? said : []
      const expected = await plain('--format', 'json', ...options, '.')
      for (const _ of [1, 2]) assert.deepEqual(await cached('--format', 'json', ...options, '.'), expected)
    })

  it('notices a change of a config that another one extends', async () => {
    desk.write('base.memorc', 'rules: { missing-section: hint }\n')
    desk.write('.memorc', 'extends: ./base.memorc\n')
    await cached('.')
    desk.write('base.memorc', 'rules: { missing-section: warning }\n')
    assert.deepEqual(await cached('.'), await plain('.'))
    assert.match((await cached('.')).out, /warning +This decision brief has no risks section/)
  })

  it('says again each time what is wrong in a config, and what cannot be read', async () => {
    desk.write('.memorc', 'ruels: {}\n')
    desk.write('memos/old.md', Uint8Array.of(0x63, 0xe9))
    const expected = await plain('.')
    assert.equal(expected.status, 2)
    for (const _ of [1, 2]) assert.deepEqual(await cached('.'), expected)
  })

  it('forgets the files that are gone, and keeps those that were not asked for', async () => {
    await cached('.')
    assert.deepEqual(kept().sort(), ['docs/c.md', 'memos/a.md', 'memos/b.md'])
    rmSync(join(desk.path, 'memos/a.md'))
    await cached('docs/c.md')
    assert.deepEqual(kept().sort(), ['docs/c.md', 'memos/b.md'])
  })

  it('does not grow with each change', async () => {
    await cached('.')
    const length = desk.read('kept').length
    for (const number of [1, 2, 3]) {
      desk.write('.memorc', `# ${number}\n`)
      desk.write('memos/a.md', gap.replace('# Give', `# ${number} give`))
      await cached('.')
    }
    assert.ok(desk.read('kept').length < length * 1.2)
  })

  describe('that is damaged', () => {
    const damages: Record<string, (text: string) => string> = {
      'in a message': text => text.replace('no risks section', 'no error at all'),
      'at its end': text => text.slice(0, text.length / 2),
      'at its beginning': text => text.slice(20),
      'through and through': text => text.replace(/[a-z]/g, '#'),
      'to nothing': () => '',
    }
    for (const [where, damage] of Object.entries(damages))
      it(`${where} is passed over and made anew`, async () => {
        await desk.memo('lint', ...today, '--cache', '.')
        const folder = join(caches, 'alignment-memos')
        for (const name of readdirSync(folder).filter(name => name.endsWith('.json'))) {
          const path = join(folder, name)
          desk.change(path, damage)
        }
        for (const _ of [1, 2])
          assert.deepEqual(await desk.memo('lint', ...today, '--cache', '.'), await plain('.'))
      })
  })

  it('writes over nothing that is no cache', async () => {
    const { status, out, err } = await desk.memo('lint', ...today, '--cache-location', 'docs/c.md', '.')
    assert.deepEqual(
      [status, err],
      [2, 'memo: docs/c.md is no cache, and is left as it is; name another file for it.\n'],
    )
    assert.equal(out, (await plain('.')).out)
    assert.equal(desk.read('docs/c.md'), '# Plain\n')
  })

  it('is kept in a folder that is named, and is missed where it cannot be written', async () => {
    mkdirSync(join(desk.path, 'folder'))
    await desk.memo('lint', ...today, '--cache-location', 'folder', '.')
    assert.match(readdirSync(join(desk.path, 'folder')).join(), /^[\w-]+\.json$/)
    const { status, err } = await desk.memo('lint', ...today, '--cache-location', 'docs/c.md/x', '.')
    assert.deepEqual([status, lines(err).length], [2, 1])
  })

  it('leaves nothing in the folder where nothing is asked of it', async () => {
    await desk.memo('lint', ...today, '--cache', '.')
    await plain('.')
    assert.deepEqual(readdirSync(desk.path).sort(), ['docs', 'memos'])
  })

  it('reads a pipe once', async function () {
    if (process.platform === 'win32') this.skip()
    const line = `mkfifo p; (cat memos/a.md > p &); $MEMO lint ${today.join(' ')} --cache-location kept p`
    for (const _ of [1, 2]) {
      const { out } = await desk.shell(`rm -f p; ${line}`)
      assert.match(out, /no risks section/)
    }
  })
})
