import { isMap, isScalar, type Pair, type YAMLMap } from 'yaml'
import type { Edit } from '../lint/rule.ts'
import { withoutMark } from '../memo/parse.ts'
import { eolOf } from '../memo/text.ts'
import { yamlOf } from '../memo/yaml.ts'

/**
 * The edit of a config file's text, YAML or JSON, that switches a rule off; everything else, comments included,
 * stays as it is. Undefined where the file cannot be read, or holds something else where the rules should stand.
 *
 * @param above the keys under which the config stands, as `memo` in package.json.
 */
export function ruleOff(source: string, rule: string, above: readonly string[] = []): Edit | undefined {
  const text = withoutMark(source)
  const isJson = /^\s*\{/.test(text)
  const document = yamlOf(text)
  if (document.errors.length > 0) return undefined
  const keys = [...above, 'rules', rule]
  const writer = new Writer(text, isJson)
  if (isMap(document.contents)) return writer.put(document.contents, keys)
  if (document.contents !== null && !(isScalar(document.contents) && document.contents.value === null))
    return undefined
  const end = text.length
  const gap = text === '' || /[\r\n]$/.test(text) ? '' : writer.eol
  return { start: end, end, text: `${gap}${writer.pair(keys, 0)}${writer.eol}` }
}

class Writer {
  readonly text: string
  readonly eol: string
  readonly #isJson: boolean

  constructor(text: string, isJson: boolean) {
    this.text = text
    this.eol = eolOf(text)
    this.#isJson = isJson
  }

  /** Sets what stands at some keys of a map to “off”. */
  put(map: YAMLMap, [key, ...rest]: readonly string[]): Edit | undefined {
    const pair = map.items.find(item => isScalar(item.key) && String(item.key.value) === key)
    if (!pair) return this.#add(map, [key!, ...rest])
    const { value } = pair
    if (isMap(value)) return this.put(value, rest.length > 0 ? rest : ['severity'])
    const [start, end] = this.#placeOf(pair)
    if (rest.length === 0 && (value === null || isScalar(value)))
      return { start, end, text: this.#off(start) }
    if (value !== null && !(isScalar(value) && value.value === null)) return undefined
    const nested = this.#isJson
      ? `{ ${this.pair(rest, 0)} }`
      : `${this.eol}${this.pair(rest, this.#columnOf(pair) + 2)}`
    return { start, end, text: nested }
  }

  /** A key with what stands under it, the last of them “off”. */
  pair([key, ...rest]: readonly string[], indent: number): string {
    if (this.#isJson) return `"${key}": ${rest.length > 0 ? `{ ${this.pair(rest, 0)} }` : '"off"'}`
    const below = rest.length > 0 ? `${this.eol}${this.pair(rest, indent + 2)}` : ' off'
    return `${' '.repeat(indent)}${key}:${below}`
  }

  #add(map: YAMLMap, keys: readonly string[]): Edit | undefined {
    const last = map.items.at(-1)
    if (!last) {
      const [start, end] = map.range!
      return { start, end, text: `{ ${this.#flow(keys)} }` }
    }
    const column = this.#columnOf(last)
    const after = this.#placeOf(last)[1]
    if (!map.flow) {
      const end = after + /^[^\r\n]*/.exec(this.text.slice(after))![0].length
      return { start: end, end, text: `${this.eol}${this.pair(keys, column)}` }
    }
    const comma = /^\s*,/.exec(this.text.slice(after, map.range![1]))?.[0].length
    const [first] = map.range!
    const isWide = /[\r\n]/.test(this.text.slice(first, after))
    const at = after + (comma ?? 0)
    const gap = isWide ? this.eol + ' '.repeat(column) : ' '
    return { start: at, end: at, text: `${comma ? '' : ','}${gap}${this.#flow(keys)}` }
  }

  /** Within braces, what stands below stands within braces as well. */
  #flow([key, ...rest]: readonly string[]): string {
    if (this.#isJson) return this.pair([key!, ...rest], 0)
    return `${key}: ${rest.length > 0 ? `{ ${this.#flow(rest)} }` : 'off'}`
  }

  #off(start: number): string {
    const said = this.#isJson ? '"off"' : 'off'
    return this.text[start - 1] === ':' ? ` ${said}` : said
  }

  /** Where the value of a pair stands; the point behind its colon where there is none. */
  #placeOf({ key, value }: Pair): [number, number] {
    const [start, end] = (value as { range?: [number, number, number] } | null)?.range ?? [0, 0]
    const keyEnd = (key as { range: [number, number, number] }).range[1]
    const colon = this.text.indexOf(':', keyEnd) + 1
    if (end <= start || this.text.slice(start, end).trim() === '') return [colon, colon]
    return [start, start + this.text.slice(start, end).trimEnd().length]
  }

  #columnOf({ key }: Pair): number {
    const [start] = (key as { range: [number, number, number] }).range
    return (
      start - (Math.max(this.text.lastIndexOf('\n', start - 1), this.text.lastIndexOf('\r', start - 1)) + 1)
    )
  }
}
