import * as vscode from 'vscode'
import { tipsAt } from '../views/tips.ts'
import { type TipsMessage, tipsMessage } from '../views/tips-message.ts'
import type { Session } from './session.ts'
import { id } from './settings.ts'
import { TipsActions } from './tips-actions.ts'
import { tipsPage, tipsStrings } from './tips-page.ts'

/** The Tips view: coaching for the section under the cursor, and a newcomer's reading where there is no memo. */
export function registerTips(context: vscode.ExtensionContext, session: Session): TipsProvider {
  return new TipsProvider(context.extensionUri, session)
}

/** Fills the view, which the editor makes when it is first looked at. */
export class TipsProvider implements vscode.WebviewViewProvider, vscode.Disposable {
  readonly #media: vscode.Uri
  readonly #session: Session
  readonly #actions: TipsActions
  readonly #subscriptions: vscode.Disposable
  #view: vscode.WebviewView | undefined
  #shown = ''
  /** The document that it is shown of. */
  #of: vscode.TextDocument | undefined
  #resting: ReturnType<typeof setTimeout> | undefined
  #editor = vscode.window.activeTextEditor

  constructor(extension: vscode.Uri, session: Session) {
    this.#media = vscode.Uri.joinPath(extension, 'media', 'tips')
    this.#session = session
    this.#actions = new TipsActions(session)
    this.#subscriptions = vscode.Disposable.from(
      vscode.commands.registerCommand(`${id}.showTips`, () =>
        vscode.commands.executeCommand(`${id}.tips.focus`),
      ),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#editor?.document) this.#rest()
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === this.#editor && !this.#resting) this.#show()
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#follow()),
      session.onDidChange(document => {
        if (document === this.#editor?.document) this.#show()
      }),
    )
  }

  resolveWebviewView(webviewView: vscode.WebviewView): void {
    this.#view = webviewView
    const { webview } = webviewView
    webview.options = { enableScripts: true, localResourceRoots: [this.#media] }
    webview.onDidReceiveMessage((data: unknown) => {
      const message = tipsMessage(data)
      if (message) void this.#receive(message)
    })
    webviewView.onDidChangeVisibility(() => this.#show())
    webviewView.onDidDispose(() => {
      this.#view = undefined
    })
    webview.html = tipsPage(webview, this.#media)
  }

  dispose(): void {
    clearTimeout(this.#resting)
    this.#subscriptions.dispose()
  }

  /** Each keystroke moves the cursor as well; to follow that would judge the memo at every letter. */
  #rest(): void {
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => {
      this.#resting = undefined
      this.#show()
    }, 300)
  }

  /** A preview beside the memo, such as a rule's page, is no reason to leave the memo. */
  #follow(): void {
    const active = vscode.window.activeTextEditor
    if (active || !vscode.window.visibleTextEditors.includes(this.#editor!)) this.#editor = active
    this.#show()
  }

  #show(): void {
    // Folded away, it would cost a judgement at every pause and be seen by nobody.
    if (!this.#view?.visible) return
    const document = this.#editor?.document
    // A long memo has no result until it is saved; what its reader is reading stays.
    if (document && document === this.#of && this.#session.isWaiting(document)) return
    const result = document && this.#session.resultFor(document)
    this.#of = document
    const tips = tipsAt(result, document?.offsetAt(this.#editor!.selection.active) ?? 0)
    // Nothing moves under the reader unless something has changed.
    const key = JSON.stringify([tips.here, tips.map])
    if (key === this.#shown) return
    this.#shown = key
    void this.#view.webview.postMessage({ tips, strings: tipsStrings() })
  }

  async #receive(message: TipsMessage): Promise<void> {
    const { type } = message
    if (type === 'ready') {
      this.#shown = ''
      this.#of = undefined
      this.#show()
    } else if (type === 'explain') {
      await vscode.commands.executeCommand(`${id}.explainRule`, message.rule)
    } else if (type === 'run') {
      await vscode.commands.executeCommand(`${id}.${message.command}`)
    } else if (this.#editor) {
      if (type === 'goTo') await this.#actions.goTo(this.#editor, message.concept)
      else if (type === 'insert') await this.#actions.insert(this.#editor, message.concept)
      else if (type === 'fix') await this.#actions.fix(this.#editor, message.finding)
      else if (type === 'show') await this.#actions.goToFinding(this.#editor, message.finding)
      else await this.#actions.show(this.#editor)
    }
  }
}
