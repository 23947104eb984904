import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Row } from '../views/readiness-findings.ts'
import { tooltipOf } from './markdown.ts'
import { id } from './settings.ts'

/** Shape and colour repeat what the words say. */
const icons: Record<Row['mark'], [icon: string, colour?: string]> = {
  'not-yet': ['circle-slash', 'problemsErrorIcon.foreground'],
  nearly: ['circle-large-outline', 'problemsWarningIcon.foreground'],
  ready: ['pass-filled', 'testing.iconPassed'],
  decided: ['verified-filled', 'testing.iconPassed'],
  score: ['dashboard'],
  first: ['target', 'problemsInfoIcon.foreground'],
  done: ['pass', 'testing.iconPassed'],
  weak: ['warning', 'problemsWarningIcon.foreground'],
  missing: ['circle-slash', 'problemsErrorIcon.foreground'],
  lacking: ['circle-slash', 'problemsWarningIcon.foreground'],
  waived: ['circle-outline', 'disabledForeground'],
  error: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  information: ['info', 'problemsInfoIcon.foreground'],
  hint: ['lightbulb', 'problemsInfoIcon.foreground'],
}

/** A row as the editor draws it. */
export function treeItem(row: Row): vscode.TreeItem {
  const { label, description, spoken, details, mark, children, place, fix, rule, advance } = row
  const { Collapsed, None } = vscode.TreeItemCollapsibleState
  const item = new vscode.TreeItem(label, children.length > 0 ? Collapsed : None)
  item.id = row.id
  item.description = description
  item.accessibilityInformation = {
    label: fix ? l10n.t('{0} There is a fix: {1}', spoken, fix.title) : spoken,
  }
  const [icon, colour] = icons[mark]
  item.iconPath = new vscode.ThemeIcon(icon, colour ? new vscode.ThemeColor(colour) : undefined)
  const lines = row.id === 'score' ? account(details) : [label, ...details]
  item.tooltip = new vscode.MarkdownString(tooltipOf(lines))
  item.contextValue = [...(fix ? ['fix'] : []), ...(rule ? ['rule'] : [])].join(' ')
  // The line is found anew by its name, so that a click goes where the place has moved meanwhile.
  if (advance) item.command = { command: `${id}.changeStatus`, title: label, arguments: [advance] }
  else if (place) item.command = { command: `${id}.goToFinding`, title: label, arguments: [row.id] }
  return item
}

function account(details: readonly string[]): string[] {
  return [
    l10n.t(
      'A required section or field counts 3, a recommended section 2. What is missing gives nothing; each kind of warning halves what is there, each kind of error leaves a tenth. Blanks count as a warning, and more where they outnumber the words. Advice does not count, nor does the status.',
    ),
    ...details.map(line => `- ${line}`),
  ]
}
