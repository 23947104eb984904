import * as vscode from 'vscode'
import type { WorkspacePaths } from './workspace-paths.ts'

/** Milliseconds in which changes are gathered. */
const gathering = 100

/**
 * Tells which files and folders of the workspace have come, changed or gone, on disk or in an editor; many at once
 * are told together.
 */
export class FileChanges implements vscode.Disposable {
  readonly #paths: WorkspacePaths
  readonly #tell: (touched: string[], gone: string[]) => void
  readonly #touched = new Set<string>()
  readonly #gone = new Set<string>()
  readonly #subscriptions: vscode.Disposable
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param unsaved the files that are known as an editor holds them unsaved; kept by the one who reads. */
  constructor(
    paths: WorkspacePaths,
    unsaved: Set<string>,
    tell: (touched: string[], gone: string[]) => void,
  ) {
    this.#paths = paths
    this.#tell = tell
    const { workspace } = vscode
    const touch = (uri: vscode.Uri) => this.#gather(uri, this.#touched)
    // Folders that come or go tell nothing of the files in them.
    const places = workspace.createFileSystemWatcher('**/*', false, true, false)
    const files = workspace.createFileSystemWatcher('**/*.{md,markdown}', true, false, true)
    this.#subscriptions = vscode.Disposable.from(
      places,
      places.onDidCreate(touch),
      places.onDidDelete(uri => this.#gather(uri, this.#gone)),
      files,
      files.onDidChange(touch),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && paths.belongs(document.uri)) touch(document.uri)
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        // What was never saved is gone with its editor.
        if (unsaved.delete(uri.toString())) touch(uri)
      }),
    )
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#subscriptions.dispose()
  }

  #gather(uri: vscode.Uri, list: Set<string>): void {
    if (!this.#paths.isSeen(uri)) return
    list.add(uri.toString())
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      const [touched, gone] = [[...this.#touched], [...this.#gone]]
      this.#touched.clear()
      this.#gone.clear()
      this.#tell(touched, gone)
    }, gathering)
  }
}
