import { type Family, letters, many, parts, table } from './family.ts'

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`

/** A table of so many characters, as wide as that takes, with one row for each name. */
const wide =
  (heading: string, names: readonly string[], cell: (number: number) => string) => (size: number) => {
    const columns = Array.from({ length: Math.ceil(size / (12 * names.length)) }, (_, number) => number)
    const head = row(['', ...columns.map(number => `Choice ${letters(number)}`)])
    const rows = names.map(name => row([name, ...columns.map(cell)]))
    return `## ${heading}\n\n${head}${'|-'.repeat(columns.length + 1)}|\n${rows.join('')}`
  }

/** What a memo says in tables, with more rows or columns than anybody fills. */
export const tables: Record<string, Family> = {
  'options side by side, their costs below': {
    text: wide('Options', ['Cost', 'Upside'], number => `${number} EUR`),
  },
  'criteria side by side': { text: wide('Options', ['Weight', 'Buy', 'Build'], number => `${number % 7}`) },
  'risks of a thousand columns': { text: wide('Risks', ['Lock-in', 'Gap'], number => `x${number}`) },
  'metrics of a thousand columns': { text: wide('Metrics', ['Rate'], number => `${number} %`) },
  'stakeholders of a thousand columns': { text: wide('Stakeholders', ['Ana', 'Bo'], () => 'high') },
  'milestones of a thousand columns': { text: wide('Timeline', ['2027-05-14'], number => `step ${number}`) },
  'one column name again and again': {
    text: size => {
      const count = Math.ceil(size / 24)
      return `## Risks\n\n|${'Owner|'.repeat(count)}\n|${'-|'.repeat(count)}\n|${'Ana|'.repeat(count)}\n|${' |'.repeat(count)}\n`
    },
  },
  'rows longer and longer': {
    text: parts(number => `${'|a'.repeat(1 + (number % 300))}\n`, '## Risks\n\n|Risk|Owner|\n|-|-|\n'),
  },
  'rows with an escaped bar': {
    text: table('Risks', ['Risk', 'Owner', 'Mitigation'], number => `Lock ${number} \\| in | Ana | `),
  },
  'rows with code, links and marks': {
    text: table(
      'Risks',
      ['Risk', 'Owner'],
      number => `**Lock \`${number}** | [A](b)*c* <br> &copy; ![](d "e") | TBD`,
    ),
  },
  'tables right below each other': {
    text: parts(number => `|Risk ${number}|Owner|\n|-|-|\n|a||\n\n`, '## Risks\n\n'),
  },
  'tables in items': { text: many('- | Risk | Owner |\n  | - | - |\n  | a | |\n\n') },
  'tables in quotations': { text: many('> | Risk | Owner |\n> | - | - |\n> | a | |\n\n') },
  'a table without bars at its margins': {
    text: size => `## Risks\n\nRisk | Owner\n- | -\n${many('a | \n')(size)}`,
    unread: true,
  },
  'a table indented': {
    text: size => `## Risks\n\n  | Risk | Owner |\n  | - | - |\n${many('  | a | |\n')(size)}`,
  },
  'a table of tabs': {
    text: size => `## Risks\n\n|\tRisk\t|\tOwner\t|\n|\t-\t|\t-\t|\n${many('|\ta\t|\t|\n')(size)}`,
  },
  'a table between returns alone': {
    text: size => `## Risks\r\r|Risk|Owner|\r|-|-|\r${many('|a||\r')(size)}`,
  },
  'a table of one long cell': {
    text: size => `## Risks\n\n|Risk|Owner|\n|-|-|\n|${many('lock in ')(size)}||\n`,
  },
  'a table of one long head': {
    text: size => `## Risks\n\n|${many('risk owner ')(size)}|b|\n|-|-|\n|a|b|\n`,
  },
  'scores without a total': {
    text: table(
      'Options',
      ['Option', 'Ease', 'Cost', 'Total'],
      number => `${letters(number)} | ${number % 9} | 3 | 4`,
    ),
  },
  'people who answer for all': {
    text: table(
      'Stakeholders',
      ['Who', 'Concern', 'Answered in'],
      number => `Ana ${number}, Bo & Co | a; b; c | Risks, Costs`,
    ),
  },
  'people on a map of influence': {
    text: table(
      'Stakeholders',
      ['Who', 'Influence', 'Interest'],
      number => `Ana ${letters(number)} | high | low`,
    ),
  },
  'steps that name their owners': {
    text: parts(
      number => `- [ ] **Ana ${number}**: do thing ${number} (owner: Bo ${number}) by Friday\n`,
      '## Next steps\n\n',
    ),
  },
  'options below headings, each with a table': {
    text: parts(
      number => `### Choice ${letters(number)}\n\n| Upside | Cost |\n| - | - |\n| a | 5 |\n\n`,
      '## Options\n\n',
    ),
  },
  'a recommendation that names every option': {
    text: size =>
      `${parts(number => `- Choice ${letters(number)}\n`, '## Options\n\n')(size / 2)}\n## Recommendation\n\n${parts(number => `Choice ${letters(number)} `)(size / 2)}\n`,
  },
}
