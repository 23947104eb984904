import type { Position as UnistPosition } from 'unist'
import * as vscode from 'vscode'
import type { Edit } from '../lint/rule.ts'
import { asSnippets } from '../views/snippets.ts'

/** The one place where unist's positions (1-based) become the editor's (0-based). */
export function rangeOf({ start, end }: UnistPosition): vscode.Range {
  return new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1)
}

/** Turns the edits of a fix (0-based offsets) into the editor's, for the document they were made for. */
export function textEdits(document: vscode.TextDocument, edits: readonly Edit[]): vscode.TextEdit[] {
  return edits.map(({ start, end, text }) =>
    vscode.TextEdit.replace(new vscode.Range(document.positionAt(start), document.positionAt(end)), text),
  )
}

/** The same with the blanks that they write to be walked by Tab, where there are some. */
export function fixEdits(
  document: vscode.TextDocument,
  edits: readonly Edit[],
): (vscode.TextEdit | vscode.SnippetTextEdit)[] {
  const ordered = edits.toSorted((a, b) => a.start - b.start)
  // To a config file, braces are its own.
  const snippets = document.languageId === 'markdown' ? asSnippets(ordered) : undefined
  if (!snippets) return textEdits(document, ordered)
  return textEdits(document, snippets).map(({ range, newText }) => {
    const edit = vscode.SnippetTextEdit.replace(range, new vscode.SnippetString(newText))
    edit.keepWhitespace = true
    return edit
  })
}
