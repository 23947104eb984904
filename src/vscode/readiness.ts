import * as vscode from 'vscode'
import { readinessOf } from '../views/readiness.ts'
import { readinessRows } from '../views/readiness-rows.ts'
import { applyFix } from './apply.ts'
import { rangeOf } from './place.ts'
import { type Line, ReadinessTree } from './readiness-tree.ts'
import type { Session } from './session.ts'
import { id } from './settings.ts'

const view = `${id}.readiness`

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
        vscode.commands.executeCommand(`${view}.focus`),
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
          const [first] = [...fix.edits].sort((a, b) => a.start - b.start)
          if (!(await applyFix(document, document.version, fix)) || !first) return
          const written = new vscode.Range(
            document.positionAt(first.start),
            document.positionAt(first.start + first.text.length),
          )
          // Who mends from the keyboard may want to mend the next.
          await show(document, written, true)
        }),
      ),
    ),
    { tree },
  )
}

async function show(document: vscode.TextDocument, range: vscode.Range, preserveFocus: boolean) {
  const { visibleTextEditors } = vscode.window
  const visible = visibleTextEditors.find(editor => editor.document === document)
  const editor = await vscode.window.showTextDocument(document, {
    ...(visible?.viewColumn && { viewColumn: visible.viewColumn }),
    preserveFocus,
  })
  editor.selection = new vscode.Selection(range.start, range.start)
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}

/** What the view shows: the memo of the active editor, and the last one while the focus is elsewhere. */
class Shown implements vscode.Disposable {
  readonly #session: Session
  readonly #tree: ReadinessTree
  readonly #view: vscode.TreeView<Line>
  readonly #subscriptions: vscode.Disposable
  document: vscode.TextDocument | undefined
  #told = ''

  constructor(session: Session, tree: ReadinessTree) {
    this.#session = session
    this.#tree = tree
    this.#view = vscode.window.createTreeView(view, { treeDataProvider: tree, showCollapseAll: true })
    this.#subscriptions = vscode.Disposable.from(
      this.#view,
      session.onDidChange(document => {
        if (document === this.document || document === vscode.window.activeTextEditor?.document)
          this.#follow()
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.#follow()),
      vscode.workspace.onDidCloseTextDocument(() => this.#follow()),
    )
    this.#follow()
  }

  dispose(): void {
    this.#subscriptions.dispose()
  }

  /** Shows what the memo says now. */
  update(): void {
    const { document } = this
    const result = document && this.#session.resultFor(document)
    const readiness = result && readinessOf(result, text => this.#session.judgeAs(document!, text))
    this.#tree.show(result ? readinessRows(readiness!, result) : [])
    const blocking = readiness?.blocking ?? 0
    this.#view.description = result ? result.memo.title.text || nameOf(document!) : ''
    this.#view.badge = blocking === 0 ? undefined : { value: blocking, tooltip: tooltip(blocking) }
    this.#tell(result ? 'memo' : document ? 'other' : 'none')
  }

  #follow(): void {
    const active = vscode.window.activeTextEditor?.document
    if (active && isText(active)) this.document = active.languageId === 'markdown' ? active : undefined
    else if (this.document && !isOpen(this.document)) this.document = undefined
    const { document } = this
    this.update()
    if (document) void this.#session.ready(document).then(() => document === this.document && this.update())
  }

  /** What an empty view says depends on this. */
  #tell(what: string): void {
    if (what === this.#told) return
    this.#told = what
    void vscode.commands.executeCommand('setContext', `${view}.shows`, what)
  }
}

/** Tells whether a document is one that people edit, not output, nor what other views show. */
function isText({ uri }: vscode.TextDocument): boolean {
  return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true
}

function isOpen(document: vscode.TextDocument): boolean {
  const uri = document.uri.toString()
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri),
  )
}

function nameOf({ uri }: vscode.TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1)
}

function tooltip(blocking: number): string {
  return blocking === 1
    ? vscode.l10n.t('One thing stands between this memo and a decision')
    : vscode.l10n.t('{0} things stand between this memo and a decision', blocking)
}
