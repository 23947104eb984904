import * as vscode from 'vscode'
import { useLanguage } from '../memo/language.ts'
import { Configs } from './configs.ts'
import { registerDiagnostics } from './diagnostics.ts'
import { registerFixes } from './fixes.ts'
import { registerLintDocument } from './lint-document.ts'
import { registerNewMemo } from './new-memo.ts'
import { registerRulePages } from './rule-pages.ts'
import { Session } from './session.ts'
import { registerTips } from './tips.ts'

/** Puts the features together; each listens to the one session. */
export function activate(context: vscode.ExtensionContext): void {
  // Undefined in English, and in a language that we do not have.
  if (vscode.l10n.bundle) useLanguage(vscode.env.language, vscode.l10n.bundle)
  const configs = new Configs()
  const session = new Session(configs)
  context.subscriptions.push(
    configs,
    session,
    registerDiagnostics(session),
    registerFixes(session),
    registerTips(context, session),
    registerNewMemo(configs),
    registerLintDocument(session),
    registerRulePages(),
  )
}
