import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'oxc-parser'
import { globSync } from 'tinyglobby'

/** A regular expression, and a place where it stands. */
export interface Pattern {
  source: string
  flags: string
  /** The file, relative to the project, and the 1-based line. */
  at: string
}

/** Where programs make regular expressions: as literals, and of strings while they run. */
export interface Written {
  literals: Pattern[]
  /** The places of `new RegExp(…)`. */
  made: string[]
}

/** Reads the regular expressions of some files without running them. */
export function writtenIn(globs: readonly string[]): Written {
  const literals: Pattern[] = []
  const made: string[] = []
  for (const file of globSync([...globs]).sort()) {
    const text = readFileSync(file, 'utf8')
    const { program, errors } = parseSync(file, text)
    if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]!.message}`)
    const at = ({ start }: { start: number }) => `${file}:${text.slice(0, start).split('\n').length}`
    const make = (node: { start: number; callee: object }) => {
      if ('name' in node.callee && node.callee.name === 'RegExp') made.push(at(node))
    }
    new Visitor({
      Literal: node => {
        if ('regex' in node)
          literals.push({ source: node.regex.pattern, flags: node.regex.flags, at: at(node) })
      },
      NewExpression: make,
      CallExpression: make,
    }).visit(program)
  }
  return { literals, made }
}

const here = fileURLToPath(new URL('../../', import.meta.url))

/** Notes from now on every regular expression that our own code makes of strings. */
export function watch(): Pattern[] {
  const seen: Pattern[] = []
  const note = (source: unknown, flags: unknown) => {
    const [, path, line] = ownFrame.exec(new Error().stack!.split('\n')[3] ?? '') ?? []
    if (path && typeof source === 'string')
      seen.push({ source, flags: String(flags ?? ''), at: `${path}:${line}` })
  }
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, [source, flags], made) {
      note(source, flags)
      return Reflect.construct(target, [source, flags], made)
    },
    apply(target, self, [source, flags]) {
      note(source, flags)
      return Reflect.apply(target, self, [source, flags])
    },
  })
  return seen
}

/** Where our own code stands in a line of a stack. */
const ownFrame = new RegExp(`${here.replace(/[\\.+]/g, '\\$&')}(src/[^:]+):(\\d+):`)
