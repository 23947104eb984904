import assert from 'node:assert/strict'
import { findConfig } from '../../src/config/find.ts'
import { seenFrom, within } from '../../src/config/paths.ts'
import { reading } from './files.ts'

describe('the config that holds', () => {
  const find = (files: Record<string, string | Error>, root = '') =>
    findConfig('/repo/team/memos', root, reading(files))

  for (const name of ['.memorc', '.memorc.json', '.memorc.yaml', '.memorc.yml'])
    it(`may be called ${name}`, async () =>
      assert.equal(await find({ [`/repo/${name}`]: '' }), `/repo/${name}`))

  it('is the nearest', async () => {
    const files = { '/.memorc': '', '/repo/.memorc.yaml': '', '/repo/team/.memorc.yml': '' }
    assert.equal(await find(files), '/repo/team/.memorc.yml')
    assert.equal(await findConfig('/repo', '', reading(files)), '/repo/.memorc.yaml')
    assert.equal(await findConfig('/elsewhere', '', reading(files)), '/.memorc')
    assert.equal(await findConfig('', '', reading(files)), '/.memorc')
  })

  it('is the first by name of those side by side', async () =>
    assert.equal(await find({ '/repo/.memorc.yaml': '', '/repo/.memorc.json': '' }), '/repo/.memorc.json'))

  it('may stand in package.json, under “memo” at the top alone', async () => {
    assert.equal(await find({ '/repo/package.json': '{\n\t"memo": {}\n}' }), '/repo/package.json')
    for (const text of ['{"name": "memo"}', '{"scripts": {"memo": "x"}}', '"memo"', '["memo"]', ''])
      assert.equal(await find({ '/repo/package.json': text, '/.memorc': '' }), '/.memorc', text)
  })

  it('is none above the root', async () => {
    assert.equal(await find({ '/repo/.memorc': '' }, '/repo/team'), undefined)
    assert.equal(await find({ '/repo/team/.memorc': '' }, '/repo/team'), '/repo/team/.memorc')
    assert.equal(await find({}), undefined)
  })

  it('is one that cannot be read as well: then it is told, and no farther one takes its place', async () =>
    assert.equal(
      await find({ '/repo/.memorc': new Error('may not be read'), '/.memorc': '' }),
      '/repo/.memorc',
    ))
})

describe('a path in a config file', () => {
  const cases: [string, string | undefined][] = [
    ['a.md', '/repo/team/a.md'],
    ['./b/../a.md', '/repo/team/a.md'],
    ['../a.md', '/repo/a.md'],
    ['.. /a.md', undefined],
    ['../../a.md', undefined],
    ['../../repo/a.md', undefined],
    ['..', undefined],
    ['.', '/repo/team'],
    ['', undefined],
    [' ', undefined],
    ['/etc/passwd', undefined],
    ['..\\..\\a.md', undefined],
    ['C:/a.md', undefined],
    ['file:///etc/passwd', undefined],
    ['a\0.md', undefined],
  ]
  for (const [path, expected] of cases)
    it(`${JSON.stringify(path)} leads to ${expected ?? 'nowhere'}`, () =>
      assert.equal(within('/repo', '/repo/team', path), expected))

  it('may lead anywhere below the top where nothing ends the search', () =>
    assert.equal(within('', '/repo/team', '../../a.md'), '/a.md'))

  it('is seen from a folder as globs are written', () => {
    assert.equal(seenFrom('/repo', '/repo/memos/a.md'), 'memos/a.md')
    assert.equal(seenFrom('/repo', '/repository/a.md'), 'repository/a.md')
    assert.equal(seenFrom('', '/a.md'), 'a.md')
  })
})
