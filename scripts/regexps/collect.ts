import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from '@babel/parser'
import type { Node } from '@babel/types'
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
    const { program } = parse(text, {
      sourceType: 'module',
      plugins: file.endsWith('.ts') ? ['typescript'] : [],
      sourceFilename: file,
    })
    for (const node of nodesIn(program)) {
      const at = `${file}:${node.loc?.start.line}`
      if (node.type === 'RegExpLiteral') literals.push({ source: node.pattern, flags: node.flags, at })
      const isMade = node.type === 'NewExpression' || node.type === 'CallExpression'
      if (isMade && node.callee.type === 'Identifier' && node.callee.name === 'RegExp') made.push(at)
    }
  }
  return { literals, made }
}

/** A node of a program and all inside it. */
function* nodesIn(node: Node): Generator<Node> {
  yield node
  for (const inside of Object.values(node).flat())
    if (inside && typeof inside === 'object' && 'type' in inside && 'loc' in inside) yield* nodesIn(inside)
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
