import * as vscode from 'vscode'
import { todayHere } from '../memo/dates.ts'
import { filterText } from '../views/decision-text.ts'
import { decisionsOf, sorts } from '../views/decisions.ts'
import { type Chosen, registerDecisionCommands } from './decision-commands.ts'
import { type DecisionNode, itemOf } from './decision-items.ts'
import { id } from './settings.ts'
import type { WorkspaceMemos } from './workspace-memos.ts'

const view = `${id}.decisions`

/** The Decisions view: every memo of the workspace by the day that it must be decided by. */
export function registerDecisions(
  context: vscode.ExtensionContext,
  memos: WorkspaceMemos,
): vscode.Disposable {
  const provider = new Decisions(memos, context.workspaceState)
  const tree = vscode.window.createTreeView(view, { treeDataProvider: provider, showCollapseAll: true })
  const show = () => {
    // What is filtered and sorted stands beside the name of the view.
    tree.description = filterText(provider.chosen.filter, provider.chosen.sort)
    const isFiltered = Object.keys(provider.chosen.filter).length > 0
    void vscode.commands.executeCommand('setContext', `${view}.filtered`, isFiltered)
  }
  show()
  return vscode.Disposable.from(
    provider,
    tree,
    provider.onDidChangeTreeData(show),
    tree.onDidChangeVisibility(({ visible }) => visible && provider.keepDay()),
    vscode.window.onDidChangeWindowState(({ focused }) => focused && provider.keepDay()),
    registerDecisionCommands(provider, memos),
  )
}

/** What the tree is made of. Nothing is read before it is asked for its first lines. */
export class Decisions implements vscode.TreeDataProvider<DecisionNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>()
  readonly onDidChangeTreeData = this.#changed.event
  readonly #memos: WorkspaceMemos
  readonly #state: vscode.Memento
  readonly #today: () => string
  readonly #subscription: vscode.Disposable
  #shownOn = ''
  #midnight: ReturnType<typeof setTimeout> | undefined

  /** @param today the day that days are counted from. */
  constructor(memos: WorkspaceMemos, state: vscode.Memento, today = todayHere) {
    this.#memos = memos
    this.#state = state
    this.#today = today
    this.#subscription = memos.onDidChange(({ isOther }) => isOther && this.#changed.fire())
  }

  get chosen(): Chosen {
    const { filter = {}, sort = 'date' } = this.#state.get<Partial<Chosen>>(view) ?? {}
    return { filter, sort: sorts.includes(sort) ? sort : 'date' }
  }

  async choose(chosen: Partial<Chosen>): Promise<void> {
    await this.#state.update(view, { ...this.chosen, ...chosen })
    this.#changed.fire()
  }

  /** Groups are those of a day: once another has begun, they are made anew. */
  keepDay(): void {
    if (this.#shownOn !== '' && this.#shownOn !== this.#today()) this.#changed.fire()
  }

  async getChildren(node?: DecisionNode): Promise<DecisionNode[]> {
    if (node) return 'decisions' in node ? node.decisions : 'unreadable' in node ? node.unreadable : []
    await this.#someMemos()
    this.#shownOn = this.#today()
    this.#wakeAtMidnight()
    const { filter, sort } = this.chosen
    const [memos, unreadable] = [this.#memos.memos(), this.#memos.unreadable()]
    // Before it is known that there are none, nobody is told so.
    const isEmpty = memos.length === 0 && unreadable.length === 0
    void vscode.commands.executeCommand('setContext', `${view}.empty`, isEmpty)
    const today = this.#shownOn
    return [
      ...decisionsOf(memos, { today, locale: vscode.env.language, filter, sort }),
      ...(unreadable.length > 0 ? [{ unreadable }] : []),
    ]
  }

  /** Waits until all memos are known, or enough of them to begin with. */
  async #someMemos(): Promise<void> {
    const started = this.#memos.start()
    if (this.#memos.isReady || this.#memos.memos().length > 0) return
    void vscode.window.withProgress({ location: { viewId: view } }, () => started)
    let listening: vscode.Disposable | undefined
    const some = new Promise<void>(resolve => {
      listening = this.#memos.onDidChange(() => {
        if (this.#memos.memos().length > 0) resolve()
      })
    })
    await Promise.race([started, some])
    listening?.dispose()
  }

  getTreeItem(node: DecisionNode): vscode.TreeItem {
    return itemOf(node, this.#shownOn)
  }

  dispose(): void {
    clearTimeout(this.#midnight)
    this.#subscription.dispose()
    this.#changed.dispose()
  }

  #wakeAtMidnight(): void {
    clearTimeout(this.#midnight)
    const now = new Date()
    const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1)
    this.#midnight = setTimeout(() => this.keepDay(), next.getTime() - now.getTime())
  }
}
