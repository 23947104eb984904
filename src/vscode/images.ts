import * as vscode from 'vscode'
import type { ReadImage } from '../views/export.ts'

/** Reads images beside a document, and no file outside of its folder in the workspace. */
export function imagesBeside(uri: vscode.Uri): ReadImage {
  const here = vscode.Uri.joinPath(uri, '..')
  const root = (vscode.workspace.getWorkspaceFolder(uri)?.uri ?? here).path.replace(/\/*$/, '/')
  return async path => {
    if (uri.scheme === 'untitled') return undefined
    const image = vscode.Uri.joinPath(here, path)
    return image.path.startsWith(root) ? await vscode.workspace.fs.readFile(image) : undefined
  }
}
