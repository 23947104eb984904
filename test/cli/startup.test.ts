import assert from 'node:assert/strict'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, Desk, env, hasNobody, root, run } from './command.ts'
import { gap, today } from './memos.ts'

describe('the command line starts', function () {
  this.timeout(60_000)
  let desk: Desk
  before(build)
  beforeEach(() => {
    desk = new Desk()
    desk.write('a.md', gap)
    cpSync(join(root, 'dist/memo'), join(desk.path, 'bin/memo'), { recursive: true })
    cpSync(join(root, 'dist/memo.js'), join(desk.path, 'bin/memo.js'))
  })
  afterEach(() => desk.clear())

  const call = ['bin/memo.js', 'lint', ...today, 'a.md']
  const lint = (options: string[] = [], others: NodeJS.ProcessEnv = {}) =>
    run(process.execPath, [...options, ...call], desk.path, {
      env: { ...env, XDG_CACHE_HOME: join(desk.path, 'caches'), ...others },
    })

  it('from its own files alone', async () => {
    const { status, out, err } = await lint()
    assert.deepEqual([status, err], [1, ''])
    assert.match(out, /no risks section/)
  })

  it('without what it does not need', async () => {
    const told = join(desk.path, 'told.cjs')
    desk.write(
      'told.cjs',
      `const Module = require('node:module')
      const { basename } = require('node:path')
      const load = Module._extensions['.js']
      Module._extensions['.js'] = (module, path) => {
        process.stderr.write(require('node:fs').readFileSync(path, 'utf8').length + '\\n')
        load(module, path)
      }`,
    )
    const lengths = async (...parameters: string[]) =>
      (await run(process.execPath, ['--require', told, 'bin/memo.js', ...parameters], desk.path)).err
        .trim()
        .split('\n')
        .map(Number)
    const sum = (all: number[]) => all.reduce((one, other) => one + other, 0)
    await desk.memo('lint', ...today, '--cache-location', 'kept', 'a.md')
    const known = sum(await lengths('lint', ...today, '--cache-location', 'kept', 'a.md'))
    const judged = sum(await lengths('lint', ...today, 'a.md'))
    const exported = sum(await lengths('export', '--stdout', 'a.md'))
    // What is not minified here has about two letters for one.
    assert.ok(known < 250_000, `${known} letters to print what is known`)
    assert.ok(judged + 60_000 < exported, `${judged} letters to judge, ${exported} to export`)
  })

  describe('from what was compiled before,', () => {
    const kept = () => {
      const folder = join(desk.path, 'caches/alignment-memos')
      const [compiled] = readdirSync(folder).filter(name => name.startsWith('compiled'))
      return readdirSync(join(folder, compiled!)).map(name => join(folder, compiled!, name))
    }

    it('and says the same', async () => {
      const first = await lint()
      assert.ok(kept().length > 0)
      assert.deepEqual(await lint(), first)
    })

    it('and from its source where that is damaged', async () => {
      const first = await lint()
      for (const place of [0.01, 0.3, 0.7, 0.99]) {
        for (const path of kept()) {
          const code = readFileSync(path)
          code[Math.floor(code.length * place)]! ^= 0x40
          writeFileSync(path, code)
        }
        assert.deepEqual(await lint(), first)
      }
    })

    it('and without where nothing can be kept', async () => {
      desk.write('caches', 'a file')
      const { status, err } = await lint()
      assert.deepEqual([status, err], [1, ''])
    })
  })

  it('for a user without a home', async function () {
    if (process.getuid?.() !== 0 || !hasNobody) this.skip()
    const { HOME: _, XDG_CACHE_HOME: __, ...homeless }: NodeJS.ProcessEnv = env
    desk.mode('.', 0o755)
    const ended = await run(process.execPath, [...call, '--cache'], desk.path, {
      env: homeless,
      uid: 54321,
      gid: 54321,
    })
    assert.deepEqual([ended.status, ended.err], [1, ''])
  })
})
