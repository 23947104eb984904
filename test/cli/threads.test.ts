import assert from 'node:assert/strict'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { judgeFor } from '../../src/cli/judge.ts'
import { judgeInThreads } from '../../src/cli/pool.ts'
import { build, Desk, root } from './command.ts'
import { gap, good, open, today } from './memos.ts'

describe('memo lint, of many memos,', function () {
  this.timeout(120_000)
  let desk: Desk
  before(build)
  beforeEach(() => {
    desk = new Desk()
  })
  afterEach(() => desk.clear())

  const wishes = { today: '2026-11-22' }
  const worker = join(root, 'dist/memo/worker.js')
  const candidates = (names: readonly string[]) =>
    names.map(name => ({ path: join(desk.path, name), file: join(desk.path, name) }))

  /** A thread that judges as usual, but for what it is told to do by the name of a file. */
  const unruly = () => {
    desk.write(
      'unruly.cjs',
      `const pool = require(${JSON.stringify(join(root, 'node_modules/workerpool'))})
      const deeds = {
        hang: () => { for (;;) ; },
        exit: () => process.exit(3),
        throw: () => { throw new Error('out of words') },
      }
      pool.worker({ verdictsOn: candidates => candidates.map(({ path }) => {
        deeds[/([a-z]+)\\d*\\.md$/.exec(path)[1]]?.()
        return { isMemo: true, report: { file: path }, asked: [], problems: [] }
      }) })`,
    )
    return join(desk.path, 'unruly.cjs')
  }

  it('says the same in several threads as in one, in the same order', async () => {
    const names: string[] = []
    for (let number = 0; number < 30; number += 1) {
      const name = `${number}.md`
      // Of very different lengths, so that they are not done in their order.
      desk.write(name, [gap, open, good, gap.repeat(5)][number % 4]!)
      names.push(name)
    }
    names.push('nowhere.md')
    const judge = judgeFor(wishes)
    const expected = []
    for (const candidate of candidates(names)) expected.push(await judge(candidate))
    for (const workers of [1, 2, 4])
      assert.deepEqual(
        await judgeInThreads(candidates(names), wishes, { workers, patience: () => 60_000, script: worker }),
        expected,
      )
  })

  it('says the same of a hundred as of each alone', async function () {
    if (availableParallelism() === 1) this.skip()
    desk.write(
      '.memorc',
      'overrides: [{ files: "**/b*.md", rules: { missing-section: warning } }]\nruels: 1\n',
    )
    for (let number = 0; number < 130; number += 1)
      desk.write(`memos/${'abc'[number % 3]}${number}.md`, [gap, open, good][number % 3]!)
    desk.write('memos/c0.md', Uint8Array.of(0x63, 0xe9))
    const together = await desk.memo('lint', '--format', 'json', ...today, '.')
    const halves = await Promise.all(
      ['a', 'b', 'c'].map(letter =>
        desk.shell(`$MEMO lint --format json ${today.join(' ')} memos/${letter}*.md`),
      ),
    )
    const byFile = (text: string): { file: string }[] => JSON.parse(text)
    assert.deepEqual(
      byFile(together.out),
      halves.flatMap(({ out }) => byFile(out)).sort((a, b) => (a.file < b.file ? -1 : 1)),
    )
    assert.equal(together.status, 2)
    assert.deepEqual(together.err.split('\n'), [
      'memo: .memorc:2:1: No key is called “ruels” here. Did you mean “rules”?',
      'memo: memos/c0.md is not UTF-8; save it in that encoding.',
      '',
    ])
    assert.deepEqual(await desk.memo('lint', '--format', 'json', ...today, '.'), together, 'again')
  })

  it('names a memo that hangs or ends its thread, and judges the others', async () => {
    const names = ['a.md', 'hang.md', 'b.md', 'exit.md', 'c.md', 'throw.md', 'd.md', 'e.md', 'f.md']
    const verdicts = await judgeInThreads(candidates(names), wishes, {
      workers: 2,
      patience: () => 2000,
      script: unruly(),
    })
    const said = Object.fromEntries(verdicts.map(({ message }, index) => [names[index], message]))
    assert.deepEqual(said, {
      'a.md': undefined,
      'hang.md': 'takes longer than 2 seconds to judge; look at it alone',
      'b.md': undefined,
      'exit.md': 'cannot be judged: its thread ended unexpectedly',
      'c.md': undefined,
      'throw.md': 'cannot be judged: out of words',
      'd.md': undefined,
      'e.md': undefined,
      'f.md': undefined,
    })
    assert.ok(verdicts.every(({ isMemo }) => isMemo))
  })

  it('names it among the many that are handed over together', async () => {
    const names = Array.from({ length: 100 }, (_, at) => (at === 34 ? 'hang34.md' : `a${at}.md`))
    const verdicts = await judgeInThreads(candidates(names), wishes, {
      workers: 2,
      patience: () => 1000,
      script: unruly(),
    })
    assert.deepEqual(
      verdicts.flatMap(({ message }, at) => (message === undefined ? [] : [[names[at], message]])),
      [['hang34.md', 'takes longer than 1 seconds to judge; look at it alone']],
    )
    assert.deepEqual(
      verdicts.flatMap(({ report }) => report?.file ?? []),
      candidates(names.filter(name => name !== 'hang34.md')).map(({ path }) => path),
    )
  })
})
