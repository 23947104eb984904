import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { type Config, loadConfig } from '../config/config.ts'
import { findConfig, holdsConfig, isConfigFile, manifest, type Read } from '../config/find.ts'
import { folderOf, isInside } from '../config/paths.ts'
import { remembered } from './remembered.ts'

/** The folder whose config holds for a document. */
export function folderKey(uri: vscode.Uri): string {
  // What is not saved yet will most likely be saved here.
  const [first] = vscode.workspace.workspaceFolders ?? []
  if (uri.scheme === 'untitled' && first) return first.uri.toString()
  return uri.with({ path: folderOf(uri.path) || '/', query: '', fragment: '' }).toString()
}

/** What was read a moment ago, by address. */
export interface Burst {
  since: number
  files: Map<string, Promise<string | undefined>>
  configs: Map<string, Promise<Config>>
}

/** Finds and reads the config that holds in a folder; undefined where there is none. */
export async function configFor(folder: vscode.Uri, { files, configs }: Burst): Promise<Config | undefined> {
  // What other tools show, and a rule's page, lies in no folder.
  if (vscode.workspace.fs.isWritableFileSystem(folder.scheme) === undefined) return undefined
  const read = reader(folder)
  const once: Read = (path, within) =>
    remembered(files, `${folder.with({ path })}\n${within ?? ''}`, () => read(path, within))
  const root = rootOf(folder)
  const path = await findConfig(trimmed(folder.path), root, once)
  if (path === undefined) return undefined
  return remembered(configs, `${root}\n${folder.with({ path })}`, () =>
    loadConfig(path, { read: once, root }),
  )
}

/** Reads a config file. */
export function load(base: vscode.Uri, path: string): Promise<Config> {
  return loadConfig(path, { read: reader(base), root: rootOf(base) })
}

function rootOf(uri: vscode.Uri): string {
  return trimmed(vscode.workspace.getWorkspaceFolder(uri)?.uri.path ?? '')
}

function trimmed(path: string): string {
  return path.replace(/(?<!\/)\/+$/, '')
}

/** Tells whether a document is a config file, or a package.json that may hold one. */
export function mayBeConfig(document: vscode.TextDocument): boolean {
  const { uri } = document
  if (uri.scheme !== 'untitled' && vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true) return false
  return isConfigFile(uri.path) || (uri.path.endsWith(`/${manifest.name}`) && holdsConfig(document.getText()))
}

/** A document may outlive its file. */
export async function isThere({ uri, isDirty }: vscode.TextDocument): Promise<boolean> {
  return isDirty || (await reader(uri)(uri.path).catch(() => '')) !== undefined
}

/** Tells whether a file below a folder is reached by a link: where that leads, nobody can tell in every file system. */
async function isLinked(base: vscode.Uri, path: string, folder: string): Promise<boolean> {
  for (let here = path; isInside(here, folder); here = folderOf(here)) {
    const { type } = await vscode.workspace.fs.stat(base.with({ path: here }))
    if (type & vscode.FileType.SymbolicLink) return true
  }
  return false
}

function reader(base: vscode.Uri): Read {
  return async (path, folder) => {
    const uri = base.with({ path })
    const unsaved = vscode.workspace.textDocuments.find(
      document => document.isDirty && document.uri.toString() === uri.toString(),
    )
    if (unsaved) return unsaved.getText()
    let bytes: Uint8Array
    try {
      if (folder !== undefined && (await isLinked(base, path, folder)))
        throw new Error(l10n.t('leads through a symbolic link, and none is followed here'))
      // A pipe or a device might be read for ever.
      const { type } = await vscode.workspace.fs.stat(uri)
      if (type & vscode.FileType.Directory) return undefined
      if (!(type & vscode.FileType.File)) throw new Error(l10n.t('is no file'))
      bytes = await vscode.workspace.fs.readFile(uri)
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError)) throw error
      const { code } = error
      if (['FileNotFound', 'FileIsADirectory', 'FileNotADirectory'].includes(code)) return undefined
      throw new Error(l10n.t('cannot be read'))
    }
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      throw new Error(l10n.t('is not UTF-8; save it in that encoding'))
    }
  }
}
