import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { LintResult } from '../lint/lint.ts'
import type { Edit } from '../lint/rule.ts'
import type { Concept } from '../memo/concepts.ts'
import { insertionOf } from '../memo/skeleton.ts'
import { type FindingKey, findingOf } from '../views/tips.ts'
import { applyFix } from './apply.ts'
import { rangeOf } from './place.ts'
import type { Session } from './session.ts'

/** What the page of the Tips view does to a memo. Each asks for the result anew: the page may be older than the text. */
export class TipsActions {
  readonly #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  /** Puts the cursor on the heading that serves a concept; the view keeps the focus, for the next stop. */
  async goTo(editor: vscode.TextEditor, concept: Concept): Promise<void> {
    const [section] = this.#result(editor)?.memo.serving(concept) ?? []
    if (section) await this.show(editor, rangeOf(section.at).start)
  }

  /** Puts the cursor on a finding, where it stands now. */
  async goToFinding(editor: vscode.TextEditor, key: FindingKey): Promise<void> {
    const result = this.#result(editor)
    const finding = result && findingOf(result, key)
    if (finding) await this.show(editor, rangeOf(finding.at).start)
  }

  /** Inserts the section of a concept where it belongs, unless it has been written meanwhile. */
  async insert(editor: vscode.TextEditor, concept: Concept): Promise<void> {
    const memo = this.#result(editor)?.memo
    if (!memo || memo.serves(concept)) return
    const insertion = insertionOf(memo, concept)
    if (!insertion) return
    const { offset, text } = insertion
    if (await apply(editor, [{ start: offset, end: offset, text }])) await this.goTo(editor, concept)
  }

  /** Applies what the fix of a finding is now. */
  async fix(editor: vscode.TextEditor, key: FindingKey): Promise<void> {
    const result = this.#result(editor)
    const fix = result && findingOf(result, key)?.fix
    if (fix) await apply(editor, fix.edits)
    else void vscode.window.showWarningMessage(l10n.t('That finding is gone, so nothing was done.'))
  }

  /** Shows the memo with the cursor at a place; without one, gives it the focus as it is. */
  async show({ document, viewColumn }: vscode.TextEditor, at?: vscode.Position): Promise<void> {
    await vscode.window.showTextDocument(document, {
      ...(viewColumn && { viewColumn }),
      ...(at && { preserveFocus: true, selection: new vscode.Range(at, at) }),
    })
  }

  /** The result of what the document says now, and of nothing older. */
  #result({ document }: vscode.TextEditor): LintResult | undefined {
    const result = this.#session.resultFor(document)
    return result?.memo.text === document.getText() ? result : undefined
  }
}

async function apply(editor: vscode.TextEditor, edits: readonly Edit[]): Promise<boolean> {
  const { document } = editor
  if (!(await applyFix(document, document.version, { title: '', edits }))) return false
  const at = document.positionAt(edits[0]!.start)
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  return true
}
