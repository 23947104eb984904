import * as l10n from '@vscode/l10n'
import { closestMatch } from 'leven'
import { anyOf } from '../memo/language.ts'
import type { OptionSchema, Rule, Severity } from './rule.ts'
import { severities } from './rule.ts'

/** A rule made ready to run. */
export interface ConfiguredRule {
  rule: Rule
  /** Undefined where the rule's own severity and its findings' hold. */
  severity: Severity | undefined
  options: Record<string, unknown>
}

/** The rules that run, and what could not be understood; the rest works. */
export interface Configuration {
  rules: ConfiguredRule[]
  problems: ConfigProblem[]
}

/** Something wrong in a configuration. */
export interface ConfigProblem {
  /** The keys that lead there, from the top. */
  path: string[]
  message: string
  /** Whether the last key itself is wrong, not its value. */
  isKey?: boolean
}

/**
 * Reads settings for rules.
 *
 * @param settings data from a user: anything may stand there.
 */
export function configure(rules: readonly Rule[], settings: unknown = {}): Configuration {
  const problems: ConfigProblem[] = []
  const given = new Map<string, unknown>()
  if (isObject(settings)) for (const [id, setting] of Object.entries(settings)) given.set(id, setting)
  else
    problems.push({
      path: [],
      message: l10n.t('Rules are an object: the name of each rule with its severity or options.'),
    })
  const known = new Set(rules.map(({ id }) => id))
  for (const id of given.keys())
    if (!known.has(id))
      problems.push({
        path: [id],
        isKey: true,
        message: l10n.t('No rule is called “{0}”.{1}', id, nearest(id, known)),
      })
  const configured: ConfiguredRule[] = []
  for (const rule of rules) {
    const { severity, options } = read(rule, given.get(rule.id), problems)
    if (severity !== 'off') configured.push({ rule, severity, options })
  }
  return { rules: configured, problems }
}

function read(rule: Rule, setting: unknown, problems: ConfigProblem[]) {
  const options = Object.fromEntries(
    Object.entries(rule.options).map(([name, schema]) => [name, schema.default]),
  ) as Record<string, unknown>
  const ready = (severity: Severity | 'off' | undefined) => ({ severity, options })
  if (setting === undefined || setting === true) return ready(undefined)
  if (setting === false || setting === 'off') return ready('off')
  if (isSeverity(setting)) return ready(setting)
  if (!isObject(setting)) {
    problems.push({
      path: [rule.id],
      message: l10n.t(
        '“{0}” takes true, false, {1}, or an object with its options.',
        rule.id,
        severityNames(),
      ),
    })
    return ready(undefined)
  }
  let severity: Severity | 'off' | undefined
  for (const [name, value] of Object.entries(setting)) {
    const path = [rule.id, name]
    if (name === 'severity') {
      if (value === 'off' || isSeverity(value)) severity = value
      else problems.push({ path, message: l10n.t('A severity is one of {0}.', severityNames()) })
      continue
    }
    const schema = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined
    const wrong = schema && misfit(schema, value)
    if (!schema) problems.push({ path, isKey: true, message: unknownOption(rule, name) })
    else if (wrong) problems.push({ path, message: wrong })
    else options[name] = value
  }
  return ready(severity)
}

function severityNames(): string {
  return anyOf([...severities, 'off'].map(name => l10n.t('“{0}”', name)))
}

function isSeverity(value: unknown): value is Severity {
  return severities.includes(value as Severity)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function unknownOption(rule: Rule, name: string): string {
  const names = Object.keys(rule.options)
  const wrong = l10n.t('“{0}” has no option “{1}”.', rule.id, name)
  const near = nearest(name, names)
  if (near) return wrong + near
  const has = names.map(other => l10n.t('“{0}”', other)).join(', ')
  return `${wrong} ${has ? l10n.t('It has {0}.', has) : l10n.t('It has none.')}`
}

function misfit(schema: OptionSchema, value: unknown): string | undefined {
  switch (schema.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : l10n.t('Expected true or false.')
    case 'strings':
      return Array.isArray(value) && value.every(item => typeof item === 'string')
        ? undefined
        : l10n.t('Expected a list of texts.')
    default: {
      const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema
      const fits =
        typeof value === 'number' &&
        Number.isFinite(value) &&
        (schema.type === 'number' || Number.isInteger(value))
      if (!fits)
        return schema.type === 'integer' ? l10n.t('Expected a whole number.') : l10n.t('Expected a number.')
      if (value >= minimum && value <= maximum) return undefined
      if (maximum === Number.POSITIVE_INFINITY) return l10n.t('Expected a number of at least {0}.', minimum)
      if (minimum === Number.NEGATIVE_INFINITY) return l10n.t('Expected a number of at most {0}.', maximum)
      return l10n.t('Expected a number from {0} to {1}.', minimum, maximum)
    }
  }
}

/** “Did you mean …?” for a name that is a slip of the finger away from a known one. */
export function nearest(name: string, known: Iterable<string>): string {
  const maxDistance = Math.min(3, Math.ceil(name.length / 3))
  const match = closestMatch(name, [...known], { maxDistance })
  return match ? ` ${l10n.t('Did you mean “{0}”?', match)}` : ''
}
