import * as vscode from 'vscode'
import type { Filter, Sort } from '../views/decisions.ts'
import { filterChoices } from '../views/filter-choices.ts'
import { pickFilter, pickSort } from './decision-filter.ts'
import type { DecisionNode } from './decision-items.ts'
import { id } from './settings.ts'
import type { WorkspaceMemos } from './workspace-memos.ts'

/** What the person has chosen to see, remembered for this workspace. */
export interface Chosen {
  filter: Filter
  sort: Sort
}

/** The commands of the Decisions view: filter, sort, and what can be done with one memo. */
export function registerDecisionCommands(
  view: { readonly chosen: Chosen; choose(chosen: Partial<Chosen>): Promise<void> },
  memos: WorkspaceMemos,
): vscode.Disposable {
  const register = (name: string, run: (node?: DecisionNode) => unknown) =>
    vscode.commands.registerCommand(`${id}.decisions.${name}`, run)
  return vscode.Disposable.from(
    register('filter', async () => {
      await memos.start()
      const filter = await pickFilter(filterChoices(memos.memos()), view.chosen.filter)
      if (filter) await view.choose({ filter })
    }),
    register('clearFilter', () => view.choose({ filter: {} })),
    register('sort', async () => {
      const sort = await pickSort(view.chosen.sort)
      if (sort) await view.choose({ sort })
    }),
    register('openToSide', node => {
      const uri = uriOf(node)
      if (uri) void vscode.commands.executeCommand('vscode.open', uri, vscode.ViewColumn.Beside)
    }),
    register('copyPath', node => {
      const uri = uriOf(node)
      if (uri) void vscode.env.clipboard.writeText(vscode.workspace.asRelativePath(uri))
    }),
    register('copyLink', node => {
      const uri = uriOf(node)
      if (uri) void vscode.env.clipboard.writeText(markdownLink(titleOf(node!), uri))
    }),
    register('reveal', node => {
      const uri = uriOf(node)
      if (uri) void vscode.commands.executeCommand('revealInExplorer', uri)
    }),
  )
}

/** A link to a memo from its folder of the workspace, as Markdown reads it whatever its title and path hold. */
export function markdownLink(title: string, uri: vscode.Uri): string {
  // The name of that folder, which stands before the path where there are several, is no part of the way.
  const path = encodeURI(vscode.workspace.asRelativePath(uri, false))
  const target = path.replace(/[()#?]/g, mark => `%${mark.charCodeAt(0).toString(16)}`)
  return `[${title.replace(/[\\[\]<`]/g, '\\$&')}](${target})`
}

function uriOf(node: DecisionNode | undefined): vscode.Uri | undefined {
  if (!node) return undefined
  if ('memo' in node) return vscode.Uri.parse(node.memo.key)
  return 'key' in node ? vscode.Uri.parse(node.key) : undefined
}

function titleOf(node: DecisionNode): string {
  return 'title' in node ? node.title : 'path' in node ? node.path : ''
}
