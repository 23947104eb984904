// What `npm run generate` does for languages: it gathers the English texts and says what German still lacks.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getL10nJson } from '@vscode/l10n-dev'
import { concepts } from '../src/memo/concepts.ts'
import { profiles } from '../src/memo/profiles.ts'
import { rules } from '../src/rules/index.ts'

/** Texts by their key; in a bundle the English text is the key. */
export type Texts = Record<string, string>

/** Every English text that the source shows: those in calls of `l10n.t`, and those that are looked up when shown. */
export async function englishTexts(): Promise<Texts> {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(path =>
    path.endsWith('.ts'),
  )
  const exported = await getL10nJson(
    sources.map(path => ({ extension: '.ts', contents: readFileSync(join('src', path), 'utf8') })),
  )
  const lookedUp = [
    ...rules.flatMap(({ summary, why, source, options }) => [
      ...[summary, why, source],
      ...Object.values(options).map(({ about }) => about),
    ]),
    ...concepts.flatMap(({ title, question }) => [title, question]),
    ...profiles.map(({ title }) => title),
  ]
  const all = [...new Set([...Object.keys(exported), ...lookedUp])].sort()
  return Object.fromEntries(all.map(text => [text, text]))
}

/** The keys of package.json under which people read something. */
const read = new Set([
  ...['title', 'shortTitle', 'contextualTitle', 'label', 'altText', 'contents', 'detail', 'category'],
  ...['description', 'markdownDescription', 'deprecationMessage', 'markdownDeprecationMessage'],
  ...['enumDescriptions', 'markdownEnumDescriptions', 'enumItemLabels', 'displayName', 'userDescription'],
])

/** Elsewhere a `name` is for programs, and a default is a value. */
const isText = (key: string, path: readonly string[]) =>
  read.has(key) || (key === 'name' && path[0] === 'views')

/**
 * Moves what people read out of a part of package.json.
 *
 * @param name what is said once for all: the product's name is the same in every language.
 * @param known texts that have been moved before, by their key.
 * @returns that part with `%keys%`, and the texts
 */
export function moved<T>(part: T, name: string, known: Texts = {}): { part: T; texts: Texts } {
  const texts: Texts = {}
  const taken = new Set([...JSON.stringify(part).matchAll(/"%([^"%]+)%"/g)].map(match => match[1]!))
  /** A view may have several welcomes. */
  const free = (key: string): string => {
    let own = key
    for (let count = 2; taken.has(own); count += 1) own = `${key}.${count}`
    taken.add(own)
    return own
  }
  const move = (value: unknown, path: string[], isRead: boolean): unknown => {
    if (Array.isArray(value))
      return value.map((item, index) => {
        const name = path.at(-1) === 'anyOf' ? [] : [nameOf(item) ?? String(index + 1)]
        return move(item, [...path, ...name], isRead)
      })
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          key,
          key === 'default' ? item : move(item, [...path, key], isText(key, path)),
        ]),
      )
    if (typeof value !== 'string' || !isRead || value === name) return value
    const already = /^%(.+)%$/.exec(value)?.[1]
    const key = already ?? free(keyOf(path))
    const text = already === undefined ? value : known[key]
    if (text === undefined) throw new Error(`package.nls.json has no “${key}”, which package.json names.`)
    texts[key] = text
    return `%${key}%`
  }
  return { part: move(part, [], false) as T, texts }
}

function nameOf(item: unknown): string | undefined {
  const { command, id, view, kind } = (item ?? {}) as Record<string, unknown>
  return [command, id, view, kind].find(name => typeof name === 'string') as string | undefined
}

/** `commands.newMemo.title`, `configuration.lint.delay.description` */
function keyOf(path: readonly string[]): string {
  return path
    .map(step => step.replace(/^alignmentMemos\./, ''))
    .filter(step => !['properties', 'anyOf', 'items', 'alignmentMemos'].includes(step))
    .join('.')
}

/**
 * The texts of another language in the order of the English ones. What English no longer has goes once nothing is
 * missing: until then it is often the old words for what is.
 */
export function arranged(english: Texts, other: Texts): Texts {
  const keys = Object.keys(english)
  const isWhole = keys.every(key => other[key])
  const old = isWhole ? [] : Object.keys(other).filter(key => !(key in english))
  return Object.fromEntries([...keys, ...old].flatMap(key => (other[key] ? [[key, other[key]]] : [])))
}

/** What a translation lacks or gets wrong, each told in a line. */
export function faults(english: Texts, other: Texts): string[] {
  return Object.entries(english).flatMap(([key, text]) => {
    const translated = other[key]
    if (!translated) return [`missing: ${key}`]
    const [wanted, found] = [text, translated].map(placeholders)
    return wanted === found
      ? []
      : [`placeholders: ${key}: ${wanted || 'none'} expected, ${found || 'none'} found`]
  })
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\d+\}/g))].sort().join(' ')
}
