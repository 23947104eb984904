import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, findings, openFile, ruleOf, until, untilRules } from './editor.ts'
import { quiet, withSettings } from './files.ts'

const poor = '---\nmemo: one-pager\n---\n\n# Move\n\n## Risks\n\nTBD\n\n## Timeline\n\nLater.\n'

describe('when findings are shown', () => {
  afterEach(closeAll)

  const rules = (editor: vscode.TextEditor) => new Set(findings(editor).map(ruleOf))
  /** Puts the cursor at the end of a line (0-based) and types. */
  async function type(editor: vscode.TextEditor, line: number, text: string): Promise<void> {
    const end = editor.document.lineAt(line).range.end
    editor.selection = new vscode.Selection(end, end)
    await vscode.commands.executeCommand('type', { text })
  }
  /** Whether the blank that a test types is shown. */
  const hasBlank = (editor: vscode.TextEditor) =>
    findings(editor).some(found => ruleOf(found) === 'unfinished-blank' && found.range.start.line === 12)
  const fill = (editor: vscode.TextEditor) =>
    editor.edit(edit => edit.replace(new vscode.Range(8, 0, 8, 3), 'None that we know of.'))

  it('on save: at first and when it is saved', () =>
    withSettings({ 'alignmentMemos.lint.run': 'onSave' }, async () => {
      const editor = await openFile('memos/save.md', poor)
      await until('it is shown when it is opened', () => rules(editor).has('unfinished-blank'))
      await editor.edit(edit => edit.insert(new vscode.Position(12, 0), 'TODO '))
      const shown = () => findings(editor).filter(found => ruleOf(found) === 'unfinished-blank').length
      await quiet()
      assert.equal(shown(), 1, 'nothing new before it is saved')
      await editor.document.save()
      await until('the new one is shown', () => shown() === 2)
    }))

  it('on save: what was shown goes once its text is changed', () =>
    withSettings({ 'alignmentMemos.lint.run': 'onSave' }, async () => {
      const editor = await openFile('memos/save.md', poor)
      await until('it is shown', () => rules(editor).has('unfinished-blank'))
      await fill(editor)
      assert.ok(!rules(editor).has('unfinished-blank'))
      assert.ok(rules(editor).has('missing-section'))
    }))

  it('manually: only when it is asked for, and fixes are there all the same', () =>
    withSettings({ 'alignmentMemos.lint.run': 'manual' }, async () => {
      const editor = await openFile('memos/manual.md', poor)
      await quiet()
      await fill(editor)
      await editor.document.save()
      await quiet()
      assert.deepEqual(findings(editor), [])
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        new vscode.Range(4, 0, 4, 0),
        vscode.CodeActionKind.QuickFix.value,
      )
      assert.ok(actions.some(({ title }) => title.startsWith('Insert a section')))
      await vscode.commands.executeCommand('alignmentMemos.lintDocument')
      await until('it is shown', () => rules(editor).has('missing-section'))
      assert.ok(!rules(editor).has('unfinished-blank'))
    }))

  it('in focus mode: not on the line that is being typed, until the cursor leaves it', async () => {
    const editor = await openFile('memos/focus.md', poor)
    await untilRules(editor, 'missing-section', 'unfinished-blank', 'thin-section')
    await type(editor, 12, ' TODO')
    await quiet()
    const onLine = (line: number) => findings(editor).filter(({ range }) => range.start.line === line)
    assert.deepEqual(onLine(12), [])
    assert.equal(onLine(8).length, 1, 'others are shown')
    await vscode.commands.executeCommand('cursorMove', { to: 'up', value: 2 })
    await until('the line is judged', () => onLine(12).length === 1)
  })

  it('in focus mode: after Enter the line before it is judged', async () => {
    const editor = await openFile('memos/focus.md', poor)
    await untilRules(editor, 'missing-section', 'unfinished-blank', 'thin-section')
    await type(editor, 12, ' TODO')
    await vscode.commands.executeCommand('type', { text: '\n' })
    await until('the line is judged', () => hasBlank(editor))
  })

  it('in focus mode: after two seconds of rest', async () => {
    const editor = await openFile('memos/focus.md', poor)
    await untilRules(editor, 'missing-section', 'unfinished-blank', 'thin-section')
    const since = Date.now()
    await type(editor, 12, ' TODO')
    await until('the line is judged', () => hasBlank(editor))
    assert.ok(Date.now() - since > 1500)
  })

  it('without focus mode: at once', () =>
    withSettings({ 'alignmentMemos.lint.focusMode': false }, async () => {
      const editor = await openFile('memos/focus.md', poor)
      await until('it is judged', () => rules(editor).has('unfinished-blank'))
      const since = Date.now()
      await type(editor, 12, ' TODO')
      await until('the line is judged', () => hasBlank(editor))
      assert.ok(Date.now() - since < 1500)
    }))
})
