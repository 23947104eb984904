import { severityAt } from '../lint/lint.ts'
import type { Example, OptionSchema, Rule } from '../lint/rule.ts'

/** The page of a rule, as Markdown: docs/rules, `memo explain` and the hover show it. */
export function explain(rule: Rule): string {
  const parts = [
    `# ${rule.id}`,
    `**${rule.summary}**`,
    rule.why,
    `Source: ${rule.source}.`,
    severityLine(rule),
    ...options(rule),
    '## Found',
    ...rule.examples.filter(example => 'bad' in example).map(show),
    '## Not found',
    ...rule.examples.filter(example => 'good' in example).map(show),
    '## Silence it',
    `Above the line: \`<!-- memo-disable-next-line ${rule.id} -- why -->\`. For a whole file: \`<!-- memo-disable-file ${rule.id} -- why -->\`. For good: \`"${rule.id}": "off"\` among the rules of your settings.`,
  ]
  return `${parts.join('\n\n')}\n`
}

function severityLine({ severity }: Rule): string {
  const [draft, due] = [severityAt('draft', severity), severityAt('decision', severity)]
  const other = [
    ...(draft === severity ? [] : [`${draft} in a draft`]),
    ...(due === severity ? [] : [`${due} when the decision is due`]),
  ]
  return `Severity: ${[severity, ...other].join(', ')}, unless you set another.`
}

function options({ options }: Rule): string[] {
  const entries = Object.entries(options)
  if (entries.length === 0) return []
  return ['## Options', ['| option | default | |', '| --- | --- | --- |', ...entries.map(row)].join('\n')]
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
