import * as vscode from 'vscode'
import type { Session } from './session.ts'
import { id } from './settings.ts'

/** “Lint this document as a memo”: for a document that neither says so nor lies where memos do. */
export function registerLintDocument(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand(`${id}.lintDocument`, async () => {
    const document = vscode.window.activeTextEditor?.document
    if (document?.languageId !== 'markdown') {
      void vscode.window.showInformationMessage(
        'Open a Markdown document first; then it can be linted as a memo.',
      )
      return
    }
    await session.ready(document)
    const findings = session.ask(document)?.findings.length ?? 0
    const said = findings === 0 ? 'nothing to mend' : findings === 1 ? 'one finding' : `${findings} findings`
    vscode.window.setStatusBarMessage(`$(checklist) Memo: ${said}`, 5000)
  })
}
