import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Finding, Fix } from '../lint/rule.ts'
import { tellStale } from './apply.ts'
import { fixEdits } from './place.ts'
import { source } from './settings.ts'

/** A code action whose edits are made once it is chosen, and only for the text that it was offered for. */
export class LazyAction extends vscode.CodeAction {
  readonly #document: vscode.TextDocument
  readonly #version: number
  readonly #make: () => Fix | undefined
  readonly #after: ((fix: Fix) => vscode.Command | undefined) | undefined

  /** @param after what to do once the edits of the fix are made. */
  constructor(
    title: string,
    kind: vscode.CodeActionKind,
    document: vscode.TextDocument,
    make: () => Fix | undefined,
    after?: (fix: Fix) => vscode.Command | undefined,
  ) {
    super(title, kind)
    this.#document = document
    this.#version = document.version
    this.#make = make
    this.#after = after
  }

  /** Makes the edits; where the document has moved on, there are none and the user is told. */
  resolve(): this {
    if (this.#document.version !== this.#version) {
      tellStale()
      return this
    }
    const fix = this.#make()
    if (!fix) {
      const told = l10n.t('That cannot be done here without changing something else.')
      void vscode.window.showWarningMessage(told)
      return this
    }
    this.edit = new vscode.WorkspaceEdit()
    this.edit.set(this.#document.uri, fixEdits(this.#document, fix.edits))
    const command = this.#after?.(fix)
    if (command) this.command = command
    return this
  }
}

/** Those among the editor's diagnostics that show a finding. */
export function shownBy(finding: Finding, diagnostics: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
  return diagnostics.filter(
    ({ source: from, code, message }) =>
      from === source &&
      typeof code === 'object' &&
      code.value === finding.rule &&
      message === finding.message,
  )
}
