import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { fix } from '../lint/fix.ts'
import type { LintResult } from '../lint/lint.ts'
import type { Finding } from '../lint/rule.ts'
import { difference } from '../views/difference.ts'
import { mapHeading } from '../views/map-heading.ts'
import { LazyAction, shownBy } from './lazy-action.ts'
import type { Session } from './session.ts'

const { QuickFix } = vscode.CodeActionKind

/** The kind of the action that mends everything at once; `editor.codeActionsOnSave` may name it. */
export const fixAll = vscode.CodeActionKind.SourceFixAll.append('memo')

/** The fixes of the findings at a place, and what the heading there may be mapped to. */
export function fixesAt(
  document: vscode.TextDocument,
  { memo }: LintResult,
  at: readonly Finding[],
  place: vscode.Position,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const fixes = at.flatMap(finding => {
    const { fix } = finding
    if (!fix) return []
    const action = new LazyAction(fix.title, QuickFix, document, () => fix)
    action.diagnostics = shownBy(finding, diagnostics)
    action.isPreferred = true
    return [action]
  })
  const mappings = mapHeading(memo, document.offsetAt(place)).map(
    mapping => new LazyAction(mapping.title, QuickFix, document, () => mapping),
  )
  return [...fixes, ...mappings]
}

/** The action that mends whatever can be mended; undefined where nothing can. */
export function fixEverything(
  document: vscode.TextDocument,
  session: Session,
  { findings }: LintResult,
): vscode.CodeAction | undefined {
  // Each fix is tried on the whole of it.
  if (session.isLong(document) || !findings.some(({ fix }) => fix)) return undefined
  const title = l10n.t('Fix every memo finding that can be fixed')
  return new LazyAction(title, fixAll, document, () => {
    const before = document.getText()
    const judge = session.followAs(document)
    const { text: after, fixed } = fix(before, text => judge(text).findings)
    return fixed.length > 0 ? { title, edits: [difference(before, after)] } : undefined
  })
}
