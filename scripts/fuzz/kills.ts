// `npm run fuzz:kills -- [seconds] [seed]`: ends `memo fix`, `memo new`, `memo export` and `memo lint --cache` at random
// moments, and looks after each that every file is wholly old or wholly new, that the next run does the rest as if
// nothing had happened, and that nothing is left behind then.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { build, command, Desk, env } from '../../test/cli/command.ts'
import { gap, today } from '../../test/cli/memos.ts'
import { main } from '../host/process.ts'

const names = Array.from({ length: 12 }, (_, number) => `memos/${number}.md`)
const textOf = (name: string) => gap.replace('# Give', `# ${name}: give`)

/** A command that is ended, and what must be true of its folder: at once, and after it has run again. */
interface Trial {
  parameters: readonly string[]
  /** @returns whether the work was begun and not done */
  afterKill(desk: Desk): boolean
  afterAll(desk: Desk): void
}

const fixed = new Map<string, string>()
const pages = names.map(name => name.replace(/md$/, 'html'))
const exported = new Map<string, string>()
const newParameters = ['new', 'decision-brief', '--title', 'Move', '-o', 'memos/new.md']
let scaffolded = ''
let verdict = ''

const trials: Record<string, Trial> = {
  fix: {
    parameters: ['fix', ...today, 'memos'],
    afterKill(desk) {
      const done = names.filter(name => desk.read(name) === fixed.get(name))
      for (const name of names.filter(name => !done.includes(name)))
        assert.equal(desk.read(name), textOf(name), `${name} is neither old nor new`)
      return done.length > 0 && done.length < names.length
    },
    afterAll(desk) {
      for (const name of names) assert.equal(desk.read(name), fixed.get(name))
    },
  },
  new: {
    parameters: newParameters,
    afterKill(desk) {
      const isThere = existsSync(join(desk.path, 'memos/new.md'))
      if (isThere) assert.equal(desk.read('memos/new.md'), scaffolded)
      return strange(desk).length > 0
    },
    afterAll: desk => assert.equal(desk.read('memos/new.md'), scaffolded),
  },
  export: {
    parameters: ['export', '--force', '--out', 'memos', 'memos'],
    afterKill(desk) {
      const done = pages.filter(page => existsSync(join(desk.path, page)))
      for (const page of done) assert.equal(desk.read(page), exported.get(page), `${page} is not whole`)
      for (const name of names) assert.equal(desk.read(name), textOf(name))
      return done.length > 0 && done.length < pages.length
    },
    afterAll(desk) {
      for (const page of pages) assert.equal(desk.read(page), exported.get(page))
    },
  },
  lint: {
    parameters: ['lint', '--cache', '--cache-location', 'memos/cache.json', ...today, 'memos'],
    afterKill(desk) {
      for (const name of names) assert.equal(desk.read(name), textOf(name))
      return strange(desk).length > 0
    },
    afterAll: () => {},
  },
}

/** What is in the folder that nobody asked for. */
function strange({ path }: Desk): string[] {
  const known = new Set([...names, ...pages, 'memos/new.md', 'memos/cache.json'])
  return readdirSync(join(path, 'memos')).filter(name => !known.has(`memos/${name}`))
}

function laidDesk(): Desk {
  const desk = new Desk()
  for (const name of names) desk.write(name, textOf(name))
  return desk
}

/** Runs a command for so many milliseconds, or until it writes the first file. */
async function runFor(
  desk: Desk,
  parameters: readonly string[],
  patience: number,
  isSeen: boolean,
): Promise<void> {
  const enough = new AbortController()
  const seen = isSeen ? once(watch(join(desk.path, 'memos'), enough), 'change') : new Promise(() => {})
  const child = spawn(process.execPath, [command, ...parameters], { cwd: desk.path, env, stdio: 'ignore' })
  const ended = once(child, 'exit')
  await Promise.race([setTimeout(patience), ended, seen])
  enough.abort()
  child.kill('SIGKILL')
  await ended
}

/** Runs a command to its end, and says how long that took. */
async function wholeRun(desk: Desk, { parameters }: Trial): Promise<{ out: string; time: number }> {
  const before = performance.now()
  const { out } = await desk.memo(...parameters)
  return { out, time: performance.now() - before }
}

await main(async () => {
  const [seconds = 60, seed = Date.now() % 2_147_483_647] = process.argv.slice(2).map(Number)
  let state = seed || 1
  const random = () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
  await build()
  const durations = new Map<string, number>()
  for (const [name, trial] of Object.entries(trials)) {
    const desk = laidDesk()
    await wholeRun(desk, trial)
    const again = laidDesk()
    const { out, time } = await wholeRun(again, trial)
    durations.set(name, time)
    if (name === 'fix') for (const memo of names) fixed.set(memo, desk.read(memo))
    if (name === 'export') for (const page of pages) exported.set(page, desk.read(page))
    if (name === 'new') scaffolded = desk.read('memos/new.md')
    if (name === 'lint') verdict = out
    desk.clear()
    again.clear()
  }

  const counts = Object.fromEntries(Object.keys(trials).map(name => [name, { killed: 0, between: 0 }]))
  const until = Date.now() + seconds * 1000
  while (Date.now() < until)
    for (const [name, trial] of Object.entries(trials)) {
      const desk = laidDesk()
      // Most of the time nothing has been written yet.
      const moment = durations.get(name)! * (0.4 + 0.7 * random())
      await runFor(desk, trial.parameters, moment, random() < 0.5)
      counts[name]!.killed += 1
      if (trial.afterKill(desk)) counts[name]!.between += 1
      const { out } = await wholeRun(desk, trial)
      if (name === 'lint') assert.equal(out, verdict)
      // What was left of a new memo does not stand in the way of mending it.
      if (name === 'new') assert.equal((await desk.memo('fix', ...today, 'memos/new.md')).err, '')
      if (name !== 'new') trial.afterAll(desk)
      assert.deepEqual(strange(desk), [])
      desk.clear()
    }
  console.log(`From seed ${seed}, nothing was lost and nothing left:`)
  for (const [name, { killed, between }] of Object.entries(counts))
    console.log(`memo ${name}: ended ${killed} times, ${between} of them in the middle of its work`)
})
