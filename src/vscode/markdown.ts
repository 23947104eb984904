import type * as vscode from 'vscode'

/**
 * Adds words to Markdown so that nothing in them is read as Markdown. Not `appendText`: that glues words together by
 * spaces at which no line breaks.
 */
export function appendWords(markdown: vscode.MarkdownString, words: string, mark = ''): void {
  const plain = words.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!~|<>&$"]/g, '\\$&')
  markdown.appendMarkdown(mark + plain + mark)
}
