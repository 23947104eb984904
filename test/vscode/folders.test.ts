import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { Configs } from '../../src/vscode/configs.ts'
import { WorkspaceMemos } from '../../src/vscode/workspace-memos.ts'
import { closeAll, ruleOf, until, workspaceUri } from './editor.ts'
import { quiet, removeAll, write } from './files.ts'

const poor = '# Move\n\n## Risks\n\nTBD\n'

describe('a workspace of two folders', () => {
  const { workspace } = vscode
  const second = vscode.Uri.joinPath(workspaceUri(), '..', 'second')
  const encode = (text: string) => new TextEncoder().encode(text)
  const inSecond = (path: string) => vscode.Uri.joinPath(second, ...path.split('/'))

  before(async () => {
    await removeAll()
    await write('memos/a.md', poor)
    await write('.memorc.yaml', 'rules: { missing-section: hint, unfinished-blank: off }\n')
    await workspace.fs.writeFile(inSecond('papers/b.md'), encode(poor))
    await workspace.fs.writeFile(inSecond('memos/c.md'), encode(poor))
    const config = 'memos: papers/**\nrules: { missing-section: information }\n'
    await workspace.fs.writeFile(inSecond('.memorc.yaml'), encode(config))
    const changed = new Promise(resolve => workspace.onDidChangeWorkspaceFolders(resolve))
    assert.ok(workspace.updateWorkspaceFolders(1, 0, { uri: second }))
    await changed
    await quiet()
  })

  after(async () => {
    await closeAll()
    await vscode.commands.executeCommand('alignmentMemos.clearWorkspaceFindings')
    const changed = new Promise(resolve => workspace.onDidChangeWorkspaceFolders(resolve))
    workspace.updateWorkspaceFolders(1, 1)
    await changed
    await removeAll()
  })

  const said = (uri: vscode.Uri) =>
    vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'memo')
  const severities = (uri: vscode.Uri) =>
    new Map(said(uri).map(found => [ruleOf(found), vscode.DiagnosticSeverity[found.severity]]))

  it('lists the memos of both, each by its own config', async () => {
    const configs = new Configs()
    const memos = new WorkspaceMemos(configs)
    try {
      await memos.start()
      const paths = () => memos.memos().map(({ path }) => path)
      assert.deepEqual(paths().sort(), ['first/memos/a.md', 'second/papers/b.md'])
      await workspace.fs.writeFile(inSecond('papers/d.md'), encode(poor))
      await until('the new one is listed', () => paths().includes('second/papers/d.md'))
      await workspace.fs.delete(inSecond('papers/d.md'))
      await until('it is gone', () => !paths().includes('second/papers/d.md'))
    } finally {
      for (const part of [memos, configs]) part.dispose()
    }
  })

  it('lints both, each by its own config', async () => {
    await vscode.commands.executeCommand('alignmentMemos.lintWorkspace')
    assert.deepEqual(severities(workspaceUri('memos', 'a.md')), new Map([['missing-section', 'Hint']]))
    assert.deepEqual([...severities(inSecond('papers/b.md'))].sort(), [
      ['missing-section', 'Information'],
      ['unfinished-blank', 'Warning'],
    ])
    assert.deepEqual(said(inSecond('memos/c.md')), [])
  })

  it('judges open memos of both by their own config', async () => {
    for (const uri of [workspaceUri('memos', 'a.md'), inSecond('papers/b.md')])
      await vscode.commands.executeCommand('vscode.open', uri, { preview: false })
    await quiet()
    assert.deepEqual(severities(workspaceUri('memos', 'a.md')), new Map([['missing-section', 'Hint']]))
    assert.equal(severities(inSecond('papers/b.md')).get('missing-section'), 'Information')
  })
})
