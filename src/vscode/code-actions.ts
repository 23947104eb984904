import * as vscode from 'vscode'
import type { Configs } from './configs.ts'
import { fixAll, fixEverything, fixesAt } from './fixes.ts'
import { LazyAction } from './lazy-action.ts'
import { rangeOf } from './place.ts'
import { refactorKinds, refactorsAt, registerPutCursor } from './refactors.ts'
import type { Session } from './session.ts'
import { registerSilence, silencesAt } from './silence.ts'

const { QuickFix } = vscode.CodeActionKind

/** Offers what can be done at a place: mend, silence, add, insert, reorder; and to mend all (`source.fixAll.memo`). */
export function registerCodeActions(session: Session, configs: Configs): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { only, diagnostics, triggerKind }) {
      await session.ready(document)
      // Asked anew for this very version, so no action is ever older than the text it changes.
      const result = session.resultFor(document)
      if (!result) return []
      const actions: vscode.CodeAction[] = []
      if (!only || only.intersects(QuickFix)) {
        const found = result.findings.filter(({ at }) => rangeOf(at).intersection(range))
        actions.push(
          ...fixesAt(document, result, found, range.start, diagnostics),
          ...silencesAt(document, result, found, configs, diagnostics),
        )
      }
      // Unasked, what no finding calls for would light the bulb on every line.
      const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke
      if (only || isAsked) {
        const known = new Set(actions.map(({ title }) => title))
        actions.push(
          ...refactorsAt(document, result, range.start).filter(
            ({ kind, title }) => (!only || only.contains(kind!)) && !known.has(title),
          ),
        )
      }
      if (only?.contains(fixAll)) {
        const all = fixEverything(document, session, result)
        if (all) actions.push(all)
      }
      return actions
    },
    resolveCodeAction: action => (action instanceof LazyAction ? action.resolve() : action),
  }
  return vscode.Disposable.from(
    registerSilence(session, configs),
    registerPutCursor(),
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, provider, {
      providedCodeActionKinds: [QuickFix, fixAll, ...Object.values(refactorKinds)],
    }),
  )
}
