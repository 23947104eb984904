import type * as vscode from 'vscode'
import { registerDiagnostics } from './diagnostics.ts'
import { registerFixes } from './fixes.ts'
import { registerLintDocument } from './lint-document.ts'
import { registerNewMemo } from './new-memo.ts'
import { registerRulePages } from './rule-pages.ts'
import { Session } from './session.ts'
import { registerTips } from './tips.ts'

/** Puts the features together; each listens to the one session. */
export function activate(context: vscode.ExtensionContext): void {
  const session = new Session()
  context.subscriptions.push(
    session,
    registerDiagnostics(session),
    registerFixes(session),
    registerTips(context, session),
    registerNewMemo(),
    registerLintDocument(session),
    registerRulePages(),
  )
}
