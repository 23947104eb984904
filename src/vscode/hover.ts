import * as vscode from 'vscode'
import { profiles } from '../memo/profiles.ts'
import { hoverAt } from '../views/hover.ts'
import type { Configs } from './configs.ts'
import { hoverText } from './markdown.ts'
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
        return view && new vscode.Hover(new vscode.MarkdownString(hoverText(view.parts)), rangeOf(view.at))
      },
    },
  )
}
