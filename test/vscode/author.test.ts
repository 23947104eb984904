import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  closeAll,
  findings,
  marked,
  openFile,
  openText,
  ruleOf,
  until,
  untilRules,
  workspaceUri,
} from './editor.ts'

const memo = `---
memo: one-pager
status: review
---

# Move the test databases

## The ask

We ask Dana Reyes to approve it by 14 May 2027.

## Context

Since March 2027, seven of twelve teams wait two days for a test database.

## Options

- Do nothing: free, two days of waiting go on
- Buy: 40,000 EUR a year, live on 1 June 2027

## Recommendation

Buy, because it is live before the audit.

## Timeline

- 1 June 2027: first team
- 30 June 2027: all teams

## Risks

- Lock-in: likelihood high, impact medium. Mitigation: we test the export each month. Owner: Priya Nair.

## Metrics

- Waiting: from 2 days today to 1 hour by 30 June 2027. Owner: Tom Berg.

## Stakeholders

- Lena Okafor, finance: fears a second invoice, needs one yearly cost.
- Sam Ito, security: worries about access, needs single sign-on.
`

const withoutRisks = memo.replace(/## Risks[^#]+/, '')

describe('an author', () => {
  afterEach(closeAll)

  it('sees a good memo stay silent', async () => {
    const editor = await openFile('memos/good.md', memo)
    // What is opened later is judged later: once that has its finding, the good one would have its own.
    await untilRules(await openFile('memos/later.md', withoutRisks), 'missing-section')
    assert.deepEqual(findings(editor).map(ruleOf), [])
  })

  it('sees at the title which section is missing, with the rule’s page behind the code', async () => {
    const editor = await openFile('memos/no-risks.md', withoutRisks)
    const [finding] = await untilRules(editor, 'missing-section')
    assert.equal(marked(editor, finding!), '# Move the test databases')
    assert.equal(finding!.severity, vscode.DiagnosticSeverity.Error)
    assert.ok(typeof finding!.code === 'object')
    assert.match(String(finding!.code.target), /^alignment-memos:\/[a-z-]+\.md$/)
  })

  it('mends it with the quick fix, in its place, and the finding is gone', async () => {
    const editor = await openFile('memos/mend.md', withoutRisks)
    const [finding] = await untilRules(editor, 'missing-section')
    const [action] = await actionsAt(editor, finding!.range)
    assert.equal(action!.title, 'Insert a section: Risks')
    assert.ok(await vscode.workspace.applyEdit(action!.edit!))
    await untilRules(editor, 'unfinished-blank')
    const headings = editor.document.getText().match(/^## .*/gm)
    assert.deepEqual(headings, [
      '## The ask',
      '## Context',
      '## Options',
      '## Recommendation',
      '## Timeline',
      '## Risks',
      '## Metrics',
      '## Stakeholders',
    ])
    await vscode.commands.executeCommand('undo')
    assert.equal(editor.document.getText(), withoutRisks, 'one undo takes it back')
  })

  it('sees findings come and go while typing', async () => {
    const editor = await openFile('memos/typing.md', memo)
    await untilRules(editor)
    const end = editor.document.positionAt(editor.document.getText().length)
    await editor.edit(edit => edit.insert(end, '\n## Glossary\n\nTBD\n'))
    const [finding] = await untilRules(editor, 'unfinished-blank')
    assert.equal(marked(editor, finding!), 'TBD')
    await editor.edit(edit => edit.replace(finding!.range, 'None.'))
    await untilRules(editor)
  })

  it('mends all at once with source.fixAll', async () => {
    const editor = await openFile('memos/all.md', withoutRisks.replace(/## Metrics[^#]+/, ''))
    await untilRules(editor, 'missing-section')
    await vscode.commands.executeCommand('editor.action.fixAll')
    await untilRules(editor, 'unfinished-blank')
    assert.match(editor.document.getText(), /## Risks[\s\S]*## Metrics/)
  })

  it('is offered no fix that is older than the text', async () => {
    const editor = await openFile('memos/stale.md', withoutRisks)
    const [finding] = await untilRules(editor, 'missing-section')
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '\n'))
    await editor.edit(edit => edit.delete(new vscode.Range(0, 0, 1, 0)))
    await editor.edit(edit => edit.insert(finding!.range.end, ' now'))
    const [action] = await actionsAt(editor, finding!.range)
    assert.ok(await vscode.workspace.applyEdit(action!.edit!))
    assert.match(editor.document.getText(), /\n\n## Risks\n\n\| Risk .*\n[\s\S]*\n\n## Metrics\n/)
  })
})

describe('an author whose heading is not understood', () => {
  afterEach(closeAll)

  it('maps it by a quick fix', async () => {
    const editor = await openFile('memos/map.md', memo.replace('## Risks', '## Bumps ahead'))
    await untilRules(editor, 'missing-section')
    const line = editor.document.getText().split('\n').indexOf('## Bumps ahead')
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new vscode.Range(line, 0, line, 0),
      undefined,
      100,
    )
    const map = actions.find(({ title }) => title === 'Map this heading to: Risks')
    assert.ok(map, 'the heading can be mapped')
    assert.ok(await vscode.workspace.applyEdit(map.edit!))
    await untilRules(editor)
    assert.match(editor.document.getText(), /## Bumps ahead\n\n<!-- memo: risks -->\n/)
  })
})

describe('which Markdown is a memo', () => {
  afterEach(closeAll)

  /** Waits for a memo opened later to be judged: by then the earlier document would have been, too. */
  async function staysSilent(editor: vscode.TextEditor): Promise<void> {
    await untilRules(await openFile('memos/later.md', withoutRisks), 'missing-section')
    assert.deepEqual(findings(editor), [])
  }

  it('leaves a README alone, even among memos', async () => {
    await staysSilent(await openFile('memos/README.md', '# What is here\n\n## Risks\n'))
  })

  it('leaves other Markdown alone', async () => {
    await staysSilent(await openFile('notes/monday.md', '# Monday\n\n## Risks\n'))
  })

  it('takes what says so in its front matter', async () => {
    await untilRules(await openText(withoutRisks), 'missing-section')
  })

  it('takes what lies among memos or is named so', async () => {
    const plain = withoutRisks.slice(withoutRisks.indexOf('# Move'))
    await untilRules(await openFile('decisions/move.md', plain), 'missing-section')
    await untilRules(await openFile('move.memo.md', plain), 'missing-section')
  })

  it('takes what the command is told to', async () => {
    const editor = await openFile('notes/idea.md', withoutRisks.slice(withoutRisks.indexOf('# Move')))
    await vscode.commands.executeCommand('alignmentMemos.lintDocument')
    await untilRules(editor, 'missing-section')
  })

  it('follows the setting', async () => {
    const settings = vscode.workspace.getConfiguration('alignmentMemos')
    const editor = await openFile('papers/move.md', withoutRisks.slice(withoutRisks.indexOf('# Move')))
    await staysSilent(editor)
    await settings.update('memos', ['papers/**'], vscode.ConfigurationTarget.Workspace)
    try {
      await vscode.window.showTextDocument(editor.document)
      await until('the paper is judged', () =>
        findings(editor).some(found => ruleOf(found) === 'missing-section'),
      )
    } finally {
      await settings.update('memos', undefined, vscode.ConfigurationTarget.Workspace)
    }
  })

  it('forgets a memo that is one no longer, and one that is deleted', async () => {
    const editor = await openFile('notes/was.md', withoutRisks)
    await untilRules(editor, 'missing-section')
    await editor.edit(edit => edit.delete(new vscode.Range(0, 0, 5, 0)))
    await untilRules(editor)
    const other = await openFile('memos/gone.md', withoutRisks)
    await untilRules(other, 'missing-section')
    await closeAll()
    await vscode.workspace.fs.delete(workspaceUri('memos', 'gone.md'))
    await untilRules(other)
  })
})

describe('settings', () => {
  afterEach(closeAll)

  it('silence a rule and change its severity', async () => {
    const settings = vscode.workspace.getConfiguration('alignmentMemos')
    const editor = await openFile('memos/settings.md', withoutRisks)
    await untilRules(editor, 'missing-section')
    try {
      await settings.update('rules', { 'missing-section': 'hint' }, vscode.ConfigurationTarget.Workspace)
      await until('it is a hint', () => findings(editor)[0]?.severity === vscode.DiagnosticSeverity.Hint)
      await settings.update('rules', { 'missing-section': 'off' }, vscode.ConfigurationTarget.Workspace)
      await untilRules(editor)
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace)
    }
  })
})

async function actionsAt(editor: vscode.TextEditor, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    100,
  )
  return actions.filter(({ title }) => title.startsWith('Insert a section'))
}
