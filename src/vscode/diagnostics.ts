import * as vscode from 'vscode'
import type { LintResult } from '../lint/lint.ts'
import type { Severity } from '../lint/rule.ts'
import { moved } from '../views/moved.ts'
import { rangeOf } from './place.ts'
import { rulePage } from './rule-pages.ts'
import type { Session } from './session.ts'
import { source } from './settings.ts'
import type { Shown } from './thread.ts'
import { Typing } from './typing.ts'

const severityOf: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
}

/** The findings of a result as the editor shows them. */
export function diagnosticsOf({ findings }: { findings: readonly Shown[] }): vscode.Diagnostic[] {
  return findings.map(({ at, message, severity, rule }) => {
    const diagnostic = new vscode.Diagnostic(rangeOf(at), message, severityOf[severity])
    diagnostic.source = source
    diagnostic.code = { value: rule, target: rulePage(rule) }
    return diagnostic
  })
}

/**
 * Shows the findings of every open memo as squiggles and in the Problems panel, when the settings want it. What is
 * shown always marks the text that it was said of: it moves with that text, and goes when that text is changed.
 */
export function registerDiagnostics(session: Session): vscode.Disposable {
  const shown = new Squiggles(session)
  for (const document of vscode.workspace.textDocuments) if (session.isMemo(document)) shown.follow(document)
  return shown
}

class Squiggles implements vscode.Disposable {
  readonly #session: Session
  readonly #collection = vscode.languages.createDiagnosticCollection(source)
  /** The result that each document shows. */
  readonly #results = new Map<string, LintResult>()
  readonly #typing = new Typing()
  readonly #subscriptions: vscode.Disposable

  constructor(session: Session) {
    this.#session = session
    this.#subscriptions = vscode.Disposable.from(
      this.#collection,
      // It must know of a keystroke before what is shown is moved.
      this.#typing,
      session.onDidChange(document => this.follow(document)),
      session.onDidPresent(document => this.#show(document)),
      vscode.workspace.onDidChangeTextDocument(change => this.#move(change)),
      vscode.workspace.onDidSaveTextDocument(document => {
        if (session.isMemo(document)) this.follow(document)
      }),
      this.#typing.onDidRest(document => this.#showAgain(document)),
    )
  }

  /** Shows what is found in a document now, if the settings want it to be shown now. */
  follow(document: vscode.TextDocument): void {
    const { run } = this.#session.settingsOf(document)
    const isShown = this.#results.has(document.uri.toString())
    const isWanted = run === 'onType' || (run === 'onSave' && !(document.isDirty && isShown))
    if (isWanted || !this.#session.resultFor(document)) this.#show(document)
  }

  dispose(): void {
    this.#subscriptions.dispose()
  }

  #show(document: vscode.TextDocument): void {
    // What is shown moves along until it is judged again.
    if (this.#session.isWaiting(document)) return
    const [key, result] = [document.uri.toString(), this.#session.resultFor(document)]
    if (result) {
      this.#results.set(key, result)
      this.#draw(document, result)
    } else {
      this.#results.delete(key)
      this.#collection.delete(document.uri)
    }
  }

  /** Shows what was withheld; where the text has moved on, what is found now will come of itself. */
  #showAgain(document: vscode.TextDocument): void {
    const result = this.#results.get(document.uri.toString())
    if (result && result === this.#session.resultFor(document)) this.#draw(document, result)
  }

  #draw(document: vscode.TextDocument, result: LintResult): void {
    this.#collection.set(document.uri, this.#without(document, diagnosticsOf(result)))
  }

  #move({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const before = this.#collection.get(document.uri) ?? []
    if (before.length === 0) return
    const after = this.#without(
      document,
      before.flatMap(diagnostic => movedBy(diagnostic, contentChanges) ?? []),
    )
    if (after.length < before.length || after.some((diagnostic, index) => diagnostic !== before[index]))
      this.#collection.set(document.uri, after)
  }

  /** Leaves out what is said of a line that is being typed. */
  #without(document: vscode.TextDocument, found: vscode.Diagnostic[]): vscode.Diagnostic[] {
    const { focusMode } = this.#session.settingsOf(document)
    const typed = focusMode ? this.#typing.linesOf(document) : []
    return found.filter(
      ({ range }) => !typed.some(line => range.start.line <= line && line <= range.end.line),
    )
  }
}

/** A diagnostic at its new place; the same where that is the old one, and undefined where its text was changed. */
function movedBy(
  diagnostic: vscode.Diagnostic,
  changes: vscode.TextDocumentChangeEvent['contentChanges'],
): vscode.Diagnostic | undefined {
  const place = moved(diagnostic.range, changes)
  if (!place) return undefined
  const range = new vscode.Range(place.start.line, place.start.character, place.end.line, place.end.character)
  if (range.isEqual(diagnostic.range)) return diagnostic
  const { message, severity, source, code } = diagnostic
  return Object.assign(new vscode.Diagnostic(range, message, severity), { source, code })
}
