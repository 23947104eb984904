import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { LazyAction } from '../../src/vscode/lazy-action.ts'
import { closeAll, findings, openFile, ruleOf, until, untilRules, workspaceUri } from './editor.ts'

const memo = `---
memo: one-pager
owner: Priya Nair
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

| Risk | Likelihood | Impact | Mitigation | Owner |
| --- | --- | --- | --- | --- |
| Lock-in | high | medium | We test the export each month | Priya Nair |
| Skill gap | low | low | Two days of training | Tom Berg |

## Metrics

- Waiting: from 2 days today to 1 hour by 30 June 2027. Owner: Tom Berg.

## Stakeholders

- Lena Okafor, finance: fears a second invoice, needs one yearly cost.
- Sam Ito, security: worries about access, needs single sign-on.
`
const withoutRisks = memo.replace(/## Risks[^#]+/, '')

/** The place of the first of some words, or behind them. */
function placeOf({ document }: vscode.TextEditor, words: string, behind = false): vscode.Position {
  const index = document.getText().indexOf(words)
  assert.ok(index >= 0, words)
  return document.positionAt(index + (behind ? words.length : 0))
}

function cursorTo(editor: vscode.TextEditor, place: vscode.Position): void {
  editor.selection = new vscode.Selection(place, place)
}

/** Runs the first code action of a kind, as a keybinding does, and waits until it is done. */
async function act(editor: vscode.TextEditor, kind: string): Promise<string> {
  const before = editor.document.getText()
  const after = () => editor.document.getText() !== before && editor.document.getText()
  // While a cursor is still on its way to the editor, it drops what was asked for before.
  for (let round = 0; round < 4; round += 1) {
    await vscode.commands.executeCommand('editor.action.codeAction', { kind, apply: 'first' })
    for (const rest = Date.now() + 2000; Date.now() < rest && !after(); )
      await new Promise(resolve => setTimeout(resolve, 20))
    if (after()) return editor.document.getText()
  }
  throw new Error(`${kind} has done nothing.`)
}

/** The cursor comes a moment after the text. */
function selected(editor: vscode.TextEditor, text: string): Promise<unknown> {
  return until(`“${text}” is selected`, () => editor.document.getText(editor.selection) === text)
}

async function undone(editor: vscode.TextEditor, before: string): Promise<void> {
  await vscode.commands.executeCommand('undo')
  assert.equal(editor.document.getText(), before, 'one undo takes it back')
}

/** What is offered at a place, unasked edits not yet made. */
function actionsAt(editor: vscode.TextEditor, place: vscode.Position): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    new vscode.Range(place, place),
  )
}

describe('hovering', () => {
  afterEach(closeAll)

  async function over(editor: vscode.TextEditor, words: string): Promise<string> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      placeOf(editor, words),
    )
    const contents = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[])
    assert.ok(contents.every(({ isTrusted }) => !isTrusted))
    return contents
      .map(({ value }) => value)
      .join('\n')
      .replaceAll('\\', '')
  }

  it('tells of a finding why its rule is there, of a heading what it serves, of a key what it means', async () => {
    const editor = await openFile('memos/hover.md', withoutRisks)
    await untilRules(editor, 'missing-section')
    assert.match(
      await over(editor, '# Move'),
      /\*\*Give the reader every section that the profile owes\.\*\*/,
    )
    assert.match(await over(editor, '## Timeline'), /\*\*Timeline: /)
    assert.match(await over(editor, 'status: review'), /How far the memo has come/)
    assert.equal(await over(editor, 'live before'), '')
  })

  it('reads nothing of a memo as Markdown', async () => {
    const editor = await openFile(
      'memos/hostile.md',
      memo.replace(
        '## Metrics',
        '## [Metrics](command:x) <img src=x>\n\n<!-- memo: metrics -->\n\n## Glossary ![a](b)\n\n## Metrics',
      ),
    )
    await until('it is judged', () => findings(editor).length > 0)
    for (const heading of ['## Metrics', '## Glossary', '## [Metrics'])
      assert.doesNotMatch(await over(editor, heading), /<img|\]\(command/)
  })
})

