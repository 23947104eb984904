import * as vscode from 'vscode'
import type { Fix } from '../lint/rule.ts'
import { textEdits } from './place.ts'

/**
 * Applies the edits of a fix to the version of a document that they were made for, as one undo step.
 * @returns whether it did; where the document has moved on, it is left alone and the user is told
 */
export async function applyFix(
  document: vscode.TextDocument,
  version: number,
  { edits }: Fix,
): Promise<boolean> {
  if (!document.isClosed && document.version === version) {
    const edit = new vscode.WorkspaceEdit()
    edit.set(document.uri, textEdits(document, edits))
    if (await vscode.workspace.applyEdit(edit)) return true
  }
  void vscode.window.showWarningMessage(
    vscode.l10n.t('The memo has changed meanwhile, so nothing was done. Try again.'),
  )
  return false
}
