import * as l10n from '@vscode/l10n'
import type { Position } from 'unist'
import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml'
import { told } from '../memo/front-matter.ts'
import { withoutMark } from '../memo/parse.ts'
import { locator } from '../memo/text.ts'
import { yamlOf } from '../memo/yaml.ts'

/** A config file's text as plain data that knows where each part of it stands. */
export interface ConfigDocument {
  /** Objects have no prototype, so that no key can reach one. Undefined where there is nothing. */
  data: unknown
  /** What cannot be read, with its place; the rest is in `data`. */
  problems: { message: string; position: Position }[]
  /**
   * Where something stands, by the keys that lead there; the innermost part that is there where it is not.
   *
   * @param isKey whether the last key itself is meant, not its value.
   */
  placeOf(path: readonly string[], isKey?: boolean): Position
}

/** What stands at one path: the offsets of its key and value, and what is below. */
interface Part {
  key: [number, number]
  value: [number, number]
  below: Map<string, Part>
}

/** Characters. Nobody writes a longer one, and keys by the thousand take the square of their number to read. */
const longest = 200_000

/** Reads YAML or JSON, which is YAML as well. Never throws. */
export function documentOf(source: string): ConfigDocument {
  const text = withoutMark(source)
  const locate = locator(text)
  const problems: ConfigDocument['problems'] = []
  const lines = new Set<number>()
  const complain = (message: string, [start, end]: [number, number]) => {
    const position = locate(start, Math.min(Math.max(end, start), text.length))
    // One slip can make a thousand errors: the first on a line says enough.
    if (!lines.has(position.start.line)) problems.push({ message, position })
    lines.add(position.start.line)
  }

  const partOf = (node: unknown, key: [number, number]): [unknown, Part] => {
    const range = isNode(node) && node.range ? ([node.range[0], node.range[1]] as [number, number]) : key
    const part: Part = { key, value: range[1] > range[0] ? range : key, below: new Map() }
    if (isAlias(node)) {
      complain(l10n.t('An alias is not followed here; write out what it stands for.'), range)
      return [undefined, part]
    }
    if (isMap(node)) {
      const data = Object.create(null)
      for (const { key: name, value } of node.items) {
        if (!isScalar(name) || !name.range || part.below.has(String(name.value))) continue
        const [below, place] = partOf(value, [name.range[0], name.range[1]])
        data[String(name.value)] = below
        part.below.set(String(name.value), place)
      }
      return [data, part]
    }
    if (isSeq(node))
      return [
        node.items.map((item, index) => {
          const [below, place] = partOf(item, range)
          part.below.set(String(index), place)
          return below
        }),
        part,
      ]
    return [isScalar(node) ? node.value : undefined, part]
  }

  let [data, top]: [unknown, Part] = [undefined, { key: [0, 0], value: [0, 0], below: new Map() }]
  try {
    if (text.length > longest) throw new Error(l10n.t('It has more than {0} characters.', longest))
    const yaml = yamlOf(text.replace(/\r(?!\n)/g, '\n'), 'error')
    // A tag that nobody knows is a warning only: what it would make of its value must not pass for data.
    for (const { message, pos } of [...yaml.errors, ...yaml.warnings])
      complain(told(message), [pos[0], pos[1]])
    ;[data, top] = partOf(yaml.contents, [0, 0])
  } catch (error) {
    complain(told(error instanceof Error ? error.message : String(error)), [0, 0])
  }
  return {
    data,
    problems,
    placeOf(path, isKey = false) {
      let part = top
      let found = 0
      for (const key of path) {
        const below = part.below.get(key)
        if (!below) break
        part = below
        found += 1
      }
      return locate(...(isKey && found === path.length ? part.key : part.value))
    },
  }
}
