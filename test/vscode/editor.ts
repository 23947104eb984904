import assert from 'node:assert/strict'
import * as vscode from 'vscode'

/** The folder that the tests run in. */
export function workspaceUri(...path: string[]): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, ...path)
}

/** The folder that the extension is installed in. */
export function extensionUri(): vscode.Uri {
  return vscode.extensions.getExtension('alignment-memos.alignment-memos')!.extensionUri
}

/** Writes a file and shows it. */
export async function openFile(path: string, text: string): Promise<vscode.TextEditor> {
  const uri = workspaceUri(...path.split('/'))
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  // Not openTextDocument: it keeps a document open for minutes after its editor is closed.
  await vscode.commands.executeCommand('vscode.open', uri)
  return until(`${path} is shown`, () => {
    const editor = vscode.window.activeTextEditor
    return editor?.document.uri.toString() === uri.toString() && editor
  })
}

/** Shows an untitled Markdown document. */
export async function openText(content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: 'markdown', content }),
  )
}

/** Our diagnostics of a document. */
export function findings({ document }: vscode.TextEditor): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'memo')
}

/** The name of the rule that a diagnostic comes from. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  assert.ok(typeof code === 'object')
  return String(code.value)
}

/** What stands where a diagnostic points. */
export function marked({ document }: vscode.TextEditor, { range }: vscode.Diagnostic): string {
  return document.getText(range)
}

/** Waits until something holds, and gives it back. */
export async function until<T>(what: string, probe: () => T | undefined | false | null): Promise<T> {
  const deadline = Date.now() + 8_000
  for (;;) {
    const found = probe()
    if (found) return found
    if (Date.now() > deadline) throw new Error(`It never came to pass that ${what}.`)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

/** Waits until the rules that complain of a document are these, in any order. */
export function untilRules(editor: vscode.TextEditor, ...rules: string[]): Promise<vscode.Diagnostic[]> {
  const wanted = [...new Set(rules)].sort().join(', ')
  return until(`the rules that complain are: ${wanted || 'none'}`, () => {
    const found = findings(editor)
    return [...new Set(found.map(ruleOf))].sort().join(', ') === wanted && found
  })
}

/** Closes every editor without saving. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}
