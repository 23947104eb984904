import type * as vscode from 'vscode'
import { Configs } from './configs.ts'
import { registerDecisions } from './decisions.ts'
import { registerDiagnostics } from './diagnostics.ts'
import { registerFixes } from './fixes.ts'
import { registerLintDocument } from './lint-document.ts'
import { registerLintWorkspace } from './lint-workspace.ts'
import { registerNewMemo } from './new-memo.ts'
import { registerRulePages } from './rule-pages.ts'
import { Session } from './session.ts'
import { registerTips } from './tips.ts'
import { WorkspaceFindings } from './workspace-findings.ts'
import { WorkspaceMemos } from './workspace-memos.ts'

/** Puts the features together; each listens to the one session. */
export function activate(context: vscode.ExtensionContext): void {
  const configs = new Configs()
  const session = new Session(configs)
  const memos = new WorkspaceMemos(configs)
  context.subscriptions.push(
    configs,
    session,
    memos,
    registerDiagnostics(session),
    registerFixes(session),
    registerTips(context, session),
    registerNewMemo(configs),
    registerLintDocument(session),
    registerRulePages(),
    registerDecisions(context, memos),
    registerLintWorkspace(new WorkspaceFindings(memos, session, configs)),
  )
}
