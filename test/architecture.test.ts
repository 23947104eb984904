import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import type { Rule } from '../src/lint/rule.ts'
import { rules } from '../src/rules/index.ts'

const root = new URL('../src/', import.meta.url)

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => /(?<!\.d)\.ts$/.test(path))
  .sort()

// Statements alone: what a comment or a text says of imports is none.
const imported =
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/gm

/** What a file imports: files as their path under src, packages by their name. */
function importsOf(path: string): string[] {
  return [...readFileSync(new URL(path, root), 'utf8').matchAll(imported)].map(match => {
    const name = match[1] ?? match[2] ?? match[3]!
    return name.startsWith('.') ? new URL(name, new URL(path, root)).href.slice(root.href.length) : name
  })
}

const graph = new Map(files.map(path => [path, importsOf(path)]))

/** The room that a file stands in: its folder, or its name where it stands in none. */
const roomOf = (path: string) => path.split('/')[0]!.replace(/\.ts$/, '')

/** Every import that a test must look at, as “a file → what it imports”. */
function arrows(isWrong: (from: string, to: string) => boolean): string[] {
  return [...graph].flatMap(([from, names]) =>
    names.filter(name => isWrong(from, name)).map(name => `${from} → ${name}`),
  )
}

const core = ['memo', 'lint', 'rules', 'config', 'engine', 'views', 'scaffold']

/** Which rooms each may look into, beside itself. */
const sees: Record<string, string[]> = {
  memo: [],
  lint: ['memo'],
  rules: ['memo', 'lint'],
  config: ['memo', 'lint', 'rules'],
  engine: ['memo', 'lint', 'rules', 'config'],
  views: ['memo', 'lint', 'rules', 'config', 'engine'],
  scaffold: ['memo'],
  cli: core,
  vscode: core,
}

describe('the architecture', () => {
  it('is made of rooms that are known', () => {
    assert.deepEqual(
      [...new Set(files.map(roomOf))].filter(room => !(room in sees)),
      [],
    )
    assert.ok(files.length > 30)
    assert.ok([...graph.values()].flat().length > 100, 'imports are found')
  })

  it('has arrows that point one way', () => {
    assert.deepEqual(
      arrows((from, to) => {
        if (!graph.has(to)) return false
        const [here, there] = [roomOf(from), roomOf(to)]
        return here !== there && !sees[here]!.includes(there)
      }),
      [],
    )
  })

  it('turns in no circle', () => {
    const done = new Set<string>()
    const circleFrom = (path: string, above: readonly string[]): string[] | undefined => {
      if (above.includes(path)) return [...above.slice(above.indexOf(path)), path]
      if (done.has(path)) return undefined
      for (const next of graph.get(path) ?? []) {
        const circle = graph.has(next) ? circleFrom(next, [...above, path]) : undefined
        if (circle) return circle
      }
      done.add(path)
      return undefined
    }
    for (const path of files) assert.equal(circleFrom(path, [])?.join(' → '), undefined)
  })

  it('reads files and processes in the command line alone', () => {
    const isNode = (name: string) => name.startsWith('node:') || builtinModules.includes(name.split('/')[0]!)
    assert.deepEqual(
      arrows((from, to) => isNode(to) && roomOf(from) !== 'cli'),
      [],
    )
    assert.notDeepEqual(
      arrows((_, to) => isNode(to)),
      [],
    )
  })

  it('asks the host of the editor for threads in one place, and in the thread itself', () => {
    const asks = (path: string) => /\bgetBuiltinModule\b/.test(readFileSync(new URL(path, root), 'utf8'))
    assert.deepEqual(
      files.filter(path => roomOf(path) !== 'cli' && asks(path)),
      ['vscode/judging-thread.ts', 'vscode/thread.ts'],
    )
  })

  it('needs no editor in the thread that judges', () => {
    const reached = new Set(['vscode/thread.ts'])
    for (const path of reached) for (const name of graph.get(path) ?? []) reached.add(name)
    assert.ok(reached.has('rules/index.ts') && reached.size > 100)
    assert.ok(!reached.has('vscode'))
  })

  it('knows the editor in one room alone', () => {
    assert.deepEqual(
      arrows((from, to) => to === 'vscode' && roomOf(from) !== 'vscode'),
      [],
    )
    assert.notDeepEqual(
      arrows((_, to) => to === 'vscode'),
      [],
    )
  })

  it('asks for the day of the machine in the surfaces alone, so that a result depends on its input', () => {
    const clock = /\bnew Date\(\)|\bDate\.now\(|\btodayHere\(\)/
    const readers = files.filter(path => clock.test(readFileSync(new URL(path, root), 'utf8')))
    assert.deepEqual(
      readers.filter(path => !['cli', 'vscode'].includes(roomOf(path))),
      // Where it is defined, and the default where no day is given.
      ['engine.ts', 'memo/day.ts'],
    )
  })

  it('shows no words in the editor but through l10n, so that they can be translated', () => {
    const shown =
      /(?:show(?:Information|Warning|Error)Message\(|setStatusBarMessage\(|\b(?:title|placeHolder|prompt|label|detail|description|tooltip|openLabel|saveLabel|message) ?[:=])\s*(['"`])(.*?)\1/g
    const wordsIn = (path: string) =>
      [...readFileSync(new URL(path, root), 'utf8').matchAll(shown)].flatMap(match => {
        const words = match[2]!.replace(/\$\{[^}]*\}|\$\([^)]*\)/g, '').trim()
        return /^\p{Lu}\p{Ll}|\p{L}{2,}\s+\p{L}/u.test(words) ? [`${path}: ${match[2]}`] : []
      })
    assert.deepEqual(files.filter(path => ['vscode', 'views'].includes(roomOf(path))).flatMap(wordsIn), [])
  })

  it('asks one place for translations, since the editor does not know them by the names they ship under', () => {
    const askers = files.filter(path => /\bl10n\.t\(/.test(readFileSync(new URL(path, root), 'utf8')))
    const others = askers.filter(
      path => !/import \* as l10n from '@vscode\/l10n'/.test(readFileSync(new URL(path, root), 'utf8')),
    )
    assert.deepEqual(others, [])
    assert.deepEqual(
      files.filter(path => readFileSync(new URL(path, root), 'utf8').includes('vscode.l10n.t')),
      [],
    )
  })

  describe('has a file for each rule', () => {
    for (const path of files.filter(path => roomOf(path) === 'rules' && path !== 'rules/index.ts'))
      it(path, async () => {
        const { default: rule } = (await import(new URL(path, root).href)) as { default: Rule }
        assert.equal(`rules/${rule.id}.ts`, path)
        assert.ok(
          rules.some(({ id }) => id === rule.id),
          'listed in rules/index.ts',
        )
      })

    it('and each rule once', () => {
      const ids = rules.map(({ id }) => id)
      assert.equal(new Set(ids).size, ids.length)
      assert.deepEqual(
        ids.filter(id => !files.includes(`rules/${id}.ts`)),
        [],
      )
    })
  })
})
