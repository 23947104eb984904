import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { linkSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { engineFor } from '../../src/engine.ts'
import { fix } from '../../src/lint/fix.ts'
import { build, command, Desk, env } from './command.ts'
import { gap, today } from './memos.ts'

describe('memo fix, ended by a signal,', function () {
  this.timeout(180_000)
  // On a busy machine, all may be fixed before the signal is sent.
  this.retries(4)
  const files = 40
  const names = Array.from({ length: files }, (_, number) => `memos/${String(number).padStart(2, '0')}.md`)
  const textOf = (number: number) => gap.replace('# Give', `# ${number}: give`)
  const fixedOf = (number: number) => {
    const engine = engineFor({ today: '2026-11-22' })
    return fix(textOf(number), text => engine.judge(text).findings).text
  }
  const fixed = names.map((_, number) => fixedOf(number))
  let desk: Desk
  before(build)
  beforeEach(() => {
    desk = new Desk()
    for (const [number, name] of names.entries()) desk.write(name, textOf(number))
  })
  afterEach(() => desk.clear())

  /** Tells how many files were fixed; each is wholly as it was or wholly fixed. */
  const countFixed = () => {
    let count = 0
    for (const [number, name] of names.entries()) {
      const text = desk.read(name)
      if (text === fixed[number]) count += 1
      else assert.equal(text, textOf(number), `${name} is neither old nor new`)
    }
    return count
  }
  const strange = () => readdirSync(`${desk.path}/memos`).filter(name => !/^\d\d\.md$/.test(name))

  /**
   * Starts to fix all and ends it so many milliseconds after the first file is fixed.
   *
   * @returns the signal by which it ended
   */
  const kill = async (delay: number, signal: NodeJS.Signals): Promise<unknown> => {
    const child = spawn(process.execPath, [command, 'fix', ...today, 'memos'], { cwd: desk.path, env })
    const ended = once(child, 'exit')
    while (child.exitCode === null && desk.read(names[0]!) === textOf(0)) await setTimeout(2)
    await setTimeout(delay)
    child.kill(signal)
    const [, by] = await ended
    return by
  }

  // Prime, so that the moments fall differently to what is being written.
  for (const delay of [0, 3, 13, 53, 151])
    it(`loses nothing when it is killed ${delay} ms after the first file, and the next run does the rest`, async () => {
      await kill(delay, 'SIGKILL')
      countFixed()
      const { status } = await desk.memo('fix', ...today, 'memos')
      assert.deepEqual([status, countFixed(), strange()], [0, files, []])
    })

  it('was really killed between the first file and the last', async () => {
    await kill(0, 'SIGKILL')
    const count = countFixed()
    assert.ok(count > 0 && count < files, `${count} were fixed`)
  })

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    it(`ends by ${signal}, and leaves nothing beside the memos`, async function () {
      if (process.platform === 'win32') this.skip()
      assert.equal(await kill(11, signal), signal)
      assert.deepEqual(strange(), [])
      const count = countFixed()
      assert.ok(count > 0 && count < files, `${count} were fixed`)
    })

  it('clears away what a killed run has left, and not what another one is writing', async () => {
    const { writeOver } = await import('../../src/cli/write.ts')
    // This process lives, and is in the middle of writing a file.
    writeOver(`${desk.path}/memos/other`, 'x', {
      isStill: () => {
        const [mine] = strange()
        desk.write(`memos/${mine!.replace(/-\d+-\d+\.tmp$/, '-999999999-0.tmp')}`, 'half a fi')
        desk.write('memos/.memo-elsewhere-1-0.tmp', 'of another machine')
        return false
      },
    })
    const before = strange()
    assert.equal(before.length, 2)
    assert.equal((await desk.memo('fix', ...today, 'memos')).status, 0)
    assert.deepEqual(strange(), ['.memo-elsewhere-1-0.tmp'])
  })
})

describe('memo new, killed once its file has its name,', function () {
  this.timeout(60_000)
  let desk: Desk
  before(build)
  beforeEach(() => {
    desk = new Desk()
  })
  afterEach(() => desk.clear())

  it('leaves a file that can be mended, and nothing in its way', async () => {
    desk.write('new.md', gap)
    let other = ''
    // The same file under two names, as a run that is dead by now leaves it.
    await writeOverAnd(desk, name => {
      other = name.replace(/-\d+-\d+\.tmp$/, '-999999999-0.tmp')
    })
    linkSync(join(desk.path, 'new.md'), join(desk.path, other))
    const { status, err } = await desk.memo('fix', ...today, 'new.md')
    assert.deepEqual([status, err, readdirSync(desk.path)], [0, '', ['new.md']])
  })
})

/** Tells the name under which a file is written before it takes its place. */
async function writeOverAnd(desk: Desk, tell: (name: string) => void): Promise<void> {
  const { writeOver } = await import('../../src/cli/write.ts')
  writeOver(join(desk.path, 'other'), 'x', {
    isStill: () => {
      tell(readdirSync(desk.path).find(name => name.endsWith('.tmp'))!)
      return false
    },
  })
}

describe('a long file, killed while it is written over,', function () {
  this.timeout(60_000)
  const size = 2 ** 26
  let desk: Desk
  beforeEach(() => {
    desk = new Desk()
    desk.write('a.md', 'o'.repeat(size))
  })
  afterEach(() => desk.clear())

  const write = new URL('../../src/cli/write.ts', import.meta.url).href
  // From another folder, tsx has to be named by its own place.
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const script = `
    const { writeOver } = await import(${JSON.stringify(write)})
    const content = Buffer.alloc(${size}, 'n')
    console.log('now')
    writeOver('a.md', content)
  `

  for (const delay of [0, 2, 5, 11, 23, 47, 97])
    it(`after ${delay} ms, is wholly old or wholly new`, async () => {
      const child = spawn(process.execPath, [`--import=${tsx}`, '--input-type=module', '-e', script], {
        cwd: desk.path,
      })
      const ended = once(child, 'exit')
      await once(child.stdout, 'data')
      await setTimeout(delay)
      child.kill('SIGKILL')
      await ended
      const text = desk.read('a.md')
      assert.equal(text.length, size)
      assert.equal(text.replaceAll(text[0]!, ''), '', 'one letter all through')
    })
})
