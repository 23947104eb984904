import * as vscode from 'vscode'
import type { RichText } from '../views/export/rich-text.ts'
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
    panel.title = title ? vscode.l10n.t('Copy: {0}', title) : vscode.l10n.t('Copy Memo')
    panel.webview.html = page(panel.webview, this.#media, richText)
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

function page(webview: vscode.Webview, media: vscode.Uri, { html, shown, text }: RichText): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')
  const uri = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(media, name))
  const said = {
    copied: vscode.l10n.t('Copied. Paste it into a mail or a document.'),
    failed: vscode.l10n.t('The clipboard refused it. Select the memo below and copy it with the keyboard.'),
  }
  // In a script, “<” could end it.
  const data = JSON.stringify({ html, text, said }).replaceAll('<', '\\u003c')
  return `<!DOCTYPE html>
<html lang="${escaped(vscode.env.language)}">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src ${webview.cspSource}; script-src 'nonce-${nonce}';">
  <meta name="viewport" content="width=device-width, initial-scale=1.0">
  <link rel="stylesheet" href="${uri('copy.css')}">
  <title>${escaped(vscode.l10n.t('Copy Memo'))}</title>
</head>
<body>
  <header>
    <button id="copy" type="button">${escaped(vscode.l10n.t('Copy'))}</button>
    <p id="said" role="status">${escaped(vscode.l10n.t('Tables stay tables. Pictures are left out: mail does not show them.'))}</p>
  </header>
  <main id="memo">${shown}</main>
  <script nonce="${nonce}" type="application/json" id="data">${data}</script>
  <script nonce="${nonce}" src="${uri('copy.js')}"></script>
</body>
</html>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
