import * as vscode from 'vscode'

/** Milliseconds without a keystroke after which a line is taken to be finished. */
const rest = 2000

/**
 * Knows which lines are being typed: those with a cursor, from a keystroke until the cursor leaves them, the person
 * saves, or two seconds have passed.
 */
export class Typing implements vscode.Disposable {
  readonly #rested = new vscode.EventEmitter<vscode.TextDocument>()
  /** Fires with a document in which a line is being typed no longer. */
  readonly onDidRest = this.#rested.event
  readonly #subscriptions: vscode.Disposable
  #document: vscode.TextDocument | undefined
  #lines: readonly number[] = []
  /** A keystroke moves the cursor, too; that is no leaving. */
  #movesByTyping = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      this.#rested,
      vscode.workspace.onDidChangeTextDocument(change => this.#follow(change)),
      vscode.workspace.onWillSaveTextDocument(({ document, reason }) => {
        // A save that comes of itself a second later says nothing of the line.
        if (document === this.#document && reason !== vscode.TextDocumentSaveReason.AfterDelay) this.#end()
      }),
      vscode.window.onDidChangeActiveTextEditor(editor => {
        if (editor?.document !== this.#document) this.#end()
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.#document) this.#move(textEditor)
      }),
    )
  }

  /** The lines (0-based) of a document that are being typed. */
  linesOf(document: vscode.TextDocument): readonly number[] {
    return document === this.#document ? this.#lines : []
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#subscriptions.dispose()
  }

  #follow({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const editor = vscode.window.activeTextEditor
    if (contentChanges.length === 0 || editor?.document !== document) return
    const cursors = linesIn(editor)
    // A fix or a formatter writes elsewhere as well; an undo brings back what was finished.
    const isTyped =
      reason === undefined &&
      contentChanges.every(({ range }) =>
        cursors.some(line => range.start.line <= line && line <= range.end.line),
      )
    if (!isTyped) return
    this.#document = document
    this.#lines = cursors
    this.#movesByTyping = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#end(), rest)
  }

  #move(editor: vscode.TextEditor): void {
    const [lines, isByTyping] = [linesIn(editor), this.#movesByTyping]
    this.#movesByTyping = false
    if (lines.join() === this.#lines.join()) return
    if (isByTyping) {
      // After Enter, the next line is the one that is being typed, and the one before it is finished.
      this.#lines = lines
      this.#rested.fire(editor.document)
    } else this.#end()
  }

  #end(): void {
    clearTimeout(this.#timer)
    const document = this.#document
    this.#document = undefined
    this.#lines = []
    if (document && !document.isClosed) this.#rested.fire(document)
  }
}

function linesIn({ selections }: vscode.TextEditor): number[] {
  return selections.map(({ active }) => active.line)
}
