import * as l10n from '@vscode/l10n'
import { type ConfigProblem, nearest } from '../lint/config.ts'
import type { Schema } from './schema.ts'

/**
 * The part of a value that fits a schema; undefined where nothing does. A key with nothing after it says nothing.
 *
 * @param value data from a user: anything may stand there.
 * @param problems what does not fit is added here.
 */
export function fitting(
  schema: Schema,
  value: unknown,
  problems: ConfigProblem[],
  path: string[] = [],
): unknown {
  if (value === undefined || value === null) return undefined
  const refuse = (message: string) => void problems.push({ path, message })
  switch (schema.type) {
    case 'object':
      return isObject(value)
        ? object(schema, value, problems, path)
        : refuse(l10n.t('Expected keys and values.'))
    case 'array':
      return Array.isArray(value) ? list(schema, value, problems, path) : refuse(l10n.t('Expected a list.'))
    case 'string': {
      if (typeof value !== 'string') return refuse(l10n.t('Expected a text.'))
      if (!isNamed(value, schema.pattern)) return refuse(noName(value))
      if (!schema.enum || schema.enum.includes(value)) return value
      return refuse(
        l10n.t('“{0}” is none of {1}.{2}', value, schema.enum.join(', '), nearest(value, schema.enum)),
      )
    }
    case 'integer': {
      const { minimum = Number.NEGATIVE_INFINITY } = schema
      if (Number.isSafeInteger(value) && (value as number) >= minimum) return value
      return refuse(l10n.t('Expected a whole number of at least {0}.', minimum))
    }
    case undefined:
      return value
    default:
      // One text is a list of one.
      if (typeof value === 'string') return list(schema, [value], problems, path)
      return Array.isArray(value)
        ? list(schema, value, problems, path)
        : refuse(l10n.t('Expected a text, or a list of texts.'))
  }
}

function list(schema: Schema, value: unknown[], problems: ConfigProblem[], path: string[]): unknown[] {
  const items = value.map((item, index) => fitting(schema.items!, item, problems, [...path, String(index)]))
  // Among objects a hole keeps the places of those that follow.
  return schema.items!.type === 'object' ? items : items.filter(item => item !== undefined)
}

function object(schema: Schema, value: Record<string, unknown>, problems: ConfigProblem[], path: string[]) {
  const { properties = {}, additionalProperties = false, propertyNames, required = [] } = schema
  // Whoever reads the rules checks them.
  if (!schema.properties && !schema.additionalProperties) return value
  const known = Object.keys(properties)
  const fit: Record<string, unknown> = Object.create(null)
  for (const [key, below] of Object.entries(value)) {
    const here = [...path, key]
    const expected = Object.hasOwn(properties, key) ? properties[key] : additionalProperties
    if (!expected) {
      const near =
        nearest(key, known) ||
        ` ${l10n.t('There are {0}.', known.filter(name => /^\w/.test(name)).join(', '))}`
      problems.push({ path: here, isKey: true, message: l10n.t('No key is called “{0}” here.', key) + near })
    } else if (!isNamed(key, propertyNames?.pattern))
      problems.push({ path: here, isKey: true, message: noName(key) })
    else {
      const fits = fitting(expected, below, problems, here)
      if (fits !== undefined) fit[key] = fits
    }
  }
  const missing = required.find(key => fit[key] === undefined)
  if (missing === undefined) return fit
  if (value[missing] === undefined || value[missing] === null)
    problems.push({ path, message: l10n.t('“{0}” is missing here.', missing) })
  return undefined
}

function isNamed(name: string, pattern?: string): boolean {
  return pattern === undefined || new RegExp(pattern).test(name)
}

function noName(text: string): string {
  return l10n.t('“{0}” is no name: write small letters and digits, parted by hyphens.', text)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
