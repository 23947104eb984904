import { deepStrictEqual } from 'node:assert/strict'
import { pathToFileURL } from 'node:url'
import { engineFor } from '../../src/engine.ts'

/** Characters of each text. */
const size = 40_000

const many = (part: string) => part.repeat(Math.ceil(size / part.length))
const lines = (line: (number: number) => string) =>
  Array.from({ length: Math.ceil(size / line(1000).length) }, (_, number) => line(number)).join('')

/** Texts that keep programs busy, and whether some of their lines are left unread. */
export const hostile: Record<string, { text: () => string; unread?: boolean }> = {
  'emphasis that never closes': { text: () => many('*a_ '), unread: true },
  'emphasis inside emphasis': { text: () => many('*_') + many('_*'), unread: true },
  'emphasis inside words': { text: () => many('a**b'), unread: true },
  'bold beside bold': { text: () => many('**a**'), unread: true },
  'one run of stars': { text: () => many('*') },
  'brackets that open': { text: () => many('[') },
  'brackets that close': { text: () => many(']') },
  'links inside links': { text: () => many('[a]('), unread: true },
  'pictures inside pictures': { text: () => many('![a') },
  'references in one paragraph': { text: () => `${many('[a][b] ')}\n\n[b]: x\n`, unread: true },
  'quotations inside each other': { text: () => many('>'), unread: true },
  'lists inside each other': { text: () => `${many('- ')}a`, unread: true },
  'numbered lists inside each other': { text: () => many('1. '), unread: true },
  'quotations and lists inside each other': { text: () => many('> - '), unread: true },
  'lists that step to the right': {
    text: () => Array.from({ length: 280 }, (_, depth) => `${' '.repeat(depth * 2)}- a\n`).join(''),
    unread: true,
  },
  'a quotation that goes on without its mark': { text: () => `> ${many('a\n')}`, unread: true },
  'a list item that goes on without its indent': {
    text: () => `- *a*\n  > b\n${many('*a*\n')}`,
    unread: true,
  },
  'a long table': { text: () => `| a | b |\n| - | - |\n${many('| *a* | [b] |\n')}` },
  'a wide table': { text: () => `${many('|a')}\n${many('|-')}\n` },
  'one long line of words': { text: () => many('word ').repeat(25) },
  'one long word': { text: () => many('a').repeat(25) },
  'code that never closes': { text: () => lines(number => `${'`'.repeat(1 + (number % 90))} `) },
  fences: { text: () => many('```\n') },
  'lone surrogates': { text: () => many('\ud83d') },
  'null characters': { text: () => many('\0a ') },
  'all kinds of line ends': { text: () => many('a\r\n\r\nb\rc\n') },
  'marks that turn the direction': { text: () => many('\u202eabc\u202c \u2067x\u2069 ') },
  'HTML that never closes': { text: () => many('<a b="') },
  comments: { text: () => many('<!-- memo: risks -->\n\n') },
  'comments that never close': { text: () => many('<!-- ') },
  backslashes: { text: () => many('\\') },
  ampersands: { text: () => many('&') },
  braces: { text: () => many('{') },
  parentheses: { text: () => many('(ABC ') },
  colons: { text: () => many('a: ') },
  dates: { text: () => many('1 May ') },
  digits: { text: () => many('1') },
  blanks: { text: () => `${many(' ')}a` },
  headings: { text: () => many('# A\n') },
  'sections of risks': { text: () => many('## Risks\n\n- Lock-in\n\n') },
  'bold leads': { text: () => many('**Risk:** a\n\n') },
  definitions: { text: () => lines(number => `[a${number}]\n\n[a${number}]: b\n`) },
  'deep YAML': { text: () => `---\nmemo: ${many('[')}\n---\n` },
  'YAML that steps to the right': {
    text: () => `---\n${Array.from({ length: 190 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}---\n`,
  },
  'YAML aliases that explode': {
    text: () =>
      `---\na0: &a0 [x, x]\n${Array.from({ length: 60 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]\n`).join('')}---\n`,
  },
  'YAML keys': { text: () => `---\n${lines(number => `k${number}: 1\n`)}---\n` },
  'keys of a prototype': {
    text: () => '---\n__proto__: a\nconstructor: b\nmemo: toString\n---\n# __proto__\n',
  },
}

if (import.meta.url === pathToFileURL(process.argv[1]!).href) {
  const judge = engineFor({ today: '2026-11-22' }).judge
  for (const [name, { text, unread = false }] of Object.entries(hostile)) {
    const source = text()
    const { findings } = judge(source)
    deepStrictEqual([name, findings.some(({ rule }) => rule === 'unread-lines')], [name, unread])
    for (const { at } of findings)
      deepStrictEqual([name, at.start.offset! >= 0 && at.end.offset! <= source.length], [name, true])
    console.log(name)
  }
}
