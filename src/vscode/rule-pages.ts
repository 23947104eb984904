import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { rules } from '../rules/index.ts'
import { explain } from '../views/explain.ts'
import { explainReadiness } from '../views/readiness-page.ts'
import { remembered } from './remembered.ts'
import { id } from './settings.ts'

/** The scheme of their addresses. */
export const scheme = 'alignment-memos'

/** The page that tells what counts; no rule has its name. */
const readinessPage = 'readiness'

/**
 * The page of a rule, as a document of our own: it opens offline, in a browser tab and in restricted mode. A link to a
 * command does nothing in the hover of a finding.
 */
export function rulePage(rule: string): vscode.Uri {
  // One for all findings of a rule: thousands of memos have tens of thousands of them.
  return remembered(pages, rule, () => vscode.Uri.from({ scheme, path: `/${rule}.md` }))
}

const pages = new Map<string, vscode.Uri>()

/** What the page says, as Markdown; undefined where no rule has that name. */
export function rulePageText({ path }: vscode.Uri): string | undefined {
  if (path === `/${readinessPage}.md`) return explainReadiness()
  const rule = rules.find(({ id }) => path === `/${id}.md`)
  return rule && explain(rule)
}

/** Shows the pages of rules, made from the rules themselves, in the built-in Markdown preview. */
export function registerRulePages(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: rulePageText,
    }),
    vscode.commands.registerCommand(`${id}.explainReadiness`, () =>
      vscode.commands.executeCommand('markdown.showPreviewToSide', rulePage(readinessPage)),
    ),
    vscode.commands.registerCommand(`${id}.explainRule`, async (rule?: unknown) => {
      const chosen = rules.find(({ id }) => id === rule) ?? (await pickRule())
      if (!chosen) return
      await vscode.commands.executeCommand('markdown.showPreviewToSide', rulePage(chosen.id))
    }),
  )
}

async function pickRule() {
  const picked = await vscode.window.showQuickPick(
    rules.map(rule => ({ label: rule.id, detail: rule.summary, rule })),
    { placeHolder: l10n.t('Which rule?'), matchOnDetail: true },
  )
  return picked?.rule
}
