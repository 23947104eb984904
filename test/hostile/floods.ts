import { type Family, letters, many, parts } from './family.ts'

const fenced = (inside: (size: number) => string) => (size: number) => `---\n${inside(size)}\n---\n\n# Move\n`
const list = (heading: string, item: (number: number) => string) =>
  parts(number => `- ${item(number)}\n`, `## ${heading}\n\n`)

/** The words that rules look for, and the keys of YAML, over and over. */
export const floods: Record<string, Family> = {
  'questions in small letters': { text: many('why? no! ') },
  'stops without blanks': { text: many('走。来！') },
  'new lines of other standards': { text: many('a\u0085b\u0085') },
  'owners by their handle': { text: parts(number => `@a${number} `) },
  'owners, one and the same': { text: list('Risks', () => 'Lock-in (owner: @a, @a, @a)') },
  'owners without end in one cell': {
    text: size => `## Risks\n\n|Risk|Owner|\n|-|-|\n|a|${many('@a, ')(size)}|\n`,
  },
  'names of people': { text: many('Ana Silva and Bo Lee, ') },
  'names that end in abbreviations': { text: many('Mr. A. B. Lee Jr. ') },
  'acronyms of one letter more': {
    text: parts(number => `${'ABCDEFGHIJ'.slice(0, 2 + (number % 8))}${letters(number)} `),
  },
  'acronyms explained in turns': {
    text: many('KPI (Key Performance Indicator), Key Performance Indicator (KPI) '),
  },
  'quantities without a number': { text: many('some many few several most significantly ') },
  'quantities in items': { text: list('Metrics', () => 'many users, significantly faster, a lot') },
  'sums of money': { text: parts(number => `€${number},000 USD ${number}k 5.000,00 EUR $1.2m `) },
  'sums of money without end': { text: many('€1,1,1,') },
  'percentages and ranges': { text: many('5–10 %–20% ±3 % ') },
  'days that run on': { text: many('2026-01-012026-') },
  'days between slashes': { text: many('31/12/2026/') },
  'days in words': { text: many('the first of May two thousand and twenty seven, ') },
  'days by name and number': { text: many('Monday the 3rd, Tue 4 May, next Fri ') },
  'days in items': {
    text: list('Timeline', number => `${number}/1/1/1/2027 – 2027-${number}-${number}: May`),
  },
  'hours of the day': { text: many('at 10:30 pm CET, 25:61, 9am–') },
  'quarters of years': { text: many('Q1 2026, H2/27, FY2030, CW53 ') },
  'deadlines in one sentence': { text: many('by Friday by 5 May by Q3 by then ') },
  'vague times in items': { text: list('Timeline', () => 'soon: asap, TBD, in the near future') },
  'jargon with hyphens': { text: many('synergy-leverage-win-win-') },
  'blanks of all kinds': { text: many('{a} TBD [TBD] <b> XXX ___ … ?? ') },
  'braces inside braces': { text: (size: number) => many('{a ')(size / 2) + many('}')(size / 2) },
  'labels and colons': { text: list('Risks', () => 'owner: cost: impact: likelihood: mitigation:') },
  'words joined without end': { text: many('a-b_c/d.e') },
  'joiners of no width': { text: many('a\u200db\u200c') },
  'letters with marks in names': { text: list('Stakeholders', () => `A${'\u0301'.repeat(30)}na: e\u0301`) },
  'options that lean on each other': {
    text: list('Options', number => `Option ${number}: like option ${number + 1}`),
  },
  'options of long names': {
    text: list('Options', number => `${letters(number)} ${'very '.repeat(60)}long`),
  },
  'recommendations without end': {
    text: parts(
      number => `We recommend option ${number} because.\n\n`,
      '## Options\n\n- Option 1\n- Option 2\n\n## Recommendation\n\n',
    ),
  },
  'concerns that are answered nowhere': {
    text: parts(
      number => `| A${number} | cost of ${letters(number)} | See section ${number} |\n`,
      '## Stakeholders\n\n| Who | Concern | Answered in |\n| - | - | - |\n',
    ),
  },
  'risks of which one is mitigated': {
    text: size =>
      `${parts(number => `| Lock ${number} | Ana |\n`, '## Risks\n\n| Risk | Owner |\n| - | - |\n')(size)}| Price. Mitigation: a fixed one | Ana |\n`,
  },
  'risks that repeat each other': {
    text: list('Risks', () => 'We may be late. Owner: Ana. Mitigation: none.'),
  },
  'YAML of one long key': { text: fenced(size => `${many('k')(size)}: a`) },
  'YAML keys of a prototype, nested': {
    text: fenced(parts(() => '__proto__: {constructor: {prototype: {memo: a}}}\n')),
  },
  'YAML anchors upon anchors': { text: fenced(parts(number => `? &a${number} b\n: *a${number}\n`)) },
  'YAML tags that do not fit': { text: fenced(parts(number => `k${number}: !!int [a]\n`)) },
  'YAML lists of maps': {
    text: fenced(parts(number => `- a: ${number}\n  b: [c, {d: e}]\n`, 'stakeholders:\n')),
  },
  'YAML blocks that change their indent': {
    text: fenced(parts(number => `k${number}: |${1 + (number % 9)}-\n  a\n`)),
  },
  'YAML directives': { text: fenced(many('%YAML 1.2\n')) },
  'YAML ends of documents': { text: fenced(many('...\na: 1\n')) },
  'YAML flow that never closes': { text: fenced(many('a: {b: [')) },
  'YAML keys without values, and stops': { text: fenced(many('a.b.c\n')) },
  'YAML days': { text: fenced(parts(number => `decide-by${number}: 2027-05-14T10:00:00.${number}Z\n`)) },
}
