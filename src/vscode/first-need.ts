import * as vscode from 'vscode'
import { configNames, isConfigFile, manifest } from '../config/find.ts'
import { folderOf } from '../config/paths.ts'
import { isNeverMemo, saysMemo } from '../memo/is-memo.ts'
import { globsFor, id } from './settings.ts'

/**
 * Tells when a document comes that may be a memo, or a config of memos. It is near enough and cheap: who is told so asks
 * exactly, and it may be told more than once.
 */
export function watchForNeed(need: () => void): vscode.Disposable {
  const { workspace } = vscode
  let isOver = false
  const look = (document: vscode.TextDocument) => {
    if (mayMatter(document)) need()
    else if (document.languageId === 'markdown')
      void isUnderConfig(document.uri).then(isUnder => isUnder && !isOver && need())
  }
  const lookAtAll = () => workspace.textDocuments.forEach(look)
  const configs = workspace.createFileSystemWatcher(`**/*{${configNames.join(',')}}`, false, true, true)
  const watching = vscode.Disposable.from(
    configs,
    configs.onDidCreate(need),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (mayMatter(document)) need()
    }),
    workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration(id)) lookAtAll()
    }),
    workspace.onDidChangeWorkspaceFolders(lookAtAll),
  )
  lookAtAll()
  return {
    dispose() {
      isOver = true
      watching.dispose()
    },
  }
}

function mayMatter(document: vscode.TextDocument): boolean {
  const { uri, languageId } = document
  if (isConfigFile(uri.path)) return true
  if (uri.path.endsWith(`/${manifest.name}`)) return mayHoldConfig(document.getText())
  if (languageId !== 'markdown' || isNeverMemo(uri.path)) return false
  return saysMemo(document.getText(top)) || liesAmongMemos(document)
}

/** The front matter of a memo is no longer. */
const top = new vscode.Range(0, 0, 100, 0)

/** The editor's own globs will do, but for those that it may read otherwise. */
function liesAmongMemos(document: vscode.TextDocument): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri)
  return globsFor(document.uri).some(glob => {
    if (glob.startsWith('!')) return false
    if (/[^\w\s./*-]/.test(glob)) return true
    const pattern = folder ? new vscode.RelativePattern(folder, glob) : glob
    return vscode.languages.match({ pattern }, document) > 0
  })
}

/** Whether a config may hold for a document, in its folder or above. */
async function isUnderConfig(uri: vscode.Uri): Promise<boolean> {
  const { fs, getWorkspaceFolder } = vscode.workspace
  if (fs.isWritableFileSystem(uri.scheme) === undefined) return false
  const root = getWorkspaceFolder(uri)?.uri.path.replace(/(?<!\/)\/+$/, '') ?? ''
  for (let here = folderOf(uri.path); ; here = folderOf(here)) {
    const at = (name: string) => uri.with({ path: `${here}/${name}` })
    const found = await Promise.all([
      ...configNames.map(name => fs.stat(at(name)).then(() => true, isNot)),
      fs.readFile(at(manifest.name)).then(bytes => mayHoldConfig(new TextDecoder().decode(bytes)), isNot),
    ])
    if (found.includes(true)) return true
    if (here === root || here === '') return false
  }
}

const isNot = () => false

/** Tells whether the text of a package.json may hold a config. */
function mayHoldConfig(text: string): boolean {
  return text.includes(`"${manifest.key}"`)
}
