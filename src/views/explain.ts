import * as l10n from '@vscode/l10n'
import { severityAt } from '../lint/lint.ts'
import type { Example, OptionSchema, Rule } from '../lint/rule.ts'

/** The page of a rule, as Markdown: docs/rules, `memo explain` and the hover show it. */
export function explain(rule: Rule): string {
  const parts = [
    `# ${rule.id}`,
    `**${rule.summary}**`,
    rule.why,
    l10n.t('Source: {0}.', rule.source),
    severityLine(rule),
    ...options(rule),
    `## ${l10n.t('Found')}`,
    ...rule.examples.filter(example => 'bad' in example).map(show),
    `## ${l10n.t('Not found')}`,
    ...rule.examples.filter(example => 'good' in example).map(show),
    `## ${l10n.t('Silence it')}`,
    l10n.t(
      'Above the line: `<!-- memo-disable-next-line {0} -- why -->`. For a whole file: `<!-- memo-disable-file {0} -- why -->`. For good: `"{0}": "off"` among the rules of your settings.',
      rule.id,
    ),
  ]
  return `${parts.join('\n\n')}\n`
}

function severityLine({ severity }: Rule): string {
  const [draft, due] = [severityAt('draft', severity), severityAt('decision', severity)]
  if (draft === severity && due === severity)
    return l10n.t('Severity: {0}, unless you set another.', severity)
  if (due === severity)
    return l10n.t('Severity: {0}, {1} in a draft, unless you set another.', severity, draft)
  return l10n.t(
    'Severity: {0}, {1} in a draft, {2} when the decision is due, unless you set another.',
    severity,
    draft,
    due,
  )
}

function options({ options }: Rule): string[] {
  const entries = Object.entries(options)
  if (entries.length === 0) return []
  return [
    `## ${l10n.t('Options')}`,
    [`| ${l10n.t('option')} | ${l10n.t('default')} | |`, '| --- | --- | --- |', ...entries.map(row)].join(
      '\n',
    ),
  ]
}

function row([name, { default: value, about }]: [string, OptionSchema]): string {
  return `| \`${name}\` | \`${JSON.stringify(value)}\` | ${about} |`
}

function show(example: Example): string {
  const text = shorten('bad' in example ? example.bad : example.good)
  const said = 'good' in example ? example.note : (example.message ?? example.note)
  return [...(said ? [`${said.replace(/[^.!?]$/, '$&:')}`] : []), fenced(text)].join('\n\n')
}

/** An example may hold a fence of its own. */
function fenced(text: string): string {
  const runs = text.match(/`{3,}/g) ?? []
  const fence = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)))
  return `${fence}markdown\n${text}\n${fence}`
}

/** Six hundred words in an example show no more than six. */
function shorten(text: string): string {
  return text.trimEnd().replace(/(\b\w+ )\1{9,}/g, '$1$1$1… ')
}
