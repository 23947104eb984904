import * as vscode from 'vscode'
import { largestImage, type ReadImage } from '../views/export.ts'

/**
 * Reads images that lie in the folder of the workspace that a document lies in, else in its own folder. No symbolic
 * link is followed there: where it leads, nobody can tell in every file system.
 */
export function imagesBeside(uri: vscode.Uri): ReadImage {
  const here = vscode.Uri.joinPath(uri, '..')
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? here
  const within = `${root.path.replace(/(?<!\/)\/+$/, '')}/`
  return async path => {
    if (uri.scheme === 'untitled') return undefined
    const image = vscode.Uri.joinPath(here, path)
    if (!image.path.startsWith(within)) return undefined
    const names = image.path.slice(within.length).split('/')
    for (const depth of names.keys()) {
      const { type, size } = await vscode.workspace.fs.stat(
        vscode.Uri.joinPath(root, ...names.slice(0, depth + 1)),
      )
      if (type & vscode.FileType.SymbolicLink) return undefined
      if (depth === names.length - 1 && (type !== vscode.FileType.File || size > largestImage))
        return undefined
    }
    return vscode.workspace.fs.readFile(image)
  }
}
