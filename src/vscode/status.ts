import * as l10n from '@vscode/l10n'
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
  readonly #profile = item('profile', l10n.t('Kind of Memo'))
  readonly #status = item('status', l10n.t('Status of the Memo'))
  readonly #words = item('words', l10n.t('Words of the Memo'))
  readonly #findings = item('findings', l10n.t('Findings in the Memo'))

  show({ profile, status, words, findings }: MemoStatus, isLong: boolean): void {
    const change = l10n.t('Change')
    this.#profile.text = unlinked(profile)
    this.#profile.detail = l10n.t('kind of memo')
    this.#profile.command = { command: `${id}.changeProfile`, title: change }
    this.#status.text = status
    this.#status.detail = l10n.t('status')
    this.#status.command = { command: `${id}.changeStatus`, title: change }
    this.#words.text = words.text
    this.#words.detail = words.detail
    this.#words.severity = severityOf[words.alarm]
    this.#findings.text = findings.text
    this.#findings.severity = severityOf[findings.alarm]
    this.#findings.detail = isLong ? l10n.t('linted on save') : ''
    this.#findings.command = { command: `${id}.showReadiness`, title: l10n.t('Show Readiness') }
  }

  dispose(): void {
    for (const item of [this.#profile, this.#status, this.#words, this.#findings]) item.dispose()
  }
}

/** Says why there is nothing to show of a long memo; it is busy where that is about to change. */
function waitingItem({ isDirty }: vscode.TextDocument): vscode.Disposable {
  const made = item('waiting', l10n.t('Findings in the Memo'))
  made.text = l10n.t('Long memo')
  made.detail = isDirty ? l10n.t('linted once it is saved') : l10n.t('being linted')
  made.busy = !isDirty
  return made
}

function item(name: string, title: string): vscode.LanguageStatusItem {
  const made = vscode.languages.createLanguageStatusItem(`${id}.${name}`, { language: 'markdown' })
  made.name = title
  return made
}
