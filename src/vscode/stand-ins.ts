import * as vscode from 'vscode'
import type { Features } from './features.ts'
import { scheme } from './rule-pages.ts'
import { id } from './settings.ts'

/**
 * Stands in for the features until they are loaded: whatever is asked for loads them, and is then asked of them. Only
 * the Tips view, which is made once, is theirs through us for good.
 */
export function registerStandIns(
  { extension, subscriptions }: vscode.ExtensionContext,
  features: () => Promise<Features>,
): vscode.Disposable {
  const { commands } = extension.packageJSON.contributes as { commands: { command: string }[] }
  const tree: vscode.TreeDataProvider<never> = {
    // The tree of the features takes over.
    getChildren: () => features().then(() => []),
    getTreeItem: never => never,
  }
  subscriptions.push(
    vscode.window.registerWebviewViewProvider(`${id}.tips`, {
      resolveWebviewView: async view => (await features()).resolveTips(view),
    }),
  )
  return vscode.Disposable.from(
    ...commands.map(({ command }) =>
      vscode.commands.registerCommand(command, async (...given: unknown[]) => {
        await features()
        return vscode.commands.executeCommand(command, ...given)
      }),
    ),
    ...['readiness', 'decisions'].map(name => vscode.window.registerTreeDataProvider(`${id}.${name}`, tree)),
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async uri => (await features()).rulePageText(uri),
    }),
  )
}
