import * as vscode from 'vscode'

/** How the editor's own Markdown preview is called: as a panel, and as the editor of a file. */
const previews = { panel: /\bmarkdown\.preview$/, editor: 'vscode.markdown.preview.editor' }

/**
 * The document that a command is about: what the active preview shows, else what is being edited; where another page
 * has the focus, such as the walkthrough, what was edited before it.
 */
export class TargetDocument implements vscode.Disposable {
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
    if (given instanceof vscode.Uri && given.scheme !== 'webview-panel') return opened(given)
    const { input, label } = vscode.window.tabGroups.activeTabGroup.activeTab ?? { label: '' }
    if (input instanceof vscode.TabInputCustom && input.viewType === previews.editor) return opened(input.uri)
    if (input instanceof vscode.TabInputWebview && previews.panel.test(input.viewType))
      return opened(await this.#previewedAs(label))
    const document = vscode.window.activeTextEditor?.document ?? this.#last
    return document?.isClosed ? undefined : document
  }

  dispose(): void {
    this.#subscription.dispose()
  }

  /** No API tells what a panel shows, but its label ends with the name of the file: “Preview databases.md”. */
  async #previewedAs(label: string): Promise<vscode.Uri | undefined> {
    const open = vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'markdown')
    const named = [...this.#shown(), ...open.map(({ uri }) => uri)].filter(uri =>
      label.endsWith(` ${nameOf(uri)}`),
    )
    const longest = Math.max(...named.map(uri => nameOf(uri).length))
    const uris = new Map(
      named
        .filter(uri => nameOf(uri).length === longest)
        .map(uri => [vscode.workspace.asRelativePath(uri), uri] as const),
    )
    const [first, ...others] = uris.keys()
    // Of several files of that name, nobody but the author knows which one it is.
    const chosen = others.length === 0 ? first : await vscode.window.showQuickPick([...uris.keys()])
    return uris.get(chosen ?? '')
  }
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

async function opened(uri: vscode.Uri | undefined): Promise<vscode.TextDocument | undefined> {
  return uri && vscode.workspace.openTextDocument(uri)
}
