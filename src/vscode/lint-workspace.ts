import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { summaryOf } from '../views/workspace-summary.ts'
import { unlinked } from './markdown.ts'
import { id } from './settings.ts'
import type { WorkspaceFindings } from './workspace-findings.ts'

/** “Lint Workspace” fills the Problems panel with the findings of every memo; another command clears it again. */
export function registerLintWorkspace(findings: WorkspaceFindings): vscode.Disposable {
  return vscode.Disposable.from(
    findings,
    vscode.commands.registerCommand(`${id}.lintWorkspace`, async () => {
      const counts = await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: l10n.t('Linting memos'),
          cancellable: true,
        },
        (progress, token) =>
          findings.lint(token, (done, all) =>
            progress.report({
              message: l10n.t('{0} of {1}', done + 1, all),
              increment: 100 / all,
            }),
          ),
      )
      offerToClear(counts.all > 0)
      void tell(summaryOf(counts), counts.all > 0)
    }),
    vscode.commands.registerCommand(`${id}.clearWorkspaceFindings`, () => {
      findings.clear()
      offerToClear(false)
    }),
  )
}

/** There is nothing to clear before a first run. */
function offerToClear(has: boolean): void {
  void vscode.commands.executeCommand('setContext', `${id}.hasWorkspaceFindings`, has)
}

async function tell(summary: string, hasMemos: boolean): Promise<void> {
  const show = l10n.t('Show Problems')
  const buttons = hasMemos ? [show] : []
  const chosen = await vscode.window.showInformationMessage(unlinked(summary), ...buttons)
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems')
}
