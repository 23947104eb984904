import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, findings, openFile, until, workspaceUri } from './editor.ts'
import { removeAll } from './files.ts'
import { poor, untilFresh } from './fresh.ts'

const section =
  '## Costs\n\nSoon, we hope, TBD. See *the list* and [the plan](x.md).\n\n- Buy: TODO\n- Wait\n\n'

describe('a storm of edits', function () {
  this.timeout(90_000)
  afterEach(async () => {
    await closeAll()
    await removeAll()
  })

  /** The same figures at each run. */
  let seed = 7
  const next = (below: number) => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed % below
  }
  const open = async (name: string, text = poor) => {
    const editor = await openFile(`memos/${name}.md`, text)
    await until('it is judged', () => findings(editor).length > 0)
    return editor
  }
  const run = (command: string, argument?: unknown) => vscode.commands.executeCommand(command, argument)
  const whole = ({ document }: vscode.TextEditor) =>
    new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length))

  it('ends as if judged anew: undone and redone again and again, without waiting', async () => {
    const editor = await open('undo')
    const { document } = editor
    for (let round = 0; round < 4; round += 1) {
      const at = document.positionAt(next(document.getText().length))
      editor.selection = new vscode.Selection(at, at)
      for (const text of ['TBD ', '\n\n## Metrics\n\n', '- x: TODO\n', '```\n']) await run('type', { text })
      const commands = Array.from({ length: 60 }, () => (next(5) < 3 ? 'undo' : 'redo'))
      await Promise.all(commands.map(command => run(command)))
    }
    await untilFresh(editor)
    while (document.getText() !== poor) {
      const { version } = document
      await run('undo')
      assert.notEqual(document.version, version)
    }
    await untilFresh(editor)
  })

  it('ends as if judged anew: typed at every line at once', async () => {
    const editor = await open('cursors')
    const { document } = editor
    for (const text of ['TBD ', '\n', '- ', '> ', 'x', '\n\n']) {
      editor.selections = Array.from({ length: document.lineCount }, (_, line) => {
        const at = new vscode.Position(line, next(document.lineAt(line).text.length + 1))
        return new vscode.Selection(at, at)
      })
      await run('type', { text })
      if (next(2) === 0) await run('deleteLeft')
    }
    await untilFresh(editor)
    for (let count = 0; count < 8; count += 1) await run('undo')
    await untilFresh(editor)
  })

  it('ends as if judged anew: thousands of lines put in, taken out and put in again', async () => {
    const editor = await open('paste')
    const pasted = section.repeat(550)
    assert.ok(pasted.split('\n').length > 3800)
    for (let round = 0; round < 3; round += 1) {
      const at = editor.document.positionAt(next(poor.length))
      await editor.edit(edit => edit.insert(at, pasted))
      await run('undo')
    }
    await editor.edit(edit => edit.insert(new vscode.Position(8, 0), pasted))
    await untilFresh(editor)
    await editor.edit(edit => edit.delete(new vscode.Range(300, 2, 3600, 1)))
    await untilFresh(editor)
  })

  it('ends as if judged anew: too long for judging at every keystroke, and short again', async () => {
    const editor = await open('long')
    await editor.edit(edit => edit.insert(new vscode.Position(8, 0), section.repeat(800)))
    await run('type', { text: 'x' })
    await editor.document.save()
    await untilFresh(editor)
    await run('type', { text: 'TBD ' })
    await run('undo')
    await editor.edit(edit => edit.delete(new vscode.Range(20, 0, 5000, 0)))
    await untilFresh(editor)
  })

  it('ends as if judged anew: all replaced by all kinds of texts', async () => {
    const editor = await open('replace')
    const texts = [poor.replaceAll('TBD', 'TODO'), `${poor}${section}`, '---\nmemo: one-pager\n---\n', poor]
    for (const text of [...texts, ...texts])
      await editor.edit(edit => edit.replace(whole(editor), text), {
        undoStopAfter: false,
        undoStopBefore: false,
      })
    await untilFresh(editor)
    const edit = new vscode.WorkspaceEdit()
    for (const { index } of poor.matchAll(/[aeiou]/g)) {
      const at = editor.document.positionAt(index)
      edit.replace(editor.document.uri, new vscode.Range(at, at.translate(0, 1)), 'TBD')
    }
    assert.ok(await vscode.workspace.applyEdit(edit))
    await untilFresh(editor)
  })

  it('ends as if judged anew: line ends changed back and forth while words are typed', async () => {
    const editor = await open('ends')
    const end = editor.document.lineAt(9).range.end
    for (let round = 0; round < 7; round += 1) {
      const { CRLF, LF } = vscode.EndOfLine
      await editor.edit(edit => edit.setEndOfLine(round % 2 === 0 ? CRLF : LF))
      editor.selection = new vscode.Selection(end, end)
      await run('type', { text: ' TBD.' })
    }
    assert.match(editor.document.getText(), /TBD\.\r\n/)
    await untilFresh(editor)
  })

  it('ends as if judged anew: two memos in turns', async () => {
    const one = await open('one')
    await run('workbench.action.splitEditor')
    const other = await open('two', poor.replace('TODO', 'Lock-in, soon'))
    const write = ({ document }: vscode.TextEditor, text: string) => {
      const edit = new vscode.WorkspaceEdit()
      edit.insert(document.uri, document.positionAt(next(document.getText().length)), text)
      return vscode.workspace.applyEdit(edit)
    }
    for (let round = 0; round < 40; round += 1)
      await write(round % 2 === 0 ? one : other, ['TBD ', '\n\n', '- x\n', 'y'][next(4)]!)
    await untilFresh(other)
    await untilFresh(one)
  })

  it('ends as if judged anew under its new name: renamed while it is typed', async () => {
    const editor = await open('old')
    const at = editor.document.lineAt(9).range.end
    editor.selection = new vscode.Selection(at, at)
    const [from, to] = [workspaceUri('memos', 'old.md'), workspaceUri('memos', 'new.md')]
    const rename = new vscode.WorkspaceEdit()
    rename.renameFile(from, to)
    const typed = [...' TBD. Soon.'].map(text => run('type', { text }))
    await Promise.all([...typed.slice(0, 5), vscode.workspace.applyEdit(rename), ...typed.slice(5)])
    const document = await until('it has its new name', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === to.toString()),
    )
    await untilFresh({ document })
    await until('nothing is said of the old', () => vscode.languages.getDiagnostics(from).length === 0)
  })
})
