import * as vscode from 'vscode'
import type { LintResult } from '../lint/lint.ts'
import { addEntry } from '../views/add-entry.ts'
import { missingSections } from '../views/insert-section.ts'
import { inOrder, isOutOfOrder, orderTitle, type Reordering } from '../views/order.ts'
import { LazyAction } from './lazy-action.ts'
import { id } from './settings.ts'

const memo = vscode.CodeActionKind.Refactor.append('memo')

/** The kinds of the changes that no finding asks for; a keybinding may name them. */
export const refactorKinds = {
  addEntry: memo.append('addEntry'),
  insertSection: memo.append('insertSection'),
  order: vscode.CodeActionKind.RefactorRewrite.append('memo').append('order'),
}

const putCursor = `${id}.putCursor`

/** One more entry here, the sections that are missing, and the order of the profile. */
export function refactorsAt(
  document: vscode.TextDocument,
  result: LintResult,
  place: vscode.Position,
): vscode.CodeAction[] {
  const offset = document.offsetAt(place)
  const added = addEntry(result.memo, offset)
  const order = new LazyAction(
    orderTitle(),
    refactorKinds.order,
    document,
    () => inOrder(result.memo),
    fix => ({
      command: putCursor,
      title: '',
      arguments: [document.uri.toString(), (fix as Reordering).moved(offset)],
    }),
  )
  return [
    ...(added ? [new LazyAction(added.title, refactorKinds.addEntry, document, () => added)] : []),
    ...missingSections(result.memo).map(
      ({ concept, title, fix }) =>
        new LazyAction(title, refactorKinds.insertSection.append(concept), document, fix),
    ),
    ...(isOutOfOrder(result.memo) ? [order] : []),
  ]
}

/** The command that sets the cursor to where its section has moved. */
export function registerPutCursor(): vscode.Disposable {
  return vscode.commands.registerCommand(putCursor, (uri: unknown, offset: unknown) => {
    const editor = vscode.window.activeTextEditor
    if (!editor || editor.document.uri.toString() !== uri || typeof offset !== 'number') return
    const place = editor.document.positionAt(offset)
    editor.selection = new vscode.Selection(place, place)
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  })
}
