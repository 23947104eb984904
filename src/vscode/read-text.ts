import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Reading } from '../views/memo-index.ts'

/**
 * Reads a text file from its file system, whatever editors hold of it.
 *
 * @param most bytes; what is larger is not read.
 */
export async function readText(uri: vscode.Uri, most: number): Promise<Reading> {
  let bytes: Uint8Array
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri)
    if (type & vscode.FileType.Directory) return undefined
    if (size > most) return { why: tooLarge(size, most) }
    bytes = await vscode.workspace.fs.readFile(uri)
  } catch (error) {
    const { code } = error as vscode.FileSystemError
    if (code === 'FileNotFound' || code === 'FileNotADirectory') return undefined
    return { why: l10n.t('The file cannot be read.') }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { why: l10n.t('The file is not UTF-8. Save it in that encoding.') }
  }
}

/** Says that a file is larger than it may be; both in bytes. */
export function tooLarge(size: number, most: number): string {
  return l10n.t('The file has {0} KB; more than {1} KB are not read.', kilobytes(size), kilobytes(most))
}

function kilobytes(bytes: number): string {
  return Math.ceil(bytes / 1024).toLocaleString(vscode.env.language)
}

/** The document that an editor holds of a file. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString()
  return vscode.workspace.textDocuments.find(
    document => !document.isClosed && document.uri.toString() === key,
  )
}

/** Lets the editor have its turn. */
export function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0))
}
