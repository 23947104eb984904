import { type Family, letters, many, parts } from './family.ts'

const fenced = (inside: (size: number) => string) => (size: number) => `---\n${inside(size)}\n---\n\n# Move\n`

/** Front matter that no author writes. */
export const frontMatter: Record<string, Family> = {
  'deep YAML': { text: fenced(size => `memo: ${many('[')(size)}`) },
  'deep YAML that closes': { text: fenced(size => `memo: ${many('[')(size / 2)}${many(']')(size / 2)}`) },
  'YAML that steps to the right': {
    text: fenced(size =>
      Array.from({ length: Math.sqrt(size) * 1.4 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
    ),
  },
  'YAML lists inside each other': { text: fenced(size => `a:\n${many('- ')(size)}`) },
  'YAML aliases that explode': {
    text: fenced(parts(n => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]\n`, 'a0: &a0 [x, x]\n')),
  },
  'YAML aliases of one value': { text: fenced(parts(number => `k${number}: *a\n`, 'a: &a x\n')) },
  'YAML keys': { text: fenced(parts(number => `k${number}: 1\n`)) },
  'YAML keys of letters': { text: fenced(parts(number => `${letters(number)}:\n`)) },
  'one YAML key again and again': { text: fenced(many('owner: Ana\n')) },
  'YAML tags': { text: fenced(parts(number => `k${number}: !!js/function "x"\n`)) },
  'YAML merges': { text: fenced(parts(number => `<<: {a${number}: 1}\n`)) },
  'YAML comments': { text: fenced(many('# a\n')) },
  'YAML documents': { text: many('---\na: 1\n') },
  'YAML text': { text: fenced(size => `a: |\n${many('  b\n')(size)}`) },
  'YAML words': { text: fenced(many('word ')) },
  'YAML quotes that never close': { text: fenced(many('a: "b\n')) },
  'YAML flow': { text: fenced(size => `a: {${parts(number => `k${number}: [1], `)(size)}}`) },
  'YAML question marks': { text: fenced(many('? a\n')) },
  'YAML tabs': { text: fenced(many('a:\t\tb\n')) },
  'YAML errors': { text: fenced(many('a: b: c\n')) },
  'one long YAML value': { text: fenced(size => `title: ${many('a')(size)}`) },
  'front matter that never closes': { text: parts(number => `k${number}: 1\n`, '---\n') },
  'many stakeholders in YAML': { text: fenced(parts(number => `  - Ana ${number}\n`, 'stakeholders:\n')) },
  'keys of a prototype': {
    text: fenced(parts(number => ['__proto__: a\n', 'constructor: b\n', 'memo: toString\n'][number % 3]!)),
  },
  'YAML anchors and merges that explode': {
    text: fenced(
      parts(n => `a${n + 1}: &a${n + 1}\n  <<: [*a${n}, *a${n}]\n  k${n}: 1\n`, 'a0: &a0 {x: 1}\n'),
    ),
  },
  'YAML that refers to itself': { text: fenced(many('a: &a\n  b: *a\n')) },
  'YAML anchors of one name': { text: fenced(parts(number => `k${number}: &a [*a]\n`, 'a: &a x\n')) },
  'YAML keys that are maps': { text: fenced(parts(number => `? {a: [${number}]}\n: b\n`)) },
  'YAML keys that are numbers': { text: fenced(parts(number => `${number}e${number}: 0x${number}\n`)) },
  'YAML tags of its own': { text: fenced(parts(number => `%TAG !a${number}! tag:b\n`)) },
  'YAML text that folds': { text: fenced(size => `decision: >-\n${many('  b\n\n   c\n')(size)}`) },
  'YAML text in quotes over many lines': { text: fenced(size => `title: "${many('b\n  ')(size)}"`) },
  'YAML escapes': { text: fenced(size => `title: "${many('\\ud800\\x00')(size)}"`) },
  'half of a pair in YAML': { text: fenced(parts(number => `k${number}: \ud83d\n`)) },
  'null characters in YAML': { text: fenced(many('owner: A\0na\n')) },
  'days of far years in YAML': {
    text: fenced(
      parts(number => `decide-by${number}: ${999_999 + number}-99-99\ndecide-by: +275761-01-01\n`),
    ),
  },
  'numbers without end in YAML': { text: fenced(size => `decide-by: ${many('9')(size)}`) },
  'decide-by again and again': { text: fenced(many('decide-by: 31 February 2027\n')) },
  'all ways to write a key': { text: fenced(many('Decide_By: 1\ndecide by: 2\n"DECIDE-BY": 3\n')) },
  'names of people in YAML': { text: fenced(size => `owner: ${parts(number => `Ana ${number}, `)(size)}`) },
  'YAML between returns alone': { text: size => `---\r${many('owner: Ana\r')(size)}---\r\r# Move\r` },
  'YAML with separators of lines': { text: fenced(many('owner: A\u2028n\u2029a\u0085\n')) },
  'words for the prompt in YAML': { text: fenced(parts(n => `constructor${n}: {__proto__: {memo: x}}\n`)) },
}
