import type * as vscode from 'vscode'
import { registerCodeActions } from './code-actions.ts'
import { registerCompletions } from './completions.ts'
import { Configs } from './configs.ts'
import { registerDiagnostics } from './diagnostics.ts'
import { registerHover } from './hover.ts'
import { registerLintDocument } from './lint-document.ts'
import { registerNewMemo } from './new-memo.ts'
import { registerRulePages } from './rule-pages.ts'
import { Session } from './session.ts'
import { registerTips } from './tips.ts'

/** Puts the features together; each listens to the one session. */
export function activate(context: vscode.ExtensionContext): void {
  const configs = new Configs()
  const session = new Session(configs)
  context.subscriptions.push(
    configs,
    session,
    registerDiagnostics(session),
    registerCodeActions(session, configs),
    registerHover(session, configs),
    registerCompletions(session, configs),
    registerTips(context, session),
    registerNewMemo(configs),
    registerLintDocument(session),
    registerRulePages(),
  )
}
