import * as vscode from 'vscode'
import { profiles } from '../memo/profiles.ts'
import { type HoverPart, hoverAt } from '../views/hover.ts'
import type { Configs } from './configs.ts'
import { appendWords } from './markdown.ts'
import { rangeOf } from './place.ts'
import type { Session } from './session.ts'

/** Shows over a finding why its rule is there, over a heading what it serves, over a key what it means. */
export function registerHover(session: Session, configs: Configs): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: 'markdown' },
    {
      async provideHover(document, position) {
        await session.ready(document)
        const result = session.resultFor(document)
        if (!result) return undefined
        const known = configs.of(document.uri)?.profiles ?? profiles
        const view = hoverAt(result, document.offsetAt(position), known)
        return view && new vscode.Hover(markdown(view.parts), rangeOf(view.at))
      },
    },
  )
}

/** Not trusted, and every word of it escaped: some come from the memo. */
function markdown(parts: readonly HoverPart[]): vscode.MarkdownString {
  const made = new vscode.MarkdownString()
  for (const part of parts) {
    if (made.value !== '') made.appendMarkdown('\n\n')
    if (part.kind !== 'list') {
      appendWords(made, part.text, marks[part.kind])
      continue
    }
    appendWords(made, part.title, '**')
    made.appendMarkdown('\n')
    for (const { name, text } of part.items) {
      made.appendMarkdown('\n- ')
      appendWords(made, name, '**')
      made.appendMarkdown(': ')
      appendWords(made, text)
    }
  }
  return made
}

const marks = { title: '**', text: '', quiet: '*' }
