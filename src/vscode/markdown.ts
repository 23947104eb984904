import type * as vscode from 'vscode'

/**
 * Words in which nothing is read as Markdown, nor as an address to be linked. Not `appendText`: that glues words
 * together by spaces at which no line breaks.
 */
export function literal(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!~|<>&$":]/g, '\\$&')
}

/** Adds words to Markdown as they are, between marks such as `**`. */
export function appendWords(markdown: vscode.MarkdownString, words: string, mark = ''): void {
  markdown.appendMarkdown(mark + literal(words) + mark)
}
