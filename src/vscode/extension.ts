import * as vscode from 'vscode'
import { useLanguage } from '../memo/language.ts'
import { registerChange } from './change.ts'
import { registerCodeActions } from './code-actions.ts'
import { registerCompletions } from './completions.ts'
import { Configs } from './configs.ts'
import { registerDecisions } from './decisions.ts'
import { registerDiagnostics } from './diagnostics.ts'
import { registerFirstMinutes } from './first-minutes.ts'
import { registerHover } from './hover.ts'
import { registerLintDocument } from './lint-document.ts'
import { registerLintWorkspace } from './lint-workspace.ts'
import { registerNewMemo } from './new-memo.ts'
import { type PreviewExtension, registerPreview } from './preview.ts'
import { registerReadiness } from './readiness.ts'
import type { ReadinessTree } from './readiness-tree.ts'
import { registerRulePages } from './rule-pages.ts'
import { Session } from './session.ts'
import { registerShare } from './share.ts'
import { registerStatus } from './status.ts'
import { registerTips } from './tips.ts'
import { WorkspaceFindings } from './workspace-findings.ts'
import { WorkspaceMemos } from './workspace-memos.ts'

/** What the extension hands out, so that tests can see what no API of the editor shows. */
export interface Api extends PreviewExtension {
  /** The lines of the Readiness view. */
  readiness: ReadinessTree
}

/** Puts the features together; each listens to the one session. The Markdown preview asks for what it returns. */
export function activate(context: vscode.ExtensionContext): Api {
  // Undefined in English, and in a language that we do not have.
  if (vscode.l10n.bundle) useLanguage(vscode.env.language, vscode.l10n.bundle)
  const configs = new Configs()
  const session = new Session(configs)
  const readiness = registerReadiness(session)
  const preview = registerPreview(session)
  const memos = new WorkspaceMemos(configs)
  context.subscriptions.push(
    configs,
    session,
    memos,
    registerDiagnostics(session),
    registerCodeActions(session, configs),
    registerHover(session, configs),
    registerCompletions(session, configs),
    readiness,
    registerStatus(session),
    registerChange(session, configs),
    registerTips(context, session),
    registerFirstMinutes(context, session),
    registerNewMemo(configs),
    registerLintDocument(session),
    registerRulePages(),
    registerDecisions(context, memos),
    registerLintWorkspace(new WorkspaceFindings(memos, session, configs)),
    preview,
    registerShare(context, session),
  )
  return { readiness: readiness.tree, extendMarkdownIt: md => preview.extendMarkdownIt(md) }
}
