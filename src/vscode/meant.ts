import * as vscode from 'vscode'

/** How the editor's own Markdown preview is called: as a panel, and as the editor of a file. */
const previews = { panel: /\bmarkdown\.preview$/, editor: 'vscode.markdown.preview.editor' }

/**
 * The document that a command is about: what the active preview shows, else what is being edited; where another page
 * has the focus, such as the walkthrough, what was edited before it.
 */
export class MeantDocument implements vscode.Disposable {
  readonly #shown: () => readonly vscode.Uri[]
  #last = vscode.window.activeTextEditor?.document
  readonly #subscription = vscode.window.onDidChangeActiveTextEditor(editor => {
    if (editor) this.#last = editor.document
  })

  /** @param shown what previews have drawn, the latest first. */
  constructor(shown: () => readonly vscode.Uri[]) {
    this.#shown = shown
  }

  /** @param given what the command was called with. */
  async find(given: unknown): Promise<vscode.TextDocument | undefined> {
    // A menu of a panel gives the address of the panel.
    const uri = given instanceof vscode.Uri && given.scheme !== 'webview-panel' ? given : this.#previewed()
    if (uri) return vscode.workspace.openTextDocument(uri)
    const document = vscode.window.activeTextEditor?.document ?? this.#last
    return document?.isClosed ? undefined : document
  }

  dispose(): void {
    this.#subscription.dispose()
  }

  #previewed(): vscode.Uri | undefined {
    const { input, label } = vscode.window.tabGroups.activeTabGroup.activeTab ?? { label: '' }
    if (input instanceof vscode.TabInputCustom && input.viewType === previews.editor) return input.uri
    if (!(input instanceof vscode.TabInputWebview) || !previews.panel.test(input.viewType)) return undefined
    // No API tells what a panel shows, but its label ends with the name of the file: “Preview databases.md”.
    const open = vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'markdown')
    return [...this.#shown(), ...open.map(({ uri }) => uri)].find(({ path }) =>
      label.endsWith(` ${path.slice(path.lastIndexOf('/') + 1)}`),
    )
  }
}
