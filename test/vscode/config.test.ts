import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, findings, marked, openFile, openText, ruleOf, until, workspaceUri } from './editor.ts'

const text = '# Move\n\n## Risks\n\nThe export may be slow. Priya Nair tests it each month.\n'

describe('a config file', () => {
  const written: vscode.Uri[] = []
  afterEach(async () => {
    await closeAll()
    for (const uri of written.splice(0)) await vscode.workspace.fs.delete(uri).then(undefined, () => {})
  })

  async function write(path: string, content: string): Promise<vscode.Uri> {
    const uri = workspaceUri(...path.split('/'))
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content))
    written.push(uri)
    return uri
  }

  /** Opens a file that is deleted again. */
  async function open(path: string, content: string): Promise<vscode.TextEditor> {
    written.push(workspaceUri(...path.split('/')))
    return openFile(path, content)
  }

  async function replace(editor: vscode.TextEditor, content: string): Promise<void> {
    const { document } = editor
    const all = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length))
    assert.ok(await editor.edit(edit => edit.replace(all, content)))
  }

  const severities = (editor: vscode.TextEditor) =>
    new Set(
      findings(editor)
        .filter(found => found.code && ruleOf(found) === 'missing-section')
        .map(({ severity }) => severity),
    )
  const untilOnly = (editor: vscode.TextEditor, severity: vscode.DiagnosticSeverity | undefined) =>
    until(
      `missing sections are ${severity === undefined ? 'fine' : vscode.DiagnosticSeverity[severity]}`,
      () => {
        const found = severities(editor)
        return severity === undefined ? found.size === 0 : found.size === 1 && found.has(severity)
      },
    )
  const { Hint, Information, Error: Grave } = vscode.DiagnosticSeverity

  it('holds for open memos from when it is there until it is deleted', async () => {
    const editor = await open('memos/config.md', text)
    await until('it is judged', () => severities(editor).has(Grave))
    const uri = await write('.memorc.yaml', 'rules: { missing-section: hint }\n')
    await untilOnly(editor, Hint)
    await write('.memorc.yaml', 'rules: { missing-section: information }\n')
    await untilOnly(editor, Information)
    await vscode.workspace.fs.delete(uri)
    await until('it is judged as before', () => severities(editor).has(Grave))
  })

  for (const template of ['folder/words.txt', './folder/../folder/words.txt', 'file.txt'])
    it(`takes no template from where a link leads: ${template}`, async () => {
      const config = `profiles: { note: { title: Note, template: ${template} } }\n`
      const uri = await write('links/.memorc.yaml', config)
      await open('links/memos/a.md', '---\nmemo: note\n---\n\n# Move\n')
      const told = () => vscode.languages.getDiagnostics(uri).map(({ message }) => message)
      const wanted = `“${template}” leads through a symbolic link, and none is followed here.`
      await until('it is told', () => told().join() === wanted)
    })

  it('is told wrong at its place as it is written, and right again once mended', async () => {
    const memo = await open('memos/config.md', text)
    const editor = await open('.memorc.yaml', 'rules: { missing-section: hint, thin-sectoin: off }\n')
    const [slip] = await until('the slip is told', () => findings(editor).length === 1 && findings(editor))
    assert.equal(marked(editor, slip!), 'thin-sectoin')
    assert.match(slip!.message, /Did you mean “thin-section”\?/)
    await untilOnly(memo, Hint)

    await replace(editor, 'profil: rfc\nrules:\n  missing-section: information\n')
    await until('another slip is told', () => marked(editor, findings(editor)[0]!) === 'profil')
    await untilOnly(memo, Information)
    assert.ok(editor.document.isDirty, 'nothing has been saved')

    await replace(editor, 'rules:\n  missing-section: [\n')
    await until('what is no YAML is told', () =>
      findings(editor).some(({ message }) => message.startsWith('Flow sequence')),
    )
    await until('the memo is judged without it', () => severities(memo).has(Grave))

    await replace(editor, 'rules:\n  missing-section: hint\n')
    await until('nothing is told', () => findings(editor).length === 0)
    await untilOnly(memo, Hint)
  })

  it('is told wrong in package.json as well', async () => {
    const editor = await open('package.json', '{\n  "memo": { "ruels": {} }\n}\n')
    const [slip] = await until('the slip is told', () => findings(editor).length > 0 && findings(editor))
    assert.equal(marked(editor, slip!), '"ruels"')
    await replace(editor, '{\n  "memos": { "ruels": {} }\n}\n')
    await until('nothing is told', () => findings(editor).length === 0)
  })

  it('holds alone where it is the nearest, and differs by glob', async () => {
    await write('.memorc.yaml', 'rules: { missing-section: off }\n')
    await write(
      'memos/team/.memorc.json',
      '{ "overrides": [{ "files": "drafts/**", "rules": { "missing-section": "hint" } }] }',
    )
    const far = await open('memos/far.md', text)
    await untilOnly(far, undefined)
    const near = await open('memos/team/near.md', text)
    await until('the nearest says nothing of it', () => severities(near).has(Grave))
    await untilOnly(await open('memos/team/drafts/near.md', text), Hint)
  })

  it('wins over settings where both speak', async () => {
    const settings = vscode.workspace.getConfiguration('alignmentMemos')
    await write('.memorc.yaml', 'rules: { missing-section: hint }\n')
    try {
      await settings.update(
        'rules',
        { 'missing-section': 'off', 'thin-section': 'off' },
        vscode.ConfigurationTarget.Workspace,
      )
      const editor = await open('memos/config.md', '# Move\n\n## Risks\n\nFew.\n')
      await untilOnly(editor, Hint)
      await until(
        'the setting holds beside it',
        () => !findings(editor).some(found => ruleOf(found) === 'thin-section'),
      )
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace)
    }
  })

  it('says which files are memos, and what they owe', async () => {
    await write(
      'forms/ours.md',
      '# {title}\n\n## What it takes\n\n{Money}, as our form has it.\n\n## Cost\n\n{Ours}.\n',
    )
    await write(
      '.memorc.yaml',
      `memos: papers/**
profile: security-brief
profiles:
  security-brief:
    required: [cost]
    optional: [ask, context, options, recommendation, timeline, metrics, stakeholders]
    template: forms/ours.md
`,
    )
    const editor = await open('papers/a.md', text)
    const [missing] = await until('the cost is missing', () => {
      const found = findings(editor).filter(found => ruleOf(found) === 'missing-section')
      return found.length > 0 && found
    })
    assert.match(missing!.message, /^This security brief has no cost section\./)
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      missing!.range,
      vscode.CodeActionKind.QuickFix.value,
      100,
    )
    const action = actions.find(({ title }) => title === 'Insert a section: Cost')
    assert.ok(await vscode.workspace.applyEdit(action!.edit!))
    assert.match(editor.document.getText(), /as our form has it|\{Ours\}/)
  })

  it('of the folder holds for what is not saved yet', async () => {
    await write('.memorc.yaml', 'rules: { missing-section: hint }\n')
    await untilOnly(await openText(`---\nmemo: one-pager\n---\n\n${text}`), Hint)
  })
})
