import * as vscode from 'vscode'
import { type Alarm, type MemoStatus, memoStatus } from '../views/status.ts'
import { unlinked } from './markdown.ts'
import type { Session } from './session.ts'
import { id } from './settings.ts'

const severityOf: Record<Alarm, vscode.LanguageStatusSeverity> = {
  none: vscode.LanguageStatusSeverity.Information,
  warning: vscode.LanguageStatusSeverity.Warning,
  error: vscode.LanguageStatusSeverity.Error,
}

/** Beside the language in the status bar: the profile and status of the active memo, its words and its findings. */
export function registerStatus(session: Session): vscode.Disposable {
  let items: Items | undefined
  let waiting: vscode.Disposable | undefined
  const show = () => {
    const document = vscode.window.activeTextEditor?.document
    const result = document && session.resultFor(document)
    if (!result) {
      items?.dispose()
      items = undefined
    }
    waiting?.dispose()
    waiting = document && session.isWaiting(document) ? waitingItem(document) : undefined
    if (!result) return
    items ??= new Items()
    items.show(memoStatus(result, session.budgetFor(document, result)), session.isLong(document))
  }
  show()
  return vscode.Disposable.from(
    {
      dispose() {
        items?.dispose()
        waiting?.dispose()
      },
    },
    vscode.window.onDidChangeActiveTextEditor(show),
    session.onDidChange(document => {
      if (document === vscode.window.activeTextEditor?.document) show()
    }),
  )
}

/** They are there as long as a memo is: the selector alone knows no memos, only Markdown. */
class Items {
  readonly #profile = item('profile', vscode.l10n.t('Kind of Memo'))
  readonly #status = item('status', vscode.l10n.t('Status of the Memo'))
  readonly #words = item('words', vscode.l10n.t('Words of the Memo'))
  readonly #findings = item('findings', vscode.l10n.t('Findings in the Memo'))

  show({ profile, status, words, findings }: MemoStatus, isLong: boolean): void {
    const change = vscode.l10n.t('Change')
    this.#profile.text = unlinked(profile)
    this.#profile.detail = vscode.l10n.t('kind of memo')
    this.#profile.command = { command: `${id}.changeProfile`, title: change }
    this.#status.text = status
    this.#status.detail = vscode.l10n.t('status')
    this.#status.command = { command: `${id}.changeStatus`, title: change }
    this.#words.text = words.text
    this.#words.detail = words.detail
    this.#words.severity = severityOf[words.alarm]
    this.#findings.text = findings.text
    this.#findings.severity = severityOf[findings.alarm]
    this.#findings.detail = isLong ? linted() : ''
    this.#findings.command = { command: `${id}.showReadiness`, title: vscode.l10n.t('Show Readiness') }
  }

  dispose(): void {
    for (const item of [this.#profile, this.#status, this.#words, this.#findings]) item.dispose()
  }
}

/** Says why there is nothing to show of a long memo; it is busy where that is about to change. */
function waitingItem({ isDirty }: vscode.TextDocument): vscode.Disposable {
  const made = item('waiting', vscode.l10n.t('Findings in the Memo'))
  made.text = vscode.l10n.t('Long memo')
  made.detail = linted()
  made.busy = !isDirty
  return made
}

function linted(): string {
  return vscode.l10n.t('linted when it is opened and saved, because it is long')
}

function item(name: string, title: string): vscode.LanguageStatusItem {
  const made = vscode.languages.createLanguageStatusItem(`${id}.${name}`, { language: 'markdown' })
  made.name = title
  return made
}
