import * as vscode from 'vscode'
import { todayHere } from '../memo/dates.ts'
import { kindOf } from '../memo/front-matter.ts'
import { type Memo, memoOf } from '../memo/memo.ts'
import { type Addition, additionsTo, type PreviewParts } from '../views/preview.ts'
import type { Session } from './session.ts'
import { id } from './settings.ts'

/** Milliseconds of rest before a preview is drawn anew that the editor would not draw by itself. */
const rest = 150

/** So many previews at once nobody has. */
const mostShown = 20

/** The last text that was drawn, and from what: the renderer asks for each of its blocks. */
interface Drawn {
  /** One drawing of the renderer has one of its own. */
  env: unknown
  text: string
  document: string
  memo: Memo | undefined
  additions: readonly Addition[]
}

/** Pictures, and the mark where page one ends, in VS Code's own Markdown preview. */
export class Preview implements vscode.Disposable {
  readonly #session: Session
  #last: Drawn | undefined
  /** For each document that was shown, the version and the memo that it was drawn from. */
  readonly #shown = new Map<string, { version: number; memo: Memo | undefined }>()
  readonly #subscriptions: vscode.Disposable
  /** What was drawn, the latest first. */
  shown: readonly vscode.Uri[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(session: Session) {
    this.#session = session
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration(`${id}.preview`)) this.#refresh()
      }),
      // The preview follows the text by itself, but not what a config says of it.
      session.onDidChange(document => {
        const shown = this.#shown.get(document.uri.toString())
        if (shown?.version !== document.version) return
        if (shown.memo !== session.resultFor(document)?.memo) this.#refresh()
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#shown.delete(uri.toString())),
    )
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#subscriptions.dispose()
  }

  additionsTo(text: string, env: unknown): readonly Addition[] {
    if (this.#last && this.#last.env === env && this.#last.text === text) return this.#last.additions
    const uri = documentIn(env)
    if (uri) this.#noteShown(uri)
    const memo = uri ? this.#memoOf(uri) : this.#memoAlone(text)
    const document = uri?.toString() ?? ''
    const last = this.#last
    const isSame = last?.text === text && last.memo === memo && last.document === document
    // What moved on meanwhile is drawn again in a moment.
    const additions = isSame
      ? last.additions
      : memo && plainly(memo.text) === plainly(text)
        ? additionsTo(memo, partsFor(uri), todayHere())
        : []
    this.#last = { env, text, document, memo, additions }
    return additions
  }

  /** What the session knows of a document; undefined where it is no memo, or its config is still being read. */
  #memoOf(uri: vscode.Uri): Memo | undefined {
    const key = uri.toString()
    const document = vscode.workspace.textDocuments.find(one => one.uri.toString() === key)
    const memo = document && this.#session.resultFor(document)?.memo
    if (document) this.#shown.set(key, { version: document.version, memo })
    return memo
  }

  /** A text whose file nobody knows is a memo if it says so itself. */
  #memoAlone(text: string): Memo | undefined {
    if (this.#last?.text === text && this.#last.document === '') return this.#last.memo
    return kindOf(text) === undefined ? undefined : memoOf(text)
  }

  #noteShown(uri: vscode.Uri): void {
    const others = this.shown.filter(other => other.toString() !== uri.toString())
    this.shown = [uri, ...others].slice(0, mostShown)
  }

  #refresh(): void {
    this.#last = undefined
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void vscode.commands.executeCommand('markdown.preview.refresh'), rest)
  }
}

function partsFor(uri: vscode.Uri | undefined): PreviewParts {
  const settings = vscode.workspace.getConfiguration(`${id}.preview`, uri ?? null)
  return { pictures: settings.get('pictures') !== false, pageEnd: settings.get('pageEnd') !== false }
}

/** What is left of a text whatever the preview and markdown-it make of its line ends; some versions drop the last two. */
function plainly(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .replace(/[\u2028\u2029]/g, '')
}

function documentIn(env: unknown): vscode.Uri | undefined {
  if (typeof env !== 'object' || env === null || !('currentDocument' in env)) return undefined
  return env.currentDocument instanceof vscode.Uri ? env.currentDocument : undefined
}
