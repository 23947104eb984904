import * as vscode from 'vscode'
import { globTest } from '../memo/globs.ts'
import { memoTest } from '../memo/is-memo.ts'
import type { Configs } from './configs.ts'
import { remembered } from './remembered.ts'
import { globsFor, id } from './settings.ts'

/** A file whose front matter says that it is a memo; the rest of it makes no difference to the test. */
const saying = '---\nmemo: yes\n---\n'

/** What each folder of the workspace says of the files in it: which are left out, and which are memos. */
export class WorkspacePaths {
  readonly #configs: Configs
  readonly #left = new Map<string, (path: string) => boolean>()
  readonly #memos = new Map<string, (path: string, text: string) => boolean>()

  constructor(configs: Configs) {
    this.#configs = configs
  }

  /** Whether a file may be a memo: Markdown in a folder of the workspace, in none that is left out. */
  belongs(uri: vscode.Uri): boolean {
    return /\.(?:md|markdown)$/i.test(uri.path) && this.isSeen(uri)
  }

  /** Whether a file or folder lies in the workspace, and the settings let it be found. */
  isSeen(uri: vscode.Uri): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri)
    if (!folder) return false
    const isLeftOut = remembered(this.#left, folder.uri.toString(), () => leftOut(folder))
    return !isLeftOut(uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1))
  }

  /** Whether a file is a memo; the config that holds for it must have been loaded. */
  isMemo(uri: vscode.Uri, saysMemo: boolean): boolean {
    const text = saysMemo ? saying : ''
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? uri
    const usual = remembered(this.#memos, folder.toString(), () => memoTest(globsFor(folder)))
    return (
      this.#configs.of(uri)?.isMemo?.(uri.path, text) ??
      usual(vscode.workspace.asRelativePath(uri, false), text)
    )
  }

  /** Every Markdown file of a folder of the workspace, or of a folder in it. */
  async find(folder: vscode.Uri): Promise<vscode.Uri[]> {
    const pattern = new vscode.RelativePattern(folder, '**/*.{md,markdown}')
    // With a pattern of its own, `files.exclude` is heeded as well; `search.exclude` is not.
    const found = await vscode.workspace.findFiles(pattern, '**/node_modules/**')
    return found.filter(uri => this.belongs(uri))
  }

  /** Forgets the settings that a change touches. @returns whether other files may be found now */
  forget(change: vscode.ConfigurationChangeEvent): boolean {
    const isOther = ['files.exclude', 'search.exclude'].some(name => change.affectsConfiguration(name))
    if (isOther) this.#left.clear()
    if (change.affectsConfiguration(`${id}.memos`)) this.#memos.clear()
    return isOther
  }
}

function leftOut(folder: vscode.WorkspaceFolder): (path: string) => boolean {
  const globs = ['files', 'search'].flatMap(section => {
    const said = vscode.workspace
      .getConfiguration(section, folder.uri)
      .get<Record<string, unknown>>('exclude')
    return Object.entries(said ?? {}).flatMap(([glob, holds]) => (holds === true ? [glob, `${glob}/**`] : []))
  })
  return globTest(['**/node_modules/**', ...globs])
}
