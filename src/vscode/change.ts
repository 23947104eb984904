import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { type Memo, type Status, statuses } from '../memo/memo.ts'
import { profiles } from '../memo/profiles.ts'
import { type OwnKey, setField } from '../views/set-field.ts'
import { applyFix } from './apply.ts'
import type { Configs } from './configs.ts'
import type { Session } from './session.ts'
import { id } from './settings.ts'

/** The commands that change what kind of memo the active one is, and how far it has come. */
export function registerChange(session: Session, configs: Configs): vscode.Disposable {
  return vscode.Disposable.from(
    register(session, 'changeProfile', 'memo', pickProfile(configs)),
    register(session, 'changeStatus', 'status', pickStatus),
  )
}

type Pick = (memo: Memo, document: vscode.TextDocument) => Thenable<string | undefined>

/** A value that is given is taken as chosen. */
function register(session: Session, command: string, key: OwnKey, pick: Pick): vscode.Disposable {
  return vscode.commands.registerCommand(`${id}.${command}`, async (given?: unknown) => {
    const document = await activeMemo(session)
    if (!document) return
    const { memo } = session.resultFor(document)!
    const chosen = typeof given === 'string' ? given : await pick(memo, document)
    if (chosen === undefined || document.isClosed) return
    const change = setField(document.getText(), key, chosen, memo.profile.id)
    if ('refusal' in change) void vscode.window.showErrorMessage(change.refusal)
    else if (change.fix.edits.length > 0) await applyFix(document, document.version, change.fix)
  })
}

async function activeMemo(session: Session): Promise<vscode.TextDocument | undefined> {
  // A view may hold the focus, and its memo stand beside it.
  const { activeTextEditor, visibleTextEditors } = vscode.window
  for (const editor of [activeTextEditor, ...visibleTextEditors]) {
    if (!editor) continue
    if (editor.document.languageId === 'markdown') await session.ready(editor.document)
    if (session.resultFor(editor.document)) return editor.document
  }
  void vscode.window.showInformationMessage(l10n.t('Open a memo first.'))
  return undefined
}

function pickProfile(configs: Configs): Pick {
  return async ({ profile: now }, { uri }) => {
    const known = configs.of(uri)?.profiles ?? profiles
    const items = known.map(({ id, title }) => ({
      label: l10n.t(title),
      id,
      ...described(id, id === now.id),
    }))
    const picked = await vscode.window.showQuickPick(items, {
      title: l10n.t('Kind of Memo'),
      placeHolder: l10n.t('Which sections does it owe its reader?'),
      matchOnDescription: true,
    })
    return picked?.id
  }
}

const pickStatus: Pick = async ({ status: now }) => {
  const items = statuses.map(status => ({
    label: status,
    detail: meaning(status),
    ...described('', status === now),
  }))
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('Status of the Memo'),
    placeHolder: l10n.t('How far has it come?'),
    matchOnDetail: true,
  })
  return picked?.label
}

function described(name: string, isCurrent: boolean): { description: string } {
  if (!isCurrent) return { description: name }
  return { description: name === '' ? l10n.t('now') : l10n.t('{0}, now', name) }
}

function meaning(status: Status): string {
  switch (status) {
    case 'draft':
      return l10n.t('Being written: what is weak is said gently.')
    case 'review':
      return l10n.t('Others read it: what is weak is a warning.')
    case 'decision':
      return l10n.t('On the table: what is weak is an error.')
    default:
      return l10n.t('Answered, and kept for those who come later.')
  }
}
