import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { todayHere } from '../memo/dates.ts'
import { sampleAt } from '../views/sample.ts'
import { rangeOf } from './place.ts'
import type { Session } from './session.ts'
import { id } from './settings.ts'

/** What a newcomer needs: the walkthrough, a sample memo that is written nowhere, and a way to the next finding. */
export function registerFirstMinutes(context: vscode.ExtensionContext, session: Session): vscode.Disposable {
  const register = (name: string, run: () => Promise<void>) =>
    vscode.commands.registerCommand(`${id}.${name}`, run)
  const open = () => openSample(context.extensionUri)
  return vscode.Disposable.from(
    register('openSample', async () => {
      await open()
    }),
    register('mendFinding', async () => {
      const { activeTextEditor: editor } = vscode.window
      await mendFinding(editor && session.isMemo(editor.document) ? editor : await open(), session)
    }),
    register('openWalkthrough', async () => {
      await vscode.commands.executeCommand(
        'workbench.action.openWalkthrough',
        `${context.extension.id}#firstMinutes`,
      )
    }),
    watchMending(session),
  )
}

async function openSample(extension: vscode.Uri): Promise<vscode.TextEditor> {
  const file = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'media', 'sample.md'))
  const content = sampleAt(new TextDecoder().decode(file), todayHere())
  const open = vscode.workspace.textDocuments.find(
    document => document.isUntitled && !document.isClosed && document.getText() === content,
  )
  return vscode.window.showTextDocument(
    open ?? (await vscode.workspace.openTextDocument({ language: 'markdown', content })),
  )
}

/** Puts the cursor on the next finding that has a fix, or on the first, and opens the list of its fixes. */
async function mendFinding(editor: vscode.TextEditor, session: Session): Promise<void> {
  const { document } = editor
  await session.ready(document)
  const findings = (session.resultFor(document)?.findings ?? []).filter(({ fix }) => fix)
  const cursor = document.offsetAt(editor.selection.active)
  const next = findings.find(({ at }) => at.start.offset! > cursor) ?? findings[0]
  if (!next) {
    void vscode.window.showInformationMessage(
      l10n.t('No finding in this memo has a fix. What is left needs your own words.'),
    )
    return
  }
  const { start } = rangeOf(next.at)
  await vscode.window.showTextDocument(document, {
    ...(editor.viewColumn && { viewColumn: editor.viewColumn }),
    selection: new vscode.Range(start, start),
  })
  await vscode.commands.executeCommand('editor.action.quickFix')
}

/**
 * The walkthrough ticks its step when a rule finds less in a memo than before, however the author mended it; a fix may
 * well leave blanks to fill in, which another rule finds.
 */
function watchMending(session: Session): vscode.Disposable {
  const counts = new Map<string, Map<string, number>>()
  return session.onDidChange(document => {
    const key = document.uri.toString()
    const result = session.resultFor(document)
    const before = counts.get(key)
    counts.delete(key)
    if (!result) return
    const now = new Map<string, number>()
    for (const { rule } of result.findings) now.set(rule, (now.get(rule) ?? 0) + 1)
    counts.set(key, now)
    if ([...(before ?? [])].some(([rule, count]) => (now.get(rule) ?? 0) < count))
      void vscode.commands.executeCommand('setContext', `${id}.hasMended`, true)
  })
}
