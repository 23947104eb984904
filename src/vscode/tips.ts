import * as vscode from 'vscode'
import { rules } from '../rules/index.ts'
import { type TipsView, tipsAt } from '../views/tips.ts'
import type { Session } from './session.ts'
import { id } from './settings.ts'

const view = `${id}.tips`

/** The Tips view: coaching for the section under the cursor first, then for all, memo or no memo. */
export function registerTips(context: vscode.ExtensionContext, session: Session): vscode.Disposable {
  const provider = new TipsProvider(context.extensionUri, session)
  return vscode.Disposable.from(
    provider,
    vscode.window.registerWebviewViewProvider(view, provider),
    vscode.commands.registerCommand(`${id}.showTips`, () => vscode.commands.executeCommand(`${view}.focus`)),
  )
}

/** What the view sends back: that it is ready, or that a rule's page is wanted. */
type Message = { type: 'ready' } | { type: 'explain'; rule: string }

class TipsProvider implements vscode.WebviewViewProvider, vscode.Disposable {
  readonly #media: vscode.Uri
  readonly #session: Session
  readonly #subscriptions: vscode.Disposable
  #view: vscode.WebviewView | undefined
  #shown = ''

  constructor(extension: vscode.Uri, session: Session) {
    this.#media = vscode.Uri.joinPath(extension, 'media')
    this.#session = session
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.#show()
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      session.onDidChange(document => {
        if (document === vscode.window.activeTextEditor?.document) this.#show()
      }),
    )
  }

  resolveWebviewView(webviewView: vscode.WebviewView): void {
    this.#view = webviewView
    this.#shown = ''
    const { webview } = webviewView
    webview.options = { enableScripts: true, localResourceRoots: [this.#media] }
    webview.onDidReceiveMessage((message: Message) => {
      if (message.type === 'ready') {
        this.#shown = ''
        this.#show()
      } else if (rules.some(rule => rule.id === message.rule))
        void vscode.commands.executeCommand(`${id}.explainRule`, message.rule)
    })
    webviewView.onDidDispose(() => {
      this.#view = undefined
    })
    webview.html = page(webview, this.#media)
  }

  dispose(): void {
    this.#subscriptions.dispose()
  }

  #show(): void {
    if (!this.#view) return
    const tips = this.#tips()
    // Nothing moves under the reader unless something has changed.
    const key = JSON.stringify(tips.here ?? null)
    if (key === this.#shown) return
    this.#shown = key
    void this.#view.webview.postMessage(tips)
  }

  #tips(): TipsView {
    const editor = vscode.window.activeTextEditor
    const result = editor && this.#session.resultFor(editor.document)
    return tipsAt(result, editor ? editor.document.offsetAt(editor.selection.active) : 0)
  }
}

function page(webview: vscode.Webview, media: vscode.Uri): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')
  const uri = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(media, name))
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}';">
  <meta name="viewport" content="width=device-width, initial-scale=1.0">
  <link rel="stylesheet" href="${uri('tips.css')}">
  <title>Tips</title>
</head>
<body>
  <main>
    <section id="here" aria-live="polite" aria-labelledby="here-title"></section>
    <section id="standing" aria-labelledby="standing-title"></section>
    <section id="all" aria-labelledby="all-title"></section>
  </main>
  <script nonce="${nonce}" src="${uri('tips.js')}"></script>
</body>
</html>`
}
