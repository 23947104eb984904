import type * as vscode from 'vscode'
import { Configs } from './configs.ts'
import { registerDiagnostics } from './diagnostics.ts'
import { registerFixes } from './fixes.ts'
import { registerLintDocument } from './lint-document.ts'
import { registerNewMemo } from './new-memo.ts'
import { type PreviewExtension, registerPreview } from './preview.ts'
import { registerRulePages } from './rule-pages.ts'
import { Session } from './session.ts'
import { registerShare } from './share.ts'
import { registerTips } from './tips.ts'

/** Puts the features together; each listens to the one session. The Markdown preview asks for what it returns. */
export function activate(context: vscode.ExtensionContext): PreviewExtension {
  const configs = new Configs()
  const session = new Session(configs)
  const preview = registerPreview(session)
  context.subscriptions.push(
    configs,
    session,
    registerDiagnostics(session),
    registerFixes(session),
    registerTips(context, session),
    registerNewMemo(configs),
    registerLintDocument(session),
    registerRulePages(),
    preview,
    registerShare(context, session),
  )
  return preview
}
