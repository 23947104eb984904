import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { Api } from '../../src/vscode/extension.ts'
import type { Features } from '../../src/vscode/features.ts'
import type { Line } from '../../src/vscode/readiness-tree.ts'
import { good, withoutSection } from '../views/memos.ts'
import { closeAll, findings, openFile, openText, ruleOf, until, untilRules } from './editor.ts'

const withoutRisks = withoutSection(good, 'Risks')

describe('the Readiness view', () => {
  let readiness: Features['readiness']

  before(async () => {
    const extension = vscode.extensions.getExtension<Api>('alignment-memos.alignment-memos')
    readiness = (await (await extension!.activate()).features()).readiness
  })
  afterEach(closeAll)

  const line = (id: string) => readiness.find(id)
  const shown = () => readiness.getChildren().map(({ row }) => [row.label, row.description] as const)
  const untilSaid = (id: string, label: string, description?: string) =>
    until(`“${id}” says ${label} ${description ?? ''}`, () => {
      const found = line(id)?.row
      return (
        found?.label === label && (description === undefined || found.description === description) && line(id)
      )
    })

  it('shows the score, the verdict, what to mend first, then what the profile owes', async () => {
    await openFile('memos/readiness.md', withoutRisks)
    await untilSaid('verdict', 'Not yet: no risks')
    assert.deepEqual(shown(), [
      ['Can they decide?', '85 of 100'],
      ['Not yet: no risks', ''],
      ['First: Write “Risks”', '+15'],
      ['Ask', 'done'],
      ['Context', 'done'],
      ['Options', 'done'],
      ['Recommendation', 'done'],
      ['Timeline', 'done'],
      ['Risks', 'missing'],
      ['Metrics', 'done'],
      ['Stakeholders', 'done'],
    ])
  })

  it('says in words what shape and colour say', async () => {
    await openFile('memos/spoken.md', withoutRisks)
    const risks = await untilSaid('section:risks', 'Risks', 'missing')
    const { accessibilityInformation, iconPath, contextValue } = readiness.getTreeItem(risks as Line)
    assert.equal(accessibilityInformation?.label, 'Risks, missing There is a fix: Insert a section: Risks')
    assert.ok(iconPath instanceof vscode.ThemeIcon)
    assert.match(contextValue!, /\bfix\b/)
    const tooltip = readiness.getTreeItem(line('score')!).tooltip
    assert.ok(tooltip instanceof vscode.MarkdownString && !tooltip.isTrusted)
    assert.match(tooltip.value, /^- Risks.*: 0 of 3$/m)
  })

  it('follows the keys, draws only what has changed, and keeps its lines', async () => {
    const editor = await openFile('memos/typing.md', `${good}`)
    await untilSaid('verdict', 'Ready to decide')
    const metrics = line('section:metrics')
    const drawn: (readonly string[] | 'all')[] = []
    const listening = readiness.onDidChangeTreeData(lines => drawn.push(lines?.map(({ id }) => id) ?? 'all'))
    try {
      const at = editor.document.positionAt(editor.document.getText().indexOf('Since March'))
      await editor.edit(edit => edit.insert(at, 'TBD '))
      await untilSaid('section:context', 'Context', 'weak: one to fix')
      assert.equal(line('section:metrics'), metrics, 'a line lives on')
      const before = drawn.length
      // A word more changes nothing that is shown, though every place below moves.
      const { version } = editor.document
      await editor.edit(edit => edit.insert(at, 'In short:\n\n'))
      await until('it is judged anew', () => editor.document.version > version)
      await untilRules(editor, 'unfinished-blank')
      await new Promise(resolve => setTimeout(resolve, 400))
      assert.equal(drawn.length, before, JSON.stringify(drawn.slice(before)))
      await editor.edit(edit =>
        edit.replace(new vscode.Range(at.translate(2), at.translate(2, 4)), 'TBD TODO '),
      )
      await untilSaid('section:context', 'Context', 'weak: 2 to fix')
      assert.ok(drawn.slice(before).every(lines => lines !== 'all' && !lines.includes('section:metrics')))
    } finally {
      listening.dispose()
    }
  })

  it('gathers many blanks in one line that unfolds', async () => {
    await openFile('memos/blanks.md', good.replace('Buy, because', '{what} and {why} TBD, because'))
    await untilSaid('section:recommendation', 'Recommendation', 'weak: 3 to fix')
    const [group] = readiness.getChildren(line('section:recommendation'))
    assert.equal(group!.row.label, '3 blanks to fill in')
    assert.equal(readiness.getParent(group!), line('section:recommendation'))
    assert.deepEqual(
      readiness.getChildren(group).map(({ row }) => row.label),
      ['Still to fill in: {what}', 'Still to fill in: {why}', 'Still to fill in: TBD'],
    )
  })

  it('goes to a finding, wherever that has moved', async () => {
    const editor = await openFile('memos/go.md', good.replace('Buy, because', 'Buy, TODO, because'))
    await untilSaid('section:recommendation', 'Recommendation', 'weak: one to fix')
    const [finding] = readiness.getChildren(line('section:recommendation'))
    await editor.edit(edit => edit.insert(new vscode.Position(6, 0), '\n\n\n'))
    await vscode.commands.executeCommand('alignmentMemos.goToFinding', finding!.id)
    const { document, selection } = vscode.window.activeTextEditor!
    assert.equal(document.getText(selection), 'TODO')
  })

  it('applies the fix of a line to the text as it is now, in one undo step', async () => {
    const editor = await openFile('memos/fix.md', withoutRisks)
    const risks = await untilSaid('section:risks', 'Risks', 'missing')
    await editor.edit(edit => edit.insert(new vscode.Position(6, 0), '\n'))
    const before = editor.document.getText()
    await vscode.commands.executeCommand('alignmentMemos.applyFix', risks)
    assert.match(editor.document.getText(), /all teams\n\n## Risks\n\n\| Risk .*\n[\s\S]*\n\n## Metrics\n/)
    assert.equal(
      editor.document.getText(editor.selection),
      '{what could go wrong}',
      'what comes next is selected',
    )
    await untilSaid('section:risks', 'Risks', 'missing: 5 blanks')
    await vscode.commands.executeCommand('undo')
    assert.equal(editor.document.getText(), before)
  })

  it('follows the active editor, and is empty where there is no memo', async () => {
    await openFile('memos/one.md', withoutRisks)
    await untilSaid('verdict', 'Not yet: no risks')
    await openFile('memos/two.md', good)
    await untilSaid('verdict', 'Ready to decide')
    await openFile('notes/three.md', '# Monday\n')
    await until('nothing is shown', () => readiness.getChildren().length === 0)
    await vscode.commands.executeCommand('alignmentMemos.lintDocument')
    await until('it is shown once it is linted', () => readiness.getChildren().length > 0)
    await closeAll()
    await until('nothing is shown', () => readiness.getChildren().length === 0)
  })

  it('keeps the memo while its page is read elsewhere', async () => {
    await openFile('memos/kept.md', withoutRisks)
    await untilSaid('verdict', 'Not yet: no risks')
    await vscode.commands.executeCommand('alignmentMemos.explainReadiness')
    await until('no text is active', () => vscode.window.activeTextEditor === undefined)
    await new Promise(resolve => setTimeout(resolve, 200))
    assert.equal(line('verdict')?.row.label, 'Not yet: no risks')
  })
})

describe('the kind and the status of a memo', () => {
  afterEach(closeAll)

  const first = (editor: vscode.TextEditor) => editor.document.getText().split('\n\n')[0]
  const change = (command: string, value: string) =>
    vscode.commands.executeCommand(`alignmentMemos.${command}`, value)

  it('change by a command, in one undo step', async () => {
    const editor = await openFile('memos/status.md', good)
    await change('changeStatus', 'decision')
    assert.equal(first(editor), '---\nmemo: one-pager\nstatus: decision\n---')
    await change('changeProfile', 'decision-brief')
    assert.equal(first(editor), '---\nmemo: decision-brief\nstatus: decision\n---')
    await until('it owes a decider', () => findings(editor).some(found => ruleOf(found) === 'missing-field'))
    await vscode.commands.executeCommand('undo')
    assert.equal(first(editor), '---\nmemo: one-pager\nstatus: decision\n---')
  })

  it('are left alone where the front matter cannot be read', async () => {
    const broken = good.replace('status: review', 'status: "review')
    const editor = await openFile('memos/broken.md', broken)
    await untilRules(editor, 'valid-front-matter')
    await change('changeStatus', 'decided')
    assert.equal(editor.document.getText(), broken)
  })

  it('are nothing that other Markdown has', async () => {
    const editor = await openText('# Monday\n')
    await change('changeStatus', 'decided')
    assert.equal(editor.document.getText(), '# Monday\n')
  })
})
