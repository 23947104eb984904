import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, findings, openFile, until, workspaceUri } from './editor.ts'
import { quiet, removeAll, withSettings, write } from './files.ts'
import { poor, untilFresh } from './fresh.ts'

describe('edits while something else goes on', function () {
  this.timeout(90_000)
  afterEach(async () => {
    await closeAll()
    await vscode.commands.executeCommand('alignmentMemos.clearWorkspaceFindings')
    await removeAll()
    await quiet()
  })

  const run = (command: string, argument?: unknown) => vscode.commands.executeCommand(command, argument)
  const open = async (name: string, text = poor) => {
    const editor = await openFile(`memos/${name}.md`, text)
    await until('it is judged', () => findings(editor).length > 0)
    return editor
  }
  const insert = ({ document }: vscode.TextEditor, line: number, text: string) => {
    const edit = new vscode.WorkspaceEdit()
    edit.insert(document.uri, new vscode.Position(line, 0), text)
    return vscode.workspace.applyEdit(edit)
  }
  const ours = (name: string) =>
    vscode.languages
      .getDiagnostics(workspaceUri('memos', `${name}.md`))
      .filter(({ source }) => source === 'memo')

  it('end as if judged anew: all memos of the workspace are judged again and again', async () => {
    for (let count = 0; count < 30; count += 1) await write(`memos/other${count}.md`, poor)
    const editor = await open('typed')
    for (let round = 0; round < 4; round += 1) {
      const linted = run('alignmentMemos.lintWorkspace')
      for (let count = 0; count < 8; count += 1) await insert(editor, 8, 'TBD soon.\n\n')
      if (round % 2 === 0) await write('memos/other3.md', `${poor}\n## More\n\nTBD\n`)
      await linted
    }
    await untilFresh(editor)
    await run('alignmentMemos.clearWorkspaceFindings')
    assert.equal(ours('other3').length, 0)
    await untilFresh(editor)
  })

  it('end as if judged anew: all is mended whenever it is saved', async () => {
    const settings = { 'editor.codeActionsOnSave': { 'source.fixAll.memo': 'explicit' } }
    await withSettings(settings, async () => {
      const editor = await open('saved')
      for (let round = 0; round < 5; round += 1) {
        const saved = editor.document.save()
        // The editor holds what it saves against no version: what it makes of both is for it to say.
        await insert(editor, 8, `Line ${round}, TBD.\n\n`)
        await saved
      }
      await editor.document.save()
      await untilFresh(editor)
    })
  })

  it('end as if judged anew: its config is broken, mended and taken away', async () => {
    const editor = await open('configured')
    const configs = ['rules: {unfinished-blank: off}\n', 'rules: [', '{}\n', 'extends: .memorc.yaml\n', '\0']
    for (let round = 0; round < 10; round += 1) {
      const written = write('.memorc.yaml', configs[round % configs.length]!)
      await insert(editor, 8, 'TBD soon.\n\n')
      await written
    }
    await vscode.workspace.fs.delete(workspaceUri('.memorc.yaml'))
    await insert(editor, 8, 'TODO\n\n')
    await untilFresh(editor)
  })

  it('end as if judged anew: its front matter is undone and redone', async () => {
    const editor = await open('top')
    const tops = ['memo: [', 'owner: "Ana', 'status: decided', '---\n', 'decide-by: 99/99/9999', '\t- a: b']
    for (let round = 0; round < 3; round += 1) {
      editor.selection = new vscode.Selection(1, 0, 1, 0)
      for (const top of tops) await run('type', { text: `${top}\n` })
      await Promise.all(Array.from({ length: 40 }, (_, n) => run(n % 3 === 2 ? 'redo' : 'undo')))
      await untilFresh(editor)
    }
    while (editor.document.getText() !== poor) {
      const { version } = editor.document
      await run('undo')
      assert.notEqual(editor.document.version, version)
    }
    await untilFresh(editor)
  })

  it('end as if judged anew: it is typed in two editors at once', async () => {
    const one = await open('twice')
    await run('workbench.action.splitEditor')
    const other = await until('it is shown twice', () =>
      vscode.window.visibleTextEditors.find(editor => editor !== one && editor.document === one.document),
    )
    for (let round = 0; round < 20; round += 1) {
      const [line, text] = round % 2 === 0 ? [8, 'TBD '] : [15, '- Wait: soon\n']
      const edit = (editor: vscode.TextEditor) =>
        editor.edit(change => change.insert(new vscode.Position(line, 0), text))
      // Of two edits of one version, the later is refused.
      await Promise.all([edit(one), edit(other)])
    }
    await untilFresh(other)
    await run('workbench.action.closeActiveEditor')
    await untilFresh(one)
  })

  it('end as if judged anew: it is no Markdown for a while', async () => {
    let { document } = await open('language')
    for (let round = 0; round < 6; round += 1) {
      const edited = insert({ document } as vscode.TextEditor, 8, 'TBD soon.\n\n')
      document = await vscode.languages.setTextDocumentLanguage(
        document,
        round % 2 === 0 ? 'plaintext' : 'markdown',
      )
      await edited
    }
    await untilFresh({ document })
    document = await vscode.languages.setTextDocumentLanguage(document, 'plaintext')
    await insert({ document } as vscode.TextEditor, 8, 'TBD soon.\n\n')
    await until('nothing is said of it', () => ours('language').length === 0)
    await quiet()
    assert.equal(ours('language').length, 0)
  })

  it('end as if judged anew: too long to be judged at once, it is no Markdown while that goes on', async () => {
    const long = `${poor}\n${'## Costs\n\nTBD, soon.\n\n'.repeat(1500)}`
    let { document } = await openFile('memos/long.md', long)
    document = await vscode.languages.setTextDocumentLanguage(document, 'plaintext')
    await quiet()
    assert.equal(ours('long').length, 0)
    document = await vscode.languages.setTextDocumentLanguage(document, 'markdown')
    await untilFresh({ document })
  })
})
