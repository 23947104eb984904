import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { textOf } from '../views/decision-text.ts'
import type { Decision, Group, GroupId } from '../views/decisions.ts'
import type { Unreadable } from '../views/memo-index.ts'

/** A line of the tree: a group, a decision, the group of files that cannot be read, or one of them. */
export type DecisionNode = Group | Decision | { unreadable: Unreadable[] } | Unreadable

/** What the editor shows for a line of the tree. */
export function itemOf(node: DecisionNode, today: string): vscode.TreeItem {
  if ('decisions' in node) return groupItem(node)
  if ('unreadable' in node) return unreadableGroup(node.unreadable.length)
  if ('why' in node) return unreadableItem(node)
  return decisionItem(node, today)
}

function groupItem({ id, decisions }: Group): vscode.TreeItem {
  const labels: Record<GroupId, string> = {
    overdue: l10n.t('Overdue'),
    week: l10n.t('Due this week'),
    waiting: l10n.t('Waiting'),
    decided: l10n.t('Decided'),
  }
  const tooltips: Record<GroupId, string> = {
    overdue: l10n.t('The day to decide by has passed. Decide, or set a new day.'),
    week: l10n.t('To be decided today or within the six days after it.'),
    waiting: l10n.t('To be decided later, or by no day that is set.'),
    decided: l10n.t('Decided, accepted, rejected or superseded.'),
  }
  return heading(id, labels[id], decisions.length, tooltips[id], id !== 'decided')
}

function unreadableGroup(count: number): vscode.TreeItem {
  const label = l10n.t('Cannot be read')
  return heading('unreadable', label, count, l10n.t('These files are left out of every list.'), false)
}

function heading(
  id: string,
  label: string,
  count: number,
  tooltip: string,
  isOpen: boolean,
): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState
  const item = new vscode.TreeItem(label, isOpen ? Expanded : Collapsed)
  item.id = id
  item.description = String(count)
  item.tooltip = tooltip
  item.contextValue = 'group'
  const spoken = count === 1 ? l10n.t('{0}, one memo', label) : l10n.t('{0}, {1} memos', label, count)
  item.accessibilityInformation = { label: spoken }
  return item
}

// Colour and shape both tell the groups apart, so that either is enough.
const icons: Record<GroupId, vscode.ThemeIcon> = {
  overdue: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.errorForeground')),
  week: new vscode.ThemeIcon('clock', new vscode.ThemeColor('list.warningForeground')),
  waiting: new vscode.ThemeIcon('circle-large-outline'),
  decided: new vscode.ThemeIcon('pass'),
}

function decisionItem(decision: Decision, today: string): vscode.TreeItem {
  const { label, description, tooltip, spoken } = textOf(decision, today, vscode.env.language)
  const item = new vscode.TreeItem(label)
  item.id = decision.memo.key
  item.description = description
  item.tooltip = tooltip
  item.accessibilityInformation = { label: spoken }
  item.iconPath = icons[decision.group]
  item.contextValue = 'memo'
  item.command = openCommand(decision.memo.key)
  return item
}

function unreadableItem({ key, path, why }: Unreadable): vscode.TreeItem {
  const item = new vscode.TreeItem(path)
  item.id = key
  item.description = why
  item.tooltip = `${path}\n${why}`
  item.iconPath = new vscode.ThemeIcon('error')
  item.contextValue = 'memo'
  item.command = openCommand(key)
  return item
}

function openCommand(key: string): vscode.Command {
  return { command: 'vscode.open', title: l10n.t('Open Memo'), arguments: [vscode.Uri.parse(key)] }
}
