import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { Configs } from '../../src/vscode/configs.ts'
import { registerDiagnostics } from '../../src/vscode/diagnostics.ts'
import { Judges } from '../../src/vscode/judges.ts'
import { Session } from '../../src/vscode/session.ts'
import { WorkspaceFindings } from '../../src/vscode/workspace-findings.ts'
import { WorkspaceMemos } from '../../src/vscode/workspace-memos.ts'
import {
  closeAll,
  extensionUri,
  findings,
  openFile,
  ruleOf,
  until,
  untilRules,
  workspaceUri,
} from './editor.ts'
import { quiet, remove, removeAll, write } from './files.ts'
import { unhandledRejections } from './rejections.ts'
import { watchThreads } from './threads.ts'

const poor = '---\nmemo: one-pager\n---\n\n# Move\n\n## Risks\n\nTBD\n'
const usual = ['missing-section', 'unfinished-blank'] as const

describe('whatever happens to a memo', function () {
  this.timeout(60_000)
  const rejected = unhandledRejections()
  afterEach(async () => {
    await closeAll()
    await removeAll()
    await quiet()
  })
  after(() => assert.deepEqual(rejected, []))

  const said = (path: string) =>
    vscode.languages
      .getDiagnostics(workspaceUri(...path.split('/')))
      .filter(({ source }) => source === 'memo')
  const rules = (path: string) => [...new Set(said(path).map(ruleOf))].sort().join(', ')
  const touch = (editor: vscode.TextEditor, text = 'TODO\n') =>
    editor.edit(edit => edit.insert(editor.document.lineAt(editor.document.lineCount - 1).range.end, text))

  it('closed before a keystroke is judged, it shows nothing', async () => {
    const editor = await openFile('memos/life.md', poor)
    await untilRules(editor, ...usual)
    await touch(editor)
    await closeAll()
    await until('it is closed', () => editor.document.isClosed)
    await quiet()
    assert.deepEqual(said('memos/life.md'), [])
  })

  it('renamed, its findings go along', async () => {
    const editor = await openFile('memos/life.md', poor)
    await untilRules(editor, ...usual)
    const edit = new vscode.WorkspaceEdit()
    edit.renameFile(workspaceUri('memos', 'life.md'), workspaceUri('memos', 'other.md'))
    assert.ok(await vscode.workspace.applyEdit(edit))
    await until('the new name has them', () => rules('memos/other.md') === usual.join(', '))
    assert.deepEqual(said('memos/life.md'), [])
  })

  it('renamed to what is no memo, it shows nothing', async () => {
    const editor = await openFile('memos/life.md', poor.replace('one-pager', ''))
    await until('it is judged', () => findings(editor).length > 0)
    const edit = new vscode.WorkspaceEdit()
    edit.renameFile(workspaceUri('memos', 'life.md'), workspaceUri('memos', 'life.txt'))
    assert.ok(await vscode.workspace.applyEdit(edit))
    await quiet()
    assert.deepEqual([said('memos/life.md'), said('memos/life.txt')], [[], []])
    await remove('memos/life.txt')
  })

  it('deleted in the editor, it shows nothing', async () => {
    const editor = await openFile('memos/life.md', poor)
    await untilRules(editor, ...usual)
    const edit = new vscode.WorkspaceEdit()
    edit.deleteFile(workspaceUri('memos', 'life.md'))
    assert.ok(await vscode.workspace.applyEdit(edit))
    await until('nothing is said', () => said('memos/life.md').length === 0)
    await quiet()
    assert.deepEqual(said('memos/life.md'), [])
  })

  it('deleted on disk, it shows nothing once its editor is closed', async () => {
    const editor = await openFile('memos/life.md', poor)
    await untilRules(editor, ...usual)
    await remove('memos/life.md')
    await quiet()
    await closeAll()
    await until('nothing is said', () => said('memos/life.md').length === 0)
    await quiet()
    assert.deepEqual(said('memos/life.md'), [])
  })

  it('reverted, it shows what is found in the file', async () => {
    const editor = await openFile('memos/life.md', poor)
    await untilRules(editor, ...usual)
    const before = findings(editor).map(({ range, message }) => [range.start.line, message])
    await editor.edit(edit => edit.delete(new vscode.Range(0, 0, 6, 0)))
    await vscode.commands.executeCommand('workbench.action.files.revert')
    await until('the findings are those of the file', () => {
      const now = findings(editor).map(({ range, message }) => [range.start.line, message])
      return JSON.stringify(now) === JSON.stringify(before)
    })
  })

  it('no Markdown any longer, it shows nothing, and Markdown again, all', async () => {
    const editor = await openFile('memos/life.md', poor)
    await untilRules(editor, ...usual)
    await vscode.languages.setTextDocumentLanguage(editor.document, 'plaintext')
    await until('nothing is said', () => said('memos/life.md').length === 0)
    await vscode.languages.setTextDocumentLanguage(editor.document, 'markdown')
    await untilRules(editor, ...usual)
  })

  it('its config broken and mended over and over, in the end the last one holds', async () => {
    const editor = await openFile('memos/life.md', poor)
    await untilRules(editor, ...usual)
    for (let round = 0; round < 5; round += 1) {
      await write('.memorc.yaml', 'rules: { missing-section: [')
      await write('.memorc.yaml', 'rules: { missing-section: off }\n')
    }
    await untilRules(editor, 'unfinished-blank')
    assert.deepEqual(said('.memorc.yaml'), [])
    await remove('.memorc.yaml')
    await untilRules(editor, ...usual)
  })

  it('closed while the workspace is linted, it is still told once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => write(`memos/m-${index}.md`, poor)))
    const editor = await openFile('memos/m-39.md', poor)
    const linting = vscode.commands.executeCommand('alignmentMemos.lintWorkspace')
    await touch(editor)
    await closeAll()
    await linting
    await until('all are told', () => said('memos/m-39.md').length > 0 && said('memos/m-0.md').length > 0)
    await quiet()
    assert.equal(rules('memos/m-39.md'), usual.join(', '))
    assert.equal(said('memos/m-39.md').length, said('memos/m-0.md').length)
    await vscode.commands.executeCommand('alignmentMemos.clearWorkspaceFindings')
  })

  describe('and the extension is gone', () => {
    /** What the extension has of its own, once more beside it. */
    function another() {
      const configs = new Configs()
      const session = new Session(configs)
      const memos = new WorkspaceMemos(configs)
      const judges = new Judges(extensionUri())
      const workspace = new WorkspaceFindings(memos, session, configs, judges)
      const all = vscode.Disposable.from(
        configs,
        session,
        memos,
        judges,
        workspace,
        registerDiagnostics(session),
      )
      return { configs, session, memos, workspace, all }
    }

    it('in the middle of a keystroke, of reading a config and of linting, nothing of it is left', async () => {
      await write('.memorc.yaml', 'rules: { missing-section: off }\n')
      await Promise.all(Array.from({ length: 40 }, (_, index) => write(`memos/m-${index}.md`, poor)))
      const editor = await openFile('memos/life.md', poor)
      await untilRules(editor, 'unfinished-blank')
      const usually = said('memos/life.md').length
      const threads = watchThreads()
      const { token } = new vscode.CancellationTokenSource()
      for (const moment of [0, 1, 5, 20, 60, 120, 250]) {
        const { session, memos, workspace, all } = another()
        let isGone = false
        let late = 0
        const count = () => {
          if (isGone) late += 1
        }
        session.onDidChange(count)
        memos.onDidChange(count)
        const linting = workspace.lint(token)
        await touch(editor, `${moment} `)
        await write('.memorc.yaml', `rules: { missing-section: off }\n# ${moment}\n`)
        await new Promise(resolve => setTimeout(resolve, moment))
        all.dispose()
        isGone = true
        await touch(editor, 'x')
        await linting
        await quiet()
        assert.equal(late, 0, `disposed of after ${moment} ms, it still speaks`)
      }
      await until('its threads have ended', () => threads.running() === 0)
      if (globalThis.process?.versions?.node) assert.ok(threads.started() > 0, 'there were some')
      threads.dispose()
      await until(
        'only the extension itself has something to say',
        () => said('memos/life.md').length === usually,
      )
      assert.deepEqual(said('memos/m-0.md'), [])
    })
  })
})
