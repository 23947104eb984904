import * as vscode from 'vscode'
import { todayHere } from '../memo/dates.ts'
import { profiles } from '../memo/profiles.ts'
import type { Completion } from '../views/completions/completion.ts'
import { completionsAt } from '../views/completions/completions.ts'
import type { Configs } from './configs.ts'
import { literal } from './markdown.ts'
import { textEdits } from './place.ts'
import type { Session } from './session.ts'

const kinds: Record<Completion['kind'], vscode.CompletionItemKind> = {
  section: vscode.CompletionItemKind.Snippet,
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  day: vscode.CompletionItemKind.Value,
  person: vscode.CompletionItemKind.User,
  comment: vscode.CompletionItemKind.Keyword,
  concept: vscode.CompletionItemKind.EnumMember,
  rule: vscode.CompletionItemKind.EnumMember,
}

/** Completes headings of missing sections, front matter, people's names and the comments that speak to the linter. */
export function registerCompletions(session: Session, configs: Configs): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { language: 'markdown' },
    {
      async provideCompletionItems(document, position) {
        await session.ready(document)
        const found = completionsAt(
          document.getText(),
          document.offsetAt(position),
          () => session.resultFor(document),
          {
            profiles: configs.of(document.uri)?.profiles ?? profiles,
            today: todayHere(),
            locale: vscode.env.language,
          },
        )
        return found.map((completion, index) => itemOf(document, completion, index))
      },
    },
    // Markdown shows no suggestions while words are typed; these letters ask for them.
    '#',
    ' ',
    ':',
    '-',
    '|',
  )
}

function itemOf(document: vscode.TextDocument, completion: Completion, index: number): vscode.CompletionItem {
  const { kind, label, detail, about, edit, isSnippet, filter, isLikeliest, goesOn } = completion
  const item = new vscode.CompletionItem(detail ? { label, description: detail } : label, kinds[kind])
  const [{ range, newText }] = textEdits(document, [edit]) as [vscode.TextEdit]
  item.range = range
  item.insertText = isSnippet ? new vscode.SnippetString(newText) : newText
  item.keepWhitespace = true
  item.filterText = filter ?? label
  item.sortText = String(index).padStart(3, '0')
  if (isLikeliest) item.preselect = true
  if (about) item.documentation = new vscode.MarkdownString(literal(about))
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: '' }
  return item
}
