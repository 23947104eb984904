import * as vscode from 'vscode'
import type { Edit } from '../lint/rule.ts'
import type { Concept } from '../memo/concepts.ts'
import { insertionOf } from '../memo/skeleton.ts'
import { rules } from '../rules/index.ts'
import { type FindingKey, findingOf, tipsAt } from '../views/tips.ts'
import { applyFix } from './apply.ts'
import { rangeOf } from './place.ts'
import type { Session } from './session.ts'
import { id } from './settings.ts'
import { tipsPage, tipsStrings } from './tips-page.ts'

const view = `${id}.tips`

/** The Tips view: coaching for the section under the cursor, and a newcomer's reading where there is no memo. */
export function registerTips(context: vscode.ExtensionContext, session: Session): vscode.Disposable {
  const provider = new TipsProvider(context.extensionUri, session)
  return vscode.Disposable.from(
    provider,
    vscode.window.registerWebviewViewProvider(view, provider),
    vscode.commands.registerCommand(`${id}.showTips`, () => vscode.commands.executeCommand(`${view}.focus`)),
  )
}

/** What the page sends back. */
type Message =
  | { type: 'ready' }
  | { type: 'explain'; rule: string }
  | { type: 'goTo'; concept: Concept }
  | { type: 'edit' }
  | { type: 'insert'; concept: Concept }
  | { type: 'fix'; finding: FindingKey }
  | { type: 'run'; command: string }

/** The commands that the page may run. */
const offered = ['openSample', 'newMemo', 'openWalkthrough']

class TipsProvider implements vscode.WebviewViewProvider, vscode.Disposable {
  readonly #media: vscode.Uri
  readonly #session: Session
  readonly #subscriptions: vscode.Disposable
  #view: vscode.WebviewView | undefined
  #shown = ''
  #resting: ReturnType<typeof setTimeout> | undefined
  #editor = vscode.window.activeTextEditor

  constructor(extension: vscode.Uri, session: Session) {
    this.#media = vscode.Uri.joinPath(extension, 'media', 'tips')
    this.#session = session
    this.#subscriptions = vscode.Disposable.from(
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
    webview.onDidReceiveMessage((message: Message) => this.#receive(message))
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
    if (!this.#view) return
    const result = this.#editor && this.#session.resultFor(this.#editor.document)
    const tips = tipsAt(result, this.#editor?.document.offsetAt(this.#editor.selection.active) ?? 0)
    // Nothing moves under the reader unless something has changed.
    const key = JSON.stringify([tips.here, tips.map])
    if (key === this.#shown) return
    this.#shown = key
    void this.#view.webview.postMessage({ tips, strings: tipsStrings() })
  }

  async #receive(message: Message): Promise<void> {
    if (message.type === 'ready') {
      this.#shown = ''
      this.#show()
    } else if (message.type === 'explain') {
      if (rules.some(({ id }) => id === message.rule))
        await vscode.commands.executeCommand(`${id}.explainRule`, message.rule)
    } else if (message.type === 'run') {
      if (offered.includes(message.command)) await vscode.commands.executeCommand(`${id}.${message.command}`)
    } else if (message.type === 'goTo') await this.#goTo(message.concept)
    else if (message.type === 'edit') await this.#reveal()
    else if (message.type === 'insert') await this.#insert(message.concept)
    else await this.#fix(message.finding)
  }

  /** Puts the cursor on the heading that serves a concept; the view keeps the focus, for the next stop. */
  async #goTo(concept: Concept): Promise<void> {
    const [section] = this.#result()?.memo.serving(concept) ?? []
    if (section) await this.#reveal(rangeOf(section.at).start)
  }

  async #insert(concept: Concept): Promise<void> {
    const result = this.#result()
    // It may have been written meanwhile.
    if (!result || result.memo.serving(concept).length > 0) return
    const insertion = insertionOf(result.memo, concept)
    if (!insertion) return
    const { offset, text } = insertion
    if (await this.#apply([{ start: offset, end: offset, text }])) await this.#goTo(concept)
  }

  /** Applies what the fix of a finding is now, which may have moved since the page was drawn. */
  async #fix(key: FindingKey): Promise<void> {
    const result = this.#result()
    const fix = result && findingOf(result, key)?.fix
    if (fix) await this.#apply(fix.edits)
    else void vscode.window.showWarningMessage(vscode.l10n.t('That finding is gone, so nothing was done.'))
  }

  async #apply(edits: readonly Edit[]): Promise<boolean> {
    const { document } = this.#editor!
    if (!(await applyFix(document, document.version, { title: '', edits }))) return false
    const at = document.positionAt(edits[0]!.start)
    this.#editor?.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport)
    return true
  }

  /** Shows the memo with the cursor at a place; without one, gives it the focus as it is. */
  async #reveal(at?: vscode.Position): Promise<void> {
    if (!this.#editor) return
    const { document, viewColumn } = this.#editor
    await vscode.window.showTextDocument(document, {
      ...(viewColumn && { viewColumn }),
      ...(at && { preserveFocus: true, selection: new vscode.Range(at, at) }),
    })
  }

  #result() {
    return this.#editor && this.#session.resultFor(this.#editor.document)
  }
}
