import * as vscode from 'vscode'
import { fix } from '../lint/fix.ts'
import type { Finding, Fix } from '../lint/rule.ts'
import { mapHeading } from '../views/map-heading.ts'
import { rangeOf, textEdits } from './place.ts'
import type { Session } from './session.ts'
import { source } from './settings.ts'

const fixAll = vscode.CodeActionKind.SourceFixAll.append('memo')

/** Offers the fixes of findings, one by one and all at once (`source.fixAll.memo`). */
export function registerFixes(session: Session): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: 'markdown' },
    {
      async provideCodeActions(document, range, { only, diagnostics }) {
        await session.ready(document)
        // Asked anew for this very version, so no fix is ever older than the text it changes.
        const result = session.resultFor(document)
        if (!result) return []
        const actions: vscode.CodeAction[] = []
        if (!only || only.contains(vscode.CodeActionKind.QuickFix))
          for (const finding of result.findings)
            if (finding.fix && rangeOf(finding.at).intersection(range))
              actions.push(quickFix(document, finding, diagnostics))
        if (!only || only.contains(vscode.CodeActionKind.QuickFix))
          for (const mapping of mapHeading(result.memo, document.offsetAt(range.start)))
            actions.push(action(document, mapping, vscode.CodeActionKind.QuickFix))
        if (only?.contains(fixAll)) {
          const all = fixEverything(document, session)
          if (all) actions.push(all)
        }
        return actions
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAll] },
  )
}

function quickFix(
  document: vscode.TextDocument,
  finding: Finding,
  diagnostics: readonly vscode.Diagnostic[],
) {
  const made = action(document, finding.fix!, vscode.CodeActionKind.QuickFix)
  made.diagnostics = diagnostics.filter(
    ({ source: from, code, message }) =>
      from === source &&
      typeof code === 'object' &&
      code.value === finding.rule &&
      message === finding.message,
  )
  made.isPreferred = true
  return made
}

function action(document: vscode.TextDocument, { title, edits }: Fix, kind: vscode.CodeActionKind) {
  const made = new vscode.CodeAction(title, kind)
  made.edit = new vscode.WorkspaceEdit()
  made.edit.set(document.uri, textEdits(document, edits))
  return made
}

function fixEverything(document: vscode.TextDocument, session: Session): vscode.CodeAction | undefined {
  const before = document.getText()
  const { text: after, fixed } = fix(before, text => session.judgeAs(document, text).findings)
  if (fixed.length === 0) return undefined
  const title = vscode.l10n.t('Mend every memo finding that can be mended')
  return action(document, { title, edits: [difference(before, after)] }, fixAll)
}

/** What lies between the parts that two texts share at their start and end, so that the cursor can stay. */
function difference(before: string, after: string) {
  let start = 0
  const shortest = Math.min(before.length, after.length)
  while (start < shortest && before[start] === after[start]) start += 1
  let tail = 0
  while (tail < shortest - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) }
}
