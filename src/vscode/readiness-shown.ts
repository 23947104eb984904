import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { isBlank } from '../memo/blanks.ts'
import { readinessOf } from '../views/readiness.ts'
import { readinessRows } from '../views/readiness-rows.ts'
import type { Line, ReadinessTree } from './readiness-tree.ts'
import type { Session } from './session.ts'
import { id } from './settings.ts'

const view = `${id}.readiness`

/** What the view shows: the memo of the active editor, and the last one while the focus is elsewhere. */
export class Shown implements vscode.Disposable {
  readonly #session: Session
  readonly #tree: ReadinessTree
  readonly #view: vscode.TreeView<Line>
  readonly #subscriptions: vscode.Disposable
  /** The Markdown that is shown, memo or not. */
  document: vscode.TextDocument | undefined
  #told = ''
  /** What the rows were made from. */
  #from: readonly unknown[] = []

  constructor(session: Session, tree: ReadinessTree) {
    this.#session = session
    this.#tree = tree
    this.#view = vscode.window.createTreeView(view, { treeDataProvider: tree, showCollapseAll: true })
    this.#subscriptions = vscode.Disposable.from(
      this.#view,
      this.#view.onDidChangeVisibility(() => this.#follow()),
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
    // Who waits for its config would show it afterwards.
    this.document = undefined
    this.#subscriptions.dispose()
  }

  /** Shows what the memo says now. */
  update(): void {
    const { document } = this
    const { visible } = this.#view
    const result = document && this.#session.resultFor(document)
    const isWaiting = document !== undefined && this.#session.isWaiting(document)
    const from = [document, result, visible, isWaiting]
    // Tabs and editors come and go more often than a memo changes.
    if (from.every((part, index) => this.#from.length > 0 && part === this.#from[index])) return
    this.#from = from
    const isLong = document !== undefined && this.#session.isLong(document)
    const judge = (text: string) => this.#session.judgeAs(document!, text)
    // Trying fixes judges the memo anew for each; folded away, the view shows no more than its badge.
    const readiness = result && readinessOf(result, visible && !isLong ? judge : undefined)
    this.#tree.show(result ? readinessRows(readiness!, result) : [])
    const blocking = readiness?.blocking ?? 0
    this.#view.description = result ? nameOf(document!, result.memo.title.text) : ''
    this.#view.badge = blocking === 0 ? undefined : { value: blocking, tooltip: tooltip(blocking) }
    this.#tell(result ? 'memo' : isWaiting ? 'waiting' : document ? 'other' : 'none')
  }

  #follow(): void {
    const active = vscode.window.activeTextEditor?.document
    if (active && isText(active)) this.document = active.languageId === 'markdown' ? active : undefined
    else if (this.document && !isOpen(this.document)) this.document = undefined
    const { document } = this
    // An empty moment between two memos would fold all that is unfolded.
    if (document) void this.#session.ready(document).then(() => document === this.document && this.update())
    else this.update()
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

function nameOf({ uri }: vscode.TextDocument, title: string): string {
  return title === '' || isBlank(title) ? uri.path.slice(uri.path.lastIndexOf('/') + 1) : title
}

function tooltip(blocking: number): string {
  return blocking === 1
    ? l10n.t('One thing stands between this memo and a decision')
    : l10n.t('{0} things stand between this memo and a decision', blocking)
}
