import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Session } from './session.ts'
import { id } from './settings.ts'

/** “Lint this document as a memo”: for a document that neither says so nor lies where memos do. */
export function registerLintDocument(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand(`${id}.lintDocument`, async () => {
    const document = vscode.window.activeTextEditor?.document
    if (document?.languageId !== 'markdown') {
      void vscode.window.showInformationMessage(
        l10n.t('Open a Markdown document first; then it can be linted as a memo.'),
      )
      return
    }
    await session.ready(document)
    const findings = (await session.ask(document))?.findings.length ?? 0
    const said =
      findings === 0
        ? l10n.t('Memo: nothing to fix')
        : findings === 1
          ? l10n.t('Memo: one finding')
          : l10n.t('Memo: {0} findings', findings)
    vscode.window.setStatusBarMessage(`$(checklist) ${said}`, 5000)
  })
}
