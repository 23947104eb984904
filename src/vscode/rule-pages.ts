import * as vscode from 'vscode'
import { rules } from '../rules/index.ts'
import { explain } from '../views/explain.ts'
import { id } from './settings.ts'

const scheme = 'alignment-memos'

/** A link that opens the page of a rule; it works offline, in a browser tab and in restricted mode. */
export function rulePage(rule: string): vscode.Uri {
  return vscode.Uri.parse(`command:${id}.explainRule?${encodeURIComponent(JSON.stringify([rule]))}`)
}

/** Shows the pages of rules, made from the rules themselves, in the built-in Markdown preview. */
export function registerRulePages(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent({ path }) {
        const rule = rules.find(({ id }) => path === `/${id}.md`)
        return rule && explain(rule)
      },
    }),
    vscode.commands.registerCommand(`${id}.explainRule`, async (rule?: unknown) => {
      const chosen = rules.find(({ id }) => id === rule) ?? (await pickRule())
      if (!chosen) return
      const page = vscode.Uri.from({ scheme, path: `/${chosen.id}.md` })
      await vscode.commands.executeCommand('markdown.showPreviewToSide', page)
    }),
  )
}

async function pickRule() {
  const picked = await vscode.window.showQuickPick(
    rules.map(rule => ({ label: rule.id, detail: rule.summary, rule })),
    { placeHolder: 'Which rule?', matchOnDetail: true },
  )
  return picked?.rule
}
