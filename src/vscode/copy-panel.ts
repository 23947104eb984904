import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { copyPage } from '../views/export/copy-page.ts'
import type { RichText } from '../views/export/rich-text.ts'
import { nonce } from './nonce.ts'
import { id } from './settings.ts'

/**
 * Shows a memo as it will be pasted, with a button that copies it: the editor itself can copy plain text alone, and
 * a page may copy only what somebody clicks for.
 */
export class CopyPanel implements vscode.Disposable {
  readonly #media: vscode.Uri
  #panel: vscode.WebviewPanel | undefined

  constructor(extension: vscode.Uri) {
    this.#media = vscode.Uri.joinPath(extension, 'media')
  }

  show(title: string, richText: RichText): void {
    const panel = this.#panel ?? this.#open()
    panel.title = title ? l10n.t('Copy: {0}', title) : l10n.t('Copy Memo')
    const uri = (name: string) =>
      panel.webview.asWebviewUri(vscode.Uri.joinPath(this.#media, name)).toString()
    panel.webview.html = copyPage(richText, {
      nonce: nonce(),
      cspSource: panel.webview.cspSource,
      style: uri('copy.css'),
      script: uri('copy.js'),
      lang: vscode.env.language,
    })
    panel.reveal()
  }

  dispose(): void {
    this.#panel?.dispose()
  }

  #open(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(`${id}.copy`, '', vscode.ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [this.#media],
    })
    panel.onDidDispose(() => {
      this.#panel = undefined
    })
    this.#panel = panel
    return panel
  }
}
