import * as vscode from 'vscode'
import { unbrief } from '../memo/brief-texts.ts'
import { useLanguage } from '../memo/language.ts'
import type { Addition } from '../views/preview.ts'
import { settingTexts } from '../views/setting-texts.ts'
import { registerChange } from './change.ts'
import { registerCodeActions } from './code-actions.ts'
import { registerCompletions } from './completions.ts'
import { Configs } from './configs.ts'
import { registerDecisions } from './decisions.ts'
import { registerDiagnostics } from './diagnostics.ts'
import { registerFirstMinutes } from './first-minutes.ts'
import { registerHover } from './hover.ts'
import { Judges } from './judges.ts'
import { registerLintDocument } from './lint-document.ts'
import { registerLintWorkspace } from './lint-workspace.ts'
import { registerNewMemo } from './new-memo.ts'
import { Preview } from './preview.ts'
import { registerReadiness } from './readiness.ts'
import type { ReadinessTree } from './readiness-tree.ts'
import { registerRulePages, rulePageText } from './rule-pages.ts'
import { Session } from './session.ts'
import { registerShare } from './share.ts'
import { registerStatus } from './status.ts'
import { registerTips } from './tips.ts'
import { WorkspaceFindings } from './workspace-findings.ts'
import { WorkspaceMemos } from './workspace-memos.ts'

/** All that the extension does, once somebody needs it. */
export interface Features extends vscode.Disposable {
  /** The lines of the Readiness view. */
  readiness: ReadinessTree
  /** What the Markdown preview adds below the blocks of a text. */
  additionsTo(text: string, env: unknown): readonly Addition[]
  /** Fills the Tips view. */
  resolveTips(view: vscode.WebviewView): void
  /** The page of a rule, as Markdown. */
  rulePageText(uri: vscode.Uri): string | undefined
}

/** Puts the features together; each listens to the one session. */
export function registerFeatures(context: vscode.ExtensionContext): Features {
  // No bundle is there in English, and in a language that we do not have.
  const { bundle } = vscode.l10n
  const settings = settingTexts(context.extension.packageJSON)
  useLanguage(bundle ? vscode.env.language : 'en-GB', unbrief(bundle ?? {}, settings))
  const configs = new Configs()
  const session = new Session(configs)
  const readiness = registerReadiness(session)
  const preview = new Preview(session)
  const tips = registerTips(context, session)
  const memos = new WorkspaceMemos(configs)
  const judges = new Judges(context.extensionUri)
  const all = vscode.Disposable.from(
    configs,
    session,
    memos,
    judges,
    registerDiagnostics(session),
    registerCodeActions(session, configs),
    registerHover(session, configs),
    registerCompletions(session, configs),
    readiness,
    registerStatus(session),
    registerChange(session, configs),
    tips,
    registerFirstMinutes(context, session),
    registerNewMemo(configs),
    registerLintDocument(session),
    registerRulePages(),
    registerDecisions(context, memos),
    registerLintWorkspace(new WorkspaceFindings(memos, session, configs, judges)),
    preview,
    registerShare(context, session, preview),
  )
  return {
    readiness: readiness.tree,
    additionsTo: (text, env) => preview.additionsTo(text, env),
    resolveTips: view => tips.resolveWebviewView(view),
    rulePageText,
    dispose: () => all.dispose(),
  }
}
