import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Fix } from '../lint/rule.ts'
import { fixEdits } from './place.ts'

/**
 * Applies the edits of a fix to the version of a document that they were made for, as one undo step. Where they leave
 * blanks in the document that is being edited, the first is selected and Tab walks on.
 * @returns whether it did; where the document has moved on, it is left alone and the user is told
 */
export async function applyFix(
  document: vscode.TextDocument,
  version: number,
  { edits }: Fix,
): Promise<boolean> {
  if (!document.isClosed && document.version === version) {
    const edit = new vscode.WorkspaceEdit()
    edit.set(document.uri, fixEdits(document, edits))
    if (await vscode.workspace.applyEdit(edit)) return true
  }
  tellStale()
  return false
}

/** Tells the user why nothing was done. */
export function tellStale(): void {
  void vscode.window.showWarningMessage(
    l10n.t('The memo has changed meanwhile, so nothing was done. Try again.'),
  )
}
