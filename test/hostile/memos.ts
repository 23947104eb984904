import { type Family, letters, many, parts, table } from './family.ts'

const day = (number: number) => `${1 + (number % 28)} May 20${20 + (number % 79)}`

/** What a memo is made of, without end. */
export const memos: Record<string, Family> = {
  headings: { text: many('# A\n') },
  'different headings': { text: parts(number => `## Heading ${number}\n\nSome text here.\n\n`) },
  'headings of all depths': {
    text: parts(number => `${'#'.repeat(1 + (number % 6))} Cost ${number}\n\nText.\n\n`),
  },
  'one heading again and again': { text: many('## Options\n\n- Buy\n- Build\n\n') },
  'a long title': { text: size => `# ${many('Move ')(size)}\n\nText\n` },
  'a long heading': { text: size => `## Options ${many('(a) ')(size)}\n\n- b\n` },
  'headings that run on': { text: many('Options:\n\n') },
  'bold headings': { text: parts(number => `**Options ${number}**\n\nText.\n\n`) },
  'bold leads': { text: many('**Risk:** a\n\n') },
  'different leads': { text: parts(number => `**Risk ${number}:** a\n\n`) },
  'labels of one item': { text: size => `## Risks\n\n- ${many('owner: cost: ab: ')(size)}` },
  'sections of risks': { text: many('## Risks\n\n- Lock-in\n\n') },
  'sections of different risks': { text: parts(number => `## Risks\n\n- Lock-in ${number}\n\n`) },
  'nested sections of risks': {
    text: parts(number => `${'#'.repeat(1 + (number % 6))} Risks\n\n- Lock-in ${number}\n\n`),
  },
  'risks in a table': {
    text: table(
      'Risks',
      ['Risk', 'Likelihood', 'Impact', 'Owner'],
      number => `Lock ${number} | high | low | Ana`,
    ),
  },
  'risks that say nothing': { text: table('Risks', ['Risk', 'Owner', 'Mitigation'], () => ' | | ') },
  'risks in a list': { text: parts(number => `- Lock-in ${number}: bad\n`, '## Risks\n\n') },
  'risks below headings': { text: parts(number => `### Risk ${number}\n\nIt hurts.\n\n`, '## Risks\n\n') },
  'options in a table': {
    text: table('Options', ['Option', 'Cost'], number => `Choice ${number} | ${number} EUR`),
  },
  'options of one name': { text: table('Options', ['Option', 'Cost'], () => 'Buy it | 5 EUR') },
  'options of one first word': {
    text: table('Options', ['Option', 'Cost'], number => `Buy ${letters(number)} | 5 EUR`),
  },
  'options of which little is told': {
    text: table('Options', ['Option', 'Cost', 'Upside'], number => `Buy ${letters(number)} | | `),
  },
  'options that a table leaves out': {
    text: size =>
      `${parts(number => `- Choice ${letters(number)}\n`, '## Options\n\n')(size / 2)}\n${table('Comparison', ['Option', 'Cost'], number => `Way ${letters(number)} | 5`)(size / 2)}`,
  },
  'options in columns': {
    text: size => {
      const count = Math.ceil(size / 16)
      const row = (cell: (number: number) => string) =>
        `|${Array.from({ length: count }, (_, n) => cell(n)).join('|')}|\n`
      return `## Options\n\n${row(n => (n === 0 ? ' ' : `Choice ${n}`))}${row(() => '-')}${row(n => (n === 0 ? 'Cost' : `${n}`))}`
    },
  },
  'options in a list, and one recommended': {
    text: size =>
      `${parts(number => `- Choice ${number}\n`, '## Options\n\n')(size)}\n## Recommendation\n\nChoice 5, because.\n`,
  },
  'options below headings': {
    text: parts(number => `### Option ${number}\n\nIt costs.\n\n`, '## Options\n\n'),
  },
  'options that are weighed twice': {
    text: size =>
      `${table('Options', ['Option'], number => `Choice ${number}`)(size / 2)}\n${parts(number => `### Choice ${number}\n\nPros: a\n\n`, '## Pros and cons of the options\n\n')(size / 2)}`,
  },
  'scores of options': {
    text: table(
      'Options',
      ['Criterion', 'Weight', 'Buy', 'Build'],
      number => `Ease ${number} | ${number % 9} | 3 | 4`,
    ),
  },
  'milestones in a list': { text: parts(number => `- ${day(number)}: step ${number}\n`, '## Timeline\n\n') },
  'milestones in a table': {
    text: table('Timeline', ['Date', 'Milestone'], number => `${day(number)} | step ${number}`),
  },
  'metrics in a list': { text: parts(number => `- Rate ${number}: from 4 to ${number}\n`, '## Metrics\n\n') },
  'metrics in a table': {
    text: table(
      'Metrics',
      ['Metric', 'Baseline', 'Target', 'Owner'],
      number => `Rate ${number} | 4 | ${number} % | Ana`,
    ),
  },
  stakeholders: {
    text: table(
      'Stakeholders',
      ['Who', 'Concern', 'Answered in'],
      number => `Ana ${number} | cost ${number} | Risks`,
    ),
  },
  'stakeholders that answer each other': {
    text: table(
      'Stakeholders',
      ['Who', 'Concern', 'Answered in'],
      number => `Ana ${number} | cost | Concern ${number}`,
    ),
  },
  'next steps': { text: parts(number => `- Do thing ${number}\n`, '## Next steps\n\n') },
  'next steps with owners': {
    text: table('Next steps', ['Step', 'Owner', 'Due'], number => `Thing ${number} | Ana | ${day(number)}`),
  },
  'the same words': { text: many('many users wait significantly more time.\n\n') },
  jargon: { text: many('synergy low-hanging fruit ') },
  'hard sentences': {
    text: many('Notwithstanding organisational considerations, heterogeneous methodologies proliferate. '),
  },
  dates: { text: many('1 May ') },
  'different dates': { text: parts(number => `${day(number)} `) },
  'dates in paragraphs': { text: parts(number => `by ${day(number)}\n\n`) },
  'dates that nobody knows': { text: parts(number => `${1 + (number % 12)}/${1 + (number % 12)}/2027 `) },
  'ranges of dates': { text: parts(number => `${day(number + 1)} – ${day(number)}. `) },
  'vague times': { text: many('soon, later, next week, in due course. ') },
  asks: { text: many('We ask you to approve this by Friday.\n\n') },
  'outlines to fill in': { text: many('{who decides}\n\n') },
  'blanks in one paragraph': { text: many('TODO TBD ??? ') },
  comments: { text: many('<!-- memo: risks -->\n\n') },
  'comments of unknown concepts': {
    text: parts(number => `<!-- memo: thing${number} -->\n\n## A${number}\n\n`),
  },
  'lines silenced': {
    text: parts(number => `<!-- memo-disable-next-line thin-section -- x -->\n\n## H${number}\n\n`),
  },
  'unknown rules silenced': { text: parts(number => `<!-- memo-disable rule${number} -->\n\n`) },
  'silenced and heard': {
    text: many('<!-- memo-disable thin-section -->\n\n<!-- memo-enable thin-section -->\n\n'),
  },
  'silenced in one line': { text: many('<!-- memo-disable -->') },
  'rules in one comment': { text: parts(number => `rule${number} `, '<!-- memo-disable ') },
}
