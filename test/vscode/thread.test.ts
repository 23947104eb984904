import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { ownProfile } from '../../src/config/profiles.ts'
import { type Engine, engineFor } from '../../src/engine.ts'
import { profiles } from '../../src/memo/profiles.ts'
import { Judges } from '../../src/vscode/judges.ts'
import { JudgingThread } from '../../src/vscode/judging-thread.ts'
import { extensionUri, until } from './editor.ts'
import { remove, write } from './files.ts'
import { poor } from './fresh.ts'
import { watchThreads } from './threads.ts'

const script = vscode.Uri.joinPath(extensionUri(), 'dist', 'thread.js').fsPath
const options = '{}'
const isWeb = !globalThis.process?.versions?.node

describe('the thread that judges', function () {
  this.timeout(60_000)
  let threads: ReturnType<typeof watchThreads>
  const parts: vscode.Disposable[] = []
  const threadOf = (path: string, patience?: (length: number) => number) => {
    const thread = new JudgingThread(path, { memory: 64, ...(patience && { patience }) })
    parts.push(thread)
    return thread
  }
  beforeEach(() => {
    threads = watchThreads()
    parts.push(threads)
  })
  afterEach(() => {
    for (const part of parts.splice(0)) part.dispose()
  })

  if (isWeb) {
    it('is not there in a browser tab, where the host judges', async () => {
      assert.equal(await threadOf(script).judge({ text: poor, options }), undefined)
      const judges = new Judges(extensionUri())
      parts.push(judges)
      const verdict = await judges.judge(engineFor(), poor, () => true)
      assert.ok(verdict && 'findings' in verdict && verdict.findings.length > 3)
    })
    return
  }

  it('finds what the host finds, whatever is set', async () => {
    const { profile } = ownProfile('bet', { extends: 'rfc', required: ['metrics'] }, known, undefined)
    const engines = [
      engineFor(),
      engineFor({ rules: { 'missing-section': 'off', 'one-page': { words: 5 } }, today: '2027-01-01' }),
      engineFor({ profiles: [...profiles, profile], usual: profile, today: '2031-01-01' }),
    ]
    const texts = [poor, '', '# No\r\n\r\n## Risks\r\n\r\nTBD\r\n', `\uFEFF${poor}`, poor.repeat(500)]
    const judges = new Judges(extensionUri())
    parts.push(judges)
    const kinds = new Set<string>()
    for (const engine of engines)
      for (const text of texts) {
        const verdict = await judges.judge(engine, text, () => true)
        assert.ok(verdict && 'findings' in verdict)
        assert.deepEqual(verdict.findings, inHost(engine, text))
        kinds.add(JSON.stringify(verdict.findings))
      }
    assert.ok(kinds.size >= 10, 'the settings make a difference')
    assert.ok(threads.started() >= 2, 'a thread for long texts, and one for the others')
  })

  it('is ended soon after its work, and started anew for more', async () => {
    const thread = threadOf(script)
    await Promise.all([thread.judge({ text: poor, options }), thread.judge({ text: poor, options })])
    assert.deepEqual([threads.started(), threads.running()], [1, 1])
    await until('it has ended', () => threads.running() === 0)
    assert.ok(await thread.judge({ text: poor, options }))
    assert.equal(threads.started(), 1)
  })

  it('gives up what hangs, ends or exhausts it, and judges the rest', async () => {
    const uri = await write('hostile.cjs', hostile)
    const thread = threadOf(uri.fsPath, length => (length > 5 * poor.length ? 2000 : 60_000))
    const texts = ['HANG'.repeat(1000), poor, 'EAT', poor, 'DIE', poor]
    const verdicts = await Promise.all(texts.map(text => thread.judge({ text, options })))
    const findings = inHost(engineFor(), poor)
    assert.deepEqual(verdicts, [
      { why: 'The file takes longer than 2 seconds to judge.' },
      { findings },
      { why: 'The file takes too much memory to judge.' },
      { findings },
      { why: 'The file cannot be judged.' },
      { findings },
    ])
    assert.equal(threads.started(), 4)
    await remove('hostile.cjs')
  })

  it('leaves everything to the host where it cannot start', async () => {
    const thread = threadOf(`${script}.nowhere`)
    const verdicts = await Promise.all([poor, poor].map(text => thread.judge({ text, options })))
    assert.deepEqual(verdicts, [undefined, undefined])
    assert.equal(await thread.judge({ text: poor, options }), undefined)
    assert.equal(threads.started(), 1, 'it is tried once')
  })

  it('is gone as soon as it is disposed of, whatever it was at', async () => {
    const thread = threadOf(script)
    const verdicts = Promise.all([poor, poor.repeat(50)].map(text => thread.judge({ text, options })))
    await new Promise(resolve => setTimeout(resolve, 0))
    assert.equal(threads.running(), 1)
    thread.dispose()
    assert.deepEqual(await verdicts, [undefined, undefined])
    await until('it has ended', () => threads.running() === 0)
    assert.equal(await thread.judge({ text: poor, options }), undefined)
    assert.equal(threads.started(), 1)
  })
})

const known = new Map(profiles.map(profile => [profile.id, profile]))

function inHost(engine: Engine, text: string) {
  return engine
    .judge(text)
    .findings.map(({ rule, severity, at, message }) => ({ rule, severity, at, message }))
}

/** The thread as it is, but for three texts that do to it what no text should. */
const hostile = `
process.getBuiltinModule('node:worker_threads').parentPort.on('message', ({ text }) => {
  if (text.startsWith('HANG')) for (;;);
  if (text === 'DIE') process.exit()
  for (const all = []; text === 'EAT'; ) all.push({ all: String(all.length) })
})
require(${JSON.stringify(script)})
`
