import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { LintResult } from '../lint/lint.ts'
import type { Finding } from '../lint/rule.ts'
import { canSilenceHere, type Scope, silence, titleOf } from '../views/silence.ts'
import { applyFix, tellStale } from './apply.ts'
import type { Configs } from './configs.ts'
import { shownBy } from './lazy-action.ts'
import type { Session } from './session.ts'
import { id } from './settings.ts'
import { configHolding, switchOff } from './switch-off.ts'

const silenceCommand = `${id}.silence`
const switchOffCommand = `${id}.switchOff`

/** What silences the rules of some findings: here, in the file, and for good. */
export function silencesAt(
  document: vscode.TextDocument,
  { memo }: LintResult,
  found: readonly Finding[],
  configs: Configs,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const first = [...new Map(found.toReversed().map(finding => [finding.rule, finding])).values()].toReversed()
  const offer = (finding: Finding, title: string, command: string, rest: readonly unknown[]) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
    action.command = { command, title, arguments: [document.uri.toString(), ...rest] }
    action.diagnostics = found
      .filter(({ rule }) => rule === finding.rule)
      .flatMap(other => shownBy(other, diagnostics))
    return action
  }
  const comments = (scope: Scope) => (finding: Finding) =>
    offer(finding, titleOf(finding.rule, scope), silenceCommand, [
      document.version,
      finding.rule,
      finding.at.start.offset,
      scope,
    ])
  const { name } = configHolding(document, configs)
  return [
    ...first.filter(finding => canSilenceHere(memo, finding)).map(comments('line')),
    ...first.map(comments('file')),
    ...first.map(finding =>
      offer(
        finding,
        name
          ? l10n.t('Switch “{0}” off in {1}', finding.rule, name)
          : l10n.t('Switch “{0}” off in the settings', finding.rule),
        switchOffCommand,
        [finding.rule],
      ),
    ),
  ]
}

/** The commands behind those actions. */
export function registerSilence(session: Session, configs: Configs): vscode.Disposable {
  const documentAt = (uri: unknown) =>
    vscode.workspace.textDocuments.find(document => document.uri.toString() === uri)
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      silenceCommand,
      async (uri: string, version: number, rule: string, start: number, scope: Scope, said?: string) => {
        const document = documentAt(uri)
        const result = document?.version === version ? session.resultFor(document) : undefined
        const finding = result?.findings.find(
          ({ at, rule: found }) => found === rule && at.start.offset === start,
        )
        if (!document || !result || !finding) return tellStale()
        const why = said ?? (await askWhy(rule))
        if (why === undefined) return
        const fix = silence(result, finding, scope, why, text => session.judgeAs(document, text))
        if (fix) await applyFix(document, version, fix)
        else
          void vscode.window.showWarningMessage(
            l10n.t(
              '“{0}” cannot be silenced here without changing something else. Silence it in this file.',
              rule,
            ),
          )
      },
    ),
    vscode.commands.registerCommand(switchOffCommand, async (uri: string, rule: string) => {
      const document = documentAt(uri)
      if (document) await switchOff(document, configs, rule)
    }),
  )
}

function askWhy(rule: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: l10n.t('Silence “{0}”', rule),
    prompt: l10n.t('Why is it right as it is? Whoever reads the source will wonder. You may leave it empty.'),
    placeHolder: l10n.t('the vendor answers on 3 May'),
    ignoreFocusOut: true,
  })
}
