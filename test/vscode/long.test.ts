import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { engineFor } from '../../src/engine.ts'
import { todayHere } from '../../src/memo/dates.ts'
import { closeAll, findings, openFile, ruleOf, until } from './editor.ts'
import { quiet, removeAll, withSettings } from './files.ts'

const section = '## Risks\n\nTBD\n\n- Skill gap: two weeks of training, Dana Reyes\n\n'
const long = `---\nmemo: one-pager\n---\n\n# Move\n\n${section.repeat(200)}`

describe('a memo longer than is linted at every keystroke', function () {
  this.timeout(60_000)
  before(() =>
    vscode.workspace
      .getConfiguration('alignmentMemos')
      .update('lint.maxLiveLines', 1000, vscode.ConfigurationTarget.Workspace),
  )
  after(() =>
    vscode.workspace
      .getConfiguration('alignmentMemos')
      .update('lint.maxLiveLines', undefined, vscode.ConfigurationTarget.Workspace),
  )
  afterEach(async () => {
    await closeAll()
    await removeAll()
  })

  const engine = engineFor({ today: todayHere() })
  const fresh = (text: string) =>
    engine
      .judge(text)
      .findings.map(({ rule, at }) => `${at.start.line} ${rule}`)
      .sort()
      .join('\n')
  const shown = (editor: vscode.TextEditor) =>
    findings(editor)
      .map(finding => `${finding.range.start.line + 1} ${ruleOf(finding)}`)
      .sort()
      .join('\n')
  const untilFresh = (editor: vscode.TextEditor) =>
    until('what is shown is what is found', () => shown(editor) === fresh(editor.document.getText()))
  const blanks = (editor: vscode.TextEditor) =>
    findings(editor).filter(found => ruleOf(found) === 'unfinished-blank').length

  it('is linted when it is opened and saved', async () => {
    const editor = await openFile('memos/long.md', long)
    await untilFresh(editor)
    assert.equal(blanks(editor), 200)
    await editor.edit(edit => edit.insert(new vscode.Position(6, 0), '## Timeline\n\nTODO\n\n'))
    await quiet()
    assert.equal(blanks(editor), 200, 'nothing new before it is saved')
    const [first] = findings(editor).filter(found => ruleOf(found) === 'unfinished-blank')
    assert.equal(editor.document.getText(first!.range), 'TBD', 'what is shown moves along')
    await editor.document.save()
    await untilFresh(editor)
    assert.equal(blanks(editor), 201)
  })

  it('is one of few lines that never end, too', async () => {
    const editor = await openFile('memos/long.md', `# Move\n\nTBD ${'word '.repeat(12_000)}\n`)
    await untilFresh(editor)
    await editor.edit(edit => edit.insert(new vscode.Position(2, 0), 'TODO '))
    await quiet()
    assert.equal(blanks(editor), 1, 'nothing new before it is saved')
    await editor.document.save()
    await untilFresh(editor)
    assert.equal(blanks(editor), 2)
  })

  it('changed while it is judged, it is judged as it was saved last', async () => {
    const editor = await openFile('memos/long.md', long)
    for (let round = 0; round < 5; round += 1) {
      await editor.edit(edit => edit.insert(new vscode.Position(6, 0), 'TODO\n\n'))
      await editor.document.save()
    }
    await untilFresh(editor)
    assert.equal(blanks(editor), 205)
  })

  it('closed while it is judged, it shows nothing', async () => {
    const editor = await openFile('memos/long.md', long)
    await closeAll()
    await until('it is closed', () => editor.document.isClosed)
    await quiet()
    assert.deepEqual(findings(editor), [])
  })

  it('offers no fix while it waits to be saved, and changes nothing', async () => {
    const editor = await openFile('memos/long.md', long)
    await untilFresh(editor)
    const actions = () =>
      vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        new vscode.Range(4, 0, 4, 0),
        vscode.CodeActionKind.QuickFix.value,
      )
    assert.ok((await actions()).some(({ title }) => title.startsWith('Insert a section')))
    await editor.edit(edit => edit.insert(new vscode.Position(6, 0), 'TODO\n\n'))
    assert.ok(!(await actions()).some(({ title }) => title.startsWith('Insert a section')))
  })

  it('shorter again, it is linted as it is typed', async () => {
    const editor = await openFile('memos/long.md', long)
    await untilFresh(editor)
    await withSettings({ 'alignmentMemos.lint.focusMode': false }, async () => {
      await editor.edit(edit => edit.delete(new vscode.Range(60, 0, editor.document.lineCount, 0)))
      await untilFresh(editor)
      assert.ok(editor.document.isDirty)
    })
  })
})