describe('completing', () => {
  afterEach(closeAll)

  /** What is offered by us at a place. */
  async function offered(
    editor: vscode.TextEditor,
    place: vscode.Position,
    trigger?: string,
  ): Promise<string[]> {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      place,
      trigger,
    )
    return items
      .filter(({ sortText }) => /^\d{3}$/.test(sortText ?? ''))
      .map(({ label }) => (typeof label === 'string' ? label : label.label))
  }

  /** Types, takes the suggestion that is shown first, and waits until it stands there. */
  async function take(editor: vscode.TextEditor, typed: string, wanted: RegExp): Promise<void> {
    await vscode.commands.executeCommand('type', { text: typed })
    await vscode.commands.executeCommand('editor.action.triggerSuggest')
    const deadline = Date.now() + 6000
    while (!wanted.test(editor.document.getText())) {
      if (Date.now() > deadline) throw new Error(`${wanted} is not taken: ${editor.document.getText()}`)
      await new Promise(resolve => setTimeout(resolve, 100))
      await vscode.commands.executeCommand('acceptSelectedSuggestion')
    }
  }

  for (const eol of ['\n', '\r\n'])
    it(`writes a missing section, selects its first blank, and is undone at once (${JSON.stringify(eol)})`, async () => {
      const editor = await openFile('memos/complete.md', withoutRisks.replaceAll('\n', eol))
      await untilRules(editor, 'missing-section')
      const at = placeOf(editor, '## Metrics')
      cursorTo(editor, at)
      await vscode.commands.executeCommand('type', { text: '\n' })
      cursorTo(editor, at)
      await vscode.commands.executeCommand('type', { text: '## ' })
      const before = editor.document.getText()
      await take(editor, 'Ri', /## Risks/)
      const text = editor.document.getText()
      assert.match(text, /\n## Risks\r?\n\r?\n\| Risk .*\r?\n\| --- .*\r?\n\| \{what could go wrong\}/)
      assert.doesNotMatch(text.replaceAll(eol, ''), /[\r\n]/, 'line ends stay')
      await selected(editor, '{what could go wrong}')
      await vscode.commands.executeCommand('undo')
      assert.ok(before.startsWith(editor.document.getText().slice(0, before.indexOf('## Metrics') - 4)))
      assert.doesNotMatch(editor.document.getText(), /## Risks/)
    })

  it('offers keys, values, days, people, concepts and rules in their places', async () => {
    const text = memo
      .replace('status: review', 'status: review\ndecide-by: \n')
      .replace('| Tom Berg |', '|  |')
      .concat('\n## Bumps\n\n<!-- memo: -->\n\n<!-- memo-disable jargon -->\n')
    const editor = await openFile('memos/offer.md', text)
    await until('it is judged', () => findings(editor).length > 0)
    assert.deepEqual(await offered(editor, placeOf(editor, 'decide-by: ', true).translate(1)), [
      'title',
      'decider',
    ])
    assert.deepEqual(await offered(editor, placeOf(editor, 'status: ', true), ' '), [
      'draft',
      'review',
      'decision',
      'decided',
    ])
    assert.equal((await offered(editor, placeOf(editor, 'decide-by: ', true), ' ')).length, 3)
    assert.deepEqual(await offered(editor, placeOf(editor, 'training | ', true), ' '), [
      'Priya Nair',
      'Lena Okafor',
      'Sam Ito',
      'Tom Berg',
    ])
    assert.ok((await offered(editor, placeOf(editor, '<!-- memo:', true), ':')).includes('cost'))
    assert.ok((await offered(editor, placeOf(editor, 'memo-disable ', true), ' ')).includes('owned-risks'))
    assert.deepEqual(await offered(editor, placeOf(editor, 'two days ', true), ' '), [])
  })

  it('offers the profiles of the config', async () => {
    const config = workspaceUri('.memorc.yaml')
    await vscode.workspace.fs.writeFile(
      config,
      new TextEncoder().encode('profiles: { security-brief: { extends: rfc } }\n'),
    )
    try {
      const editor = await openFile('memos/kind.md', '---\nmemo: \n---\n\n# Move\n')
      await until('it is judged', () => findings(editor).length > 0)
      const place = placeOf(editor, 'memo: ', true)
      const deadline = Date.now() + 6000
      while (!(await offered(editor, place)).includes('security-brief')) assert.ok(Date.now() < deadline)
    } finally {
      await vscode.workspace.fs.delete(config)
    }
  })
})

describe('code actions', () => {
  afterEach(closeAll)

  it('insert a missing section from anywhere, its first blank selected', async () => {
    const editor = await openFile('memos/insert.md', withoutRisks)
    await untilRules(editor, 'missing-section')
    cursorTo(editor, placeOf(editor, 'Sam Ito'))
    assert.match(await act(editor, 'refactor.memo.insertSection.risks'), /## Timeline[^#]+## Risks\n\n\|/)
    await selected(editor, '{what could go wrong}')
    await undone(editor, withoutRisks)
  })

  it('mend a finding, and are undone at once', async () => {
    const editor = await openFile('memos/mend.md', withoutRisks)
    await untilRules(editor, 'missing-section')
    cursorTo(editor, placeOf(editor, 'Move the'))
    assert.match(await act(editor, 'quickfix'), /## Risks/)
    await selected(editor, '{what could go wrong}')
    await undone(editor, withoutRisks)
  })

  it('add a row below the cursor’s, its first cell selected', async () => {
    const editor = await openFile('memos/row.md', memo)
    await untilRules(editor)
    cursorTo(editor, placeOf(editor, 'high | medium'))
    assert.match(
      await act(editor, 'refactor.memo.addEntry'),
      /Priya Nair \|\n\| \{what could go wrong\} \| .* \| \{one name\} \|\n\| Skill gap/,
    )
    await selected(editor, '{what could go wrong}')
    await undone(editor, memo)
  })

  it('add an item with the indentation of its list', async () => {
    const text = memo
      .replace('- 1 June 2027: first team\n', '- 2027\n  - 1 June 2027: first team\n')
      .replace('- 30 June', '  - 30 June')
    const editor = await openFile('memos/item.md', text)
    await until('it is open', () => editor.document.getText() === text)
    cursorTo(editor, placeOf(editor, 'fears a second'))
    assert.match(
      await act(editor, 'refactor.memo.addEntry'),
      /cost\.\n- \{name\}, \{another function\}: .*\n- Sam/,
    )
    await undone(editor, text)
  })

  it('move sections into the order of the profile, and the cursor with them', async () => {
    const text = memo.replace(/(## Context[^#]+)(## Options[^#]+)/, '$2$1')
    const editor = await openFile('memos/order.md', text)
    await untilRules(editor)
    cursorTo(editor, placeOf(editor, 'Since March'))
    assert.equal(await act(editor, 'refactor.rewrite.memo.order'), memo)
    await until('the cursor has followed', () =>
      editor.selection.active.isEqual(placeOf(editor, 'Since March')),
    )
    await undone(editor, text)
    await vscode.commands.executeCommand('redo')
    assert.equal(editor.document.getText(), memo)
    assert.ok(
      !(await actionsAt(editor, new vscode.Position(6, 0))).some(({ title }) => title.startsWith('Move')),
    )
  })

  it('are offered once each', async () => {
    const editor = await openFile('memos/once.md', withoutRisks)
    const [finding] = await untilRules(editor, 'missing-section')
    const titles = (await actionsAt(editor, finding!.range.start)).map(({ title }) => title)
    assert.deepEqual(titles, [
      'Insert a section: Risks',
      'Silence “missing-section” here…',
      'Silence “missing-section” in this file…',
      'Switch “missing-section” off in the settings',
    ])
  })

  it('are not carried out on a text that has moved on', async () => {
    const editor = await openFile('memos/stale.md', memo)
    const make = () => ({ title: 'Stamp', edits: [{ start: 0, end: 0, text: 'stale' }] })
    const action = new LazyAction('Stamp', vscode.CodeActionKind.QuickFix, editor.document, make)
    const fresh = new LazyAction('Stamp', vscode.CodeActionKind.QuickFix, editor.document, make)
    assert.ok(fresh.resolve().edit)
    await editor.edit(edit => edit.insert(editor.document.positionAt(memo.length), '\nMore.\n'))
    assert.equal(action.resolve().edit, undefined)
  })

  it('mend everything on save, where the settings ask for it', async () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'markdown' })
    await settings.update(
      'codeActionsOnSave',
      { 'source.fixAll.memo': 'explicit' },
      vscode.ConfigurationTarget.Workspace,
      true,
    )
    try {
      const editor = await openFile('memos/save.md', withoutRisks)
      await untilRules(editor, 'missing-section')
      await editor.edit(edit => edit.insert(placeOf(editor, '## Stakeholders'), 'Read each Monday.\n\n'))
      const before = editor.document.getText()
      await vscode.commands.executeCommand('workbench.action.files.save')
      await until('it is mended', () => /## Risks/.test(editor.document.getText()))
      await until('it is saved', () => !editor.document.isDirty)
      await undone(editor, before)
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace, true)
    }
  })
})

describe('silencing', () => {
  afterEach(closeAll)

  async function silence(
    editor: vscode.TextEditor,
    rule: string,
    scope: string,
    version?: number,
  ): Promise<void> {
    const finding = findings(editor).find(found => ruleOf(found) === rule)
    assert.ok(finding, rule)
    const { document } = editor
    const start = document.offsetAt(finding.range.start)
    await vscode.commands.executeCommand(
      'alignmentMemos.silence',
      document.uri.toString(),
      version ?? document.version,
      rule,
      start,
      scope,
      'as agreed with Dana',
    )
  }

  it('writes a comment with the reason, here or for the file, undone at once', async () => {
    const editor = await openFile('memos/silence.md', withoutRisks)
    for (const [scope, comment] of [
      ['line', '\n<!-- memo-disable-next-line missing-section -- as agreed with Dana -->\n# Move'],
      ['file', '---\n\n<!-- memo-disable-file missing-section -- as agreed with Dana -->\n\n# Move'],
    ] as const) {
      await untilRules(editor, 'missing-section')
      await silence(editor, 'missing-section', scope)
      assert.ok(editor.document.getText().includes(comment), scope)
      await untilRules(editor)
      await undone(editor, withoutRisks)
    }
  })

  it('leaves a table whole', async () => {
    const text = memo.replace('| high | medium |', '| | |')
    const editor = await openFile('memos/table.md', text)
    await untilRules(editor, 'rated-risks')
    await silence(editor, 'rated-risks', 'line')
    await untilRules(editor)
    assert.match(
      editor.document.getText(),
      /^\| <!-- memo-disable rated-risks -- as agreed with Dana --> Lock-in /m,
    )
    await undone(editor, text)
  })

  it('refuses a text that has moved on', async () => {
    const editor = await openFile('memos/late.md', withoutRisks)
    await untilRules(editor, 'missing-section')
    await silence(editor, 'missing-section', 'line', editor.document.version - 1)
    assert.equal(editor.document.getText(), withoutRisks)
  })

  it('switches a rule off in the nearest config, its comments kept', async () => {
    const uri = workspaceUri('memos', '.memorc.yaml')
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode('# ours\nrules:\n  jargon: hint # soon\n'),
    )
    try {
      const editor = await openFile('memos/config.md', withoutRisks)
      await untilRules(editor, 'missing-section')
      const wanted = 'Switch “missing-section” off in memos/.memorc.yaml'
      const deadline = Date.now() + 6000
      let action: vscode.CodeAction | undefined
      while (!action) {
        const actions = await actionsAt(editor, placeOf(editor, '# Move'))
        action = actions.find(({ title }) => title === wanted)
        assert.ok(Date.now() < deadline, actions.map(({ title }) => title).join('; '))
      }
      assert.ok(action.command)
      await vscode.commands.executeCommand(action.command.command, ...action.command.arguments!)
      await untilRules(editor)
      assert.equal(
        new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)),
        '# ours\nrules:\n  jargon: hint # soon\n  missing-section: off\n',
      )
    } finally {
      await vscode.workspace.fs.delete(uri)
    }
  })

  it('switches it off in the settings where there is no config', async () => {
    const settings = () => vscode.workspace.getConfiguration('alignmentMemos')
    const editor = await openFile('memos/settings.md', withoutRisks)
    await untilRules(editor, 'missing-section')
    try {
      await vscode.commands.executeCommand(
        'alignmentMemos.switchOff',
        editor.document.uri.toString(),
        'missing-section',
      )
      await untilRules(editor)
      assert.deepEqual(settings().inspect('rules')?.workspaceValue, { 'missing-section': 'off' })
    } finally {
      await settings().update('rules', undefined, vscode.ConfigurationTarget.Workspace)
    }
  })
})

describe('package.json', () => {
  it('completes its key for memos by the schema of a config', async () => {
    const editor = await openFile('package.json', '{\n  "name": "x",\n  "memo": {\n    \n  }\n}\n')
    try {
      const deadline = Date.now() + 9000
      for (;;) {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          editor.document.uri,
          new vscode.Position(3, 4),
        )
        const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label))
        if (labels.some(label => /overrides/.test(label))) break
        assert.ok(Date.now() < deadline, labels.join())
        await new Promise(resolve => setTimeout(resolve, 200))
      }
    } finally {
      await closeAll()
      await vscode.workspace.fs.delete(workspaceUri('package.json'))
    }
  }).timeout(20_000)
})
