import * as vscode from 'vscode'
import type { Fix } from '../lint/rule.ts'
import { blanksIn, isBlank } from '../memo/blanks.ts'
import { applyFix } from './apply.ts'
import { rangeOf } from './place.ts'
import { Shown } from './readiness-shown.ts'
import { type Line, ReadinessTree } from './readiness-tree.ts'
import type { Session } from './session.ts'
import { id } from './settings.ts'

/** The Readiness view: can those who read the memo decide, and what stands in the way? */
export function registerReadiness(session: Session): vscode.Disposable & { tree: ReadinessTree } {
  const tree = new ReadinessTree()
  const shown = new Shown(session, tree)
  const withLine =
    (act: (line: Line, document: vscode.TextDocument) => Promise<void>) => (given: unknown) => {
      const line = tree.find(typeof given === 'string' ? given : (given as Line | undefined)?.id)
      return line && shown.document && act(line, shown.document)
    }
  return Object.assign(
    vscode.Disposable.from(
      shown,
      tree,
      vscode.commands.registerCommand(`${id}.showReadiness`, () =>
        vscode.commands.executeCommand(`${id}.readiness.focus`),
      ),
      vscode.commands.registerCommand(
        `${id}.explainFinding`,
        withLine(async ({ row: { rule } }) => {
          await vscode.commands.executeCommand(`${id}.explainRule`, rule)
        }),
      ),
      vscode.commands.registerCommand(
        `${id}.goToFinding`,
        withLine(async ({ id, children }, document) => {
          // Anew, for what the memo says now: a line is not told each time that its place moves.
          shown.update()
          const place = tree.find(id)?.row.place
          if (place) await show(document, rangeOf(place), children.length > 0)
        }),
      ),
      vscode.commands.registerCommand(
        `${id}.applyFix`,
        withLine(async ({ id }, document) => {
          shown.update()
          const fix = tree.find(id)?.row.fix
          if (!fix) return
          if (!(await applyFix(document, document.version, fix))) return
          // Who mends from the keyboard may want to mend the next, so the focus stays.
          await show(document, written(document, fix), true)
        }),
      ),
    ),
    { tree },
  )
}

/** Where there is something to write now: the first blank that a fix has left, else where it wrote first. */
function written(document: vscode.TextDocument, { edits }: Fix): vscode.Range {
  const [first] = [...edits].sort((a, b) => a.start - b.start)
  const { start, text } = first ?? { start: 0, text: '' }
  const [blank] = blanksIn(text)
  const from = start + (blank?.index ?? 0)
  return new vscode.Range(document.positionAt(from), document.positionAt(from + (blank?.text.length ?? 0)))
}

/** Shows a place of a memo; a blank is selected, so that what is typed takes its place. */
async function show(document: vscode.TextDocument, range: vscode.Range, preserveFocus: boolean) {
  const { visibleTextEditors } = vscode.window
  const visible = visibleTextEditors.find(editor => editor.document === document)
  const editor = await vscode.window.showTextDocument(document, {
    ...(visible?.viewColumn && { viewColumn: visible.viewColumn }),
    preserveFocus,
  })
  editor.selection = new vscode.Selection(
    range.start,
    isBlank(document.getText(range)) ? range.end : range.start,
  )
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}
