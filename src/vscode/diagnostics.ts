import * as vscode from 'vscode'
import type { Severity } from '../lint/rule.ts'
import { rangeOf } from './place.ts'
import { rulePage } from './rule-pages.ts'
import type { Session } from './session.ts'
import { source } from './settings.ts'

const severityOf: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
}

/** Shows the findings of every open memo as squiggles and in the Problems panel. */
export function registerDiagnostics(session: Session): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(source)
  const show = (document: vscode.TextDocument) => {
    const result = session.resultFor(document)
    if (!result) return collection.delete(document.uri)
    collection.set(
      document.uri,
      result.findings.map(({ at, message, severity, rule }) => {
        const diagnostic = new vscode.Diagnostic(rangeOf(at), message, severityOf[severity])
        diagnostic.source = source
        diagnostic.code = { value: rule, target: rulePage(rule) }
        return diagnostic
      }),
    )
  }
  for (const document of vscode.workspace.textDocuments) if (session.isMemo(document)) show(document)
  return vscode.Disposable.from(collection, session.onDidChange(show))
}
