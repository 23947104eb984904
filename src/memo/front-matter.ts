import * as l10n from '@vscode/l10n'
import type { Root, Yaml } from 'mdast'
import type { Position } from 'unist'
import { isMap, isNode, isScalar, isSeq } from 'yaml'
import { parse } from './parse.ts'
import { plainFieldsIn } from './plain-fields.ts'
import { type Locate, locator, startOf } from './text.ts'
import { yamlOf } from './yaml.ts'

/** One top-level key of the front matter. */
export interface Field {
  /** In lower case, words joined by hyphens: `Decide by` and `decide_by` are `decide-by`. */
  key: string
  /** The items of a list, or the one value; empty where the author left a blank. */
  values: string[]
  /** Where the key and its value stand. */
  position: Position
  keyPosition: Position
  /** Where the value stands, or the point after the colon where there is none. */
  valuePosition: Position
}

/** The YAML block on top of a document. */
export interface FrontMatter {
  /** A Map, so that no key an author writes can reach a prototype. */
  fields: ReadonlyMap<string, Field>
  /** Where the block stands, fences included; undefined where there is none. */
  position: Position | undefined
  /** What YAML refuses, with its place. */
  problems: { message: string; position: Position }[]
}

/** Characters. What is longer is no front matter of a memo, and takes the square of its length to read. */
const longest = 20_000
const tooLong = `It has more than ${longest} characters.`

/** Reads the front matter of a tree of `text`. Never throws: what YAML refuses is told in `problems`. */
export function frontMatterOf(tree: Root, text: string, locate: Locate): FrontMatter {
  const [block] = tree.children
  if (block?.type !== 'yaml') return nothing
  const known = latest.get(block)
  if (known) return known
  const found = read(block, text, locate)
  latest.set(block, found)
  return found
}

const nothing: FrontMatter = { fields: new Map(), position: undefined, problems: [] }

/** It stands on top of its document and never moves, so that it is the same as long as its node is. */
const latest = new WeakMap<Yaml, FrontMatter>()

function read(block: Yaml, text: string, locate: Locate): FrontMatter {
  const fields = new Map<string, Field>()
  const problems: FrontMatter['problems'] = []
  const fence = /^.*(?:\r\n|\n|\r)/.exec(text.slice(startOf(block)))?.[0] ?? ''
  const base = startOf(block) + fence.length
  const within = (start: number, end: number) => locate(base + start, base + end)
  if (block.value.length > longest)
    return { fields, position: block.position, problems: [{ message: tooLong, position: block.position! }] }
  const put = (key: string, values: string[], [keyStart, keyEnd]: Range, [start, end]: Range) => {
    const name = normaliseKey(key)
    fields.set(name, {
      key: name,
      values,
      position: within(keyStart, Math.max(end, keyEnd)),
      keyPosition: within(keyStart, keyEnd),
      valuePosition: within(start, end),
    })
  }
  // YAML ends a line at a lone carriage return; the library does not.
  const yaml = block.value.replace(/\r(?!\n)/g, '\n')
  const plain = plainFieldsIn(yaml)
  for (const { key, value, keyStart, start, end } of plain ?? [])
    put(key, value === undefined ? [] : [value], [keyStart, keyStart + key.length], [start, end])
  if (plain) return { fields, position: block.position, problems }
  try {
    const document = yamlOf(yaml)
    for (const { message, pos } of document.errors) {
      const position = within(...lineAround(yaml, pos[0]))
      // One slip can make a thousand errors: the first on a line says enough.
      if (problems.some(other => other.position.start.line === position.start.line)) continue
      problems.push({ message: told(message), position })
    }
    if (!isMap(document.contents)) return { fields, position: block.position, problems }
    for (const { key, value } of document.contents.items) {
      if (!isScalar(key) || !key.range) continue
      const [keyStart, keyEnd] = key.range
      const [start, rangeEnd] = (isNode(value) && value.range) || [keyEnd + 1, keyEnd + 1]
      const end = start + yaml.slice(start, rangeEnd).trimEnd().length
      put(String(key.value), valuesOf(value), [keyStart, keyEnd], [start, end])
    }
  } catch (error) {
    problems.push({ message: told(String(error)), position: block.position! })
  }
  return { fields, position: block.position, problems }
}

/** 0-based, end excluded. */
type Range = readonly [start: number, end: number]

const block = /^\uFEFF?(---[ \t]*(?:\r\n?|\n)[\s\S]*?(?:\r\n?|\n)---)[ \t]*(?:[\r\n]|$)/

/** The front matter of a text, fences included and told without reading the rest of it; undefined where it has none. */
export function frontMatterAtopOf(text: string): string | undefined {
  return block.exec(text)?.[1]
}

/** What kind of memo a text says that it is (`memo: …`), told without reading the rest of it. */
export function kindOf(text: string): string | undefined {
  const top = frontMatterAtopOf(text)
  if (top === undefined) return undefined
  return frontMatterOf(parse(top), top, locator(top)).fields.get('memo')?.values.join(', ') || undefined
}

/** `Decide_By` → `decide-by`. */
export function normaliseKey(key: string): string {
  return key
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
}

/** Scalars as text; aliases and anything deeper than a list of scalars are left out, so nothing can explode. */
function valuesOf(value: unknown): string[] {
  if (isScalar(value)) return [String(value.value ?? '').trim()].filter(text => text !== '')
  if (isSeq(value)) return value.items.flatMap(item => (isScalar(item) ? valuesOf(item) : []))
  return []
}

/** What YAML says; for a person where the library ran out of stack. */
export function told(message: string): string {
  return /call stack/.test(message) ? l10n.t('It is nested too deeply.') : message.split('\n')[0]!
}

/** YAML reports where it gave up, often the end of a line; the whole line shows what is meant. */
function lineAround(text: string, offset: number): [number, number] {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  const line = text.slice(start, end < 0 ? text.length : end)
  const from = start + line.length - line.trimStart().length
  return [from, Math.max(from, start + line.trimEnd().length)]
}
