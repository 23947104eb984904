import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { ruleOff } from '../config/edit.ts'
import { manifest } from '../config/find.ts'
import { applyFix } from './apply.ts'
import type { Configs } from './configs.ts'
import { unlinked } from './markdown.ts'
import { id } from './settings.ts'

/** The config file that holds for a document; none where only settings do. */
export function configHolding(
  { uri }: vscode.TextDocument,
  configs: Configs,
): { uri?: vscode.Uri; name?: string } {
  const path = configs.of(uri)?.files[0]
  if (path === undefined) return {}
  const [base] = uri.scheme === 'untitled' ? (vscode.workspace.workspaceFolders ?? []) : [{ uri }]
  if (!base) return {}
  const file = base.uri.with({ path, query: '', fragment: '' })
  return { uri: file, name: vscode.workspace.asRelativePath(file) }
}

/** Switches a rule off for good: in the config file that holds for a document, else in the settings. */
export async function switchOff(
  document: vscode.TextDocument,
  configs: Configs,
  rule: string,
): Promise<void> {
  const { uri, name } = configHolding(document, configs)
  if (!uri || !name) return inSettings(document, rule)
  const config = await vscode.workspace.openTextDocument(uri)
  const above = uri.path.endsWith(`/${manifest.name}`) ? [manifest.key] : []
  const edit = ruleOff(config.getText(), rule, above)
  const show = l10n.t('Show')
  if (!edit) {
    const chosen = await vscode.window.showWarningMessage(
      unlinked(l10n.t('{0} cannot be edited as it is. Fix what is wrong in it first.', name)),
      show,
    )
    if (chosen === show) await vscode.window.showTextDocument(config)
    return
  }
  const wasDirty = config.isDirty
  const title = l10n.t('Switch “{0}” off in {1}', rule, name)
  if (!(await applyFix(config, config.version, { title, edits: [edit] }))) return
  // What somebody else is in the middle of is not ours to save.
  if (!wasDirty) await config.save()
  const off = l10n.t('“{0}” is off in {1}.', rule, name)
  void vscode.window.showInformationMessage(unlinked(off), show).then(async chosen => {
    if (chosen === show) await vscode.window.showTextDocument(config)
  })
}

async function inSettings({ uri }: vscode.TextDocument, rule: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration(id, uri)
  const known = settings.inspect<Record<string, unknown>>('rules')
  const folders = vscode.workspace.workspaceFolders?.length ?? 0
  const target =
    folders === 0
      ? vscode.ConfigurationTarget.Global
      : folders === 1 || !vscode.workspace.getWorkspaceFolder(uri)
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.WorkspaceFolder
  const said = {
    [vscode.ConfigurationTarget.Global]: known?.globalValue,
    [vscode.ConfigurationTarget.Workspace]: known?.workspaceValue,
    [vscode.ConfigurationTarget.WorkspaceFolder]: known?.workspaceFolderValue,
  }[target]
  const was = said?.[rule]
  const off = typeof was === 'object' && was !== null ? { ...was, severity: 'off' } : 'off'
  await settings.update('rules', { ...said, [rule]: off }, target)
  const where =
    target === vscode.ConfigurationTarget.Global
      ? l10n.t('“{0}” is off in your settings.', rule)
      : l10n.t('“{0}” is off in the settings of this workspace.', rule)
  void vscode.window.showInformationMessage(where)
}
