import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { Configs } from '../../src/vscode/configs.ts'
import { Judges } from '../../src/vscode/judges.ts'
import { Session } from '../../src/vscode/session.ts'
import { WorkspaceFindings } from '../../src/vscode/workspace-findings.ts'
import { WorkspaceMemos } from '../../src/vscode/workspace-memos.ts'
import { closeAll, extensionUri, openFile, ruleOf, until, workspaceUri } from './editor.ts'
import { quiet, remove, removeAll, withSettings, write } from './files.ts'

const poor = '---\nmemo: one-pager\n---\n\n# Move\n\n## Risks\n\nTBD\n'

describe('Lint Workspace', () => {
  before(removeAll)
  afterEach(async () => {
    await closeAll()
    await vscode.commands.executeCommand('alignmentMemos.clearWorkspaceFindings')
    await removeAll()
    await quiet()
  })

  const lint = () => vscode.commands.executeCommand('alignmentMemos.lintWorkspace')
  const said = (path: string) =>
    vscode.languages
      .getDiagnostics(workspaceUri(...path.split('/')))
      .filter(({ source }) => source === 'memo')
  const rules = (path: string) => [...new Set(said(path).map(ruleOf))].sort().join(', ')
  const usual = 'missing-section, unfinished-blank'

  it('tells the findings of memos that no editor holds', async () => {
    await write('memos/a.md', poor)
    await write('notes/b.md', '# No memo\n')
    await write('notes/c.md', poor)
    await lint()
    assert.equal(rules('memos/a.md'), usual)
    assert.equal(rules('notes/b.md'), '')
    assert.equal(rules('notes/c.md'), usual)
    await vscode.commands.executeCommand('alignmentMemos.clearWorkspaceFindings')
    assert.equal(rules('memos/a.md'), '')
  })

  it('names the files that it leaves out, and goes on', async () => {
    await write('memos/a-broken.md', new Uint8Array([0x23, 0xff, 0xfe]))
    await write('memos/b-huge.md', `# Huge\n\n${'words and words\n\n'.repeat(130_000)}`)
    await write('memos/c-hostile.md', '_a*b'.repeat(20_000))
    await write('memos/d.md', poor)
    await lint()
    const told = ['a-broken', 'b-huge'].map(name => said(`memos/${name}.md`))
    assert.deepEqual(
      told.map(found => found.map(({ message }) => message)),
      [
        ['The file is not UTF-8. Save it in that encoding. It is left out.'],
        ['The file has 2,159 KB; more than 2,048 KB are not read. It is left out.'],
      ],
    )
    assert.ok(told.flat().every(({ severity }) => severity === vscode.DiagnosticSeverity.Information))
    assert.match(rules('memos/c-hostile.md'), /unread-lines/)
    assert.equal(rules('memos/d.md'), usual)
  })

  it('follows files that change, come and go', async () => {
    await write('memos/a.md', poor)
    await lint()
    await write('memos/a.md', poor.replace('TBD', 'None that we know of.'))
    await until('the blank is filled in', () => rules('memos/a.md') === 'missing-section')
    await write('memos/b.md', poor)
    await until('the new one is judged', () => rules('memos/b.md') === usual)
    await remove('memos/b.md')
    await until('it is gone', () => said('memos/b.md').length === 0)
    await write('.memorc.yaml', 'rules: { missing-section: off }\n')
    await until('the config holds', () => rules('memos/a.md') === '')
  })

  it('leaves open memos to the session, and has its findings back when they are closed', async () => {
    await write('memos/a.md', poor)
    await lint()
    const before = said('memos/a.md').length
    const editor = await openFile('memos/a.md', poor)
    await until('it is judged once', () => said('memos/a.md').length === before)
    await quiet()
    assert.equal(said('memos/a.md').length, before, 'nothing is told twice')
    const { document } = editor
    const blank = document.positionAt(document.getText().indexOf('TBD'))
    await editor.edit(edit =>
      edit.replace(new vscode.Range(blank, blank.translate(0, 3)), 'None that we know of.'),
    )
    await until('what is typed counts', () => rules('memos/a.md') === 'missing-section')
    await closeAll()
    await until('the file counts again', () => rules('memos/a.md') === usual)
    assert.equal(said('memos/a.md').length, before)
  })

  it('shows its findings of open memos whenever findings are shown', async () => {
    await withSettings({ 'alignmentMemos.lint.run': 'manual' }, async () => {
      await openFile('memos/open.md', poor)
      await write('memos/closed.md', poor)
      await quiet()
      assert.equal(said('memos/open.md').length, 0)
      await lint()
      assert.equal(rules('memos/open.md'), usual)
      assert.equal(rules('memos/closed.md'), usual)
      await vscode.commands.executeCommand('vscode.open', workspaceUri('memos', 'closed.md'))
      await quiet()
      assert.equal(rules('memos/closed.md'), usual)
    })
  })

  describe('on its way', () => {
    const parts: vscode.Disposable[] = []
    let findings: WorkspaceFindings

    beforeEach(async () => {
      for (const name of 'abcdef') await write(`memos/${name}.md`, poor)
      const configs = new Configs()
      const session = new Session(configs)
      const memos = new WorkspaceMemos(configs)
      const judges = new Judges(extensionUri())
      findings = new WorkspaceFindings(memos, session, configs, judges)
      parts.push(findings, memos, session, configs, judges)
    })
    afterEach(() => {
      for (const part of parts.splice(0)) part.dispose()
    })

    it('can be called off, and keeps what it has found by then', async () => {
      const source = new vscode.CancellationTokenSource()
      parts.push(source)
      const steps: number[] = []
      const counts = await findings.lint(source.token, (done, all) => {
        assert.equal(all, 6)
        steps.push(done)
        if (done === 2) source.cancel()
      })
      assert.deepEqual(steps, [0, 1, 2])
      assert.deepEqual(counts, { judged: 3, errors: 3, warnings: 0, skipped: [], all: 6 })
      assert.equal(rules('memos/c.md'), usual)
      assert.equal(rules('memos/d.md'), '')
    })

    it('judges once more by what is set meanwhile', async () => {
      const source = new vscode.CancellationTokenSource()
      parts.push(source)
      let writing: Thenable<unknown> = Promise.resolve()
      await findings.lint(source.token, done => {
        if (done === 1) writing = write('.memorc.yaml', 'rules: { missing-section: off }\n')
      })
      await writing
      await until('it holds for all', () =>
        [...'abcdef'].every(name => rules(`memos/${name}.md`) === 'unfinished-blank'),
      )
    })

    it('leaves to the session what is opened meanwhile', async () => {
      const source = new vscode.CancellationTokenSource()
      parts.push(source)
      await findings.lint(source.token)
      const once = said('memos/f.md').length
      findings.clear()
      let opening: Thenable<unknown> = Promise.resolve()
      const counts = await findings.lint(source.token, done => {
        if (done === 1) opening = vscode.commands.executeCommand('vscode.open', workspaceUri('memos', 'f.md'))
      })
      await opening
      await until('it is judged', () => said('memos/f.md').length > 0)
      await quiet()
      // The extension itself and its double here each have a session, and each tells it once.
      assert.deepEqual([once, said('memos/f.md').length, counts.judged], [once, once, 6])
    })

    it('brings nothing back that is cleared meanwhile', async () => {
      const source = new vscode.CancellationTokenSource()
      parts.push(source)
      await findings.lint(source.token, done => done === 2 && findings.clear())
      await write('memos/d.md', poor.replace('TBD', 'TBC'))
      await quiet()
      assert.deepEqual(
        [...'abcdef'].map(name => rules(`memos/${name}.md`)),
        ['', '', '', '', '', ''],
      )
    })
  })

  it('lets the editor have its turn', async () => {
    for (let index = 0; index < 30; index += 1) await write(`memos/${index}.md`, poor)
    let longest = 0
    let last = performance.now()
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    await lint()
    clearInterval(timer)
    assert.equal(rules('memos/29.md'), usual)
    assert.ok(longest < 500, `nothing else could run for ${Math.round(longest)} ms`)
  })
})
