import { type Family, many, parts, table } from './family.ts'

const dates = ['31/02/0000', '99/99/9999', 'Q9 2026', '0 May 0000', '2026-02-30', '31 Feb', 'May 99999']
const ranges = ['9 May – 1 May 2027', 'Q4–Q1 2026', '2027–2026', '1–31–2 May', '12/2027 - 01/2027']
const nth = (all: readonly string[], number: number) => all[number % all.length]!

/** Dates, figures and units that mean nothing, or too much. */
export const numbers: Record<string, Family> = {
  'days that do not exist': { text: parts(number => `By ${nth(dates, number)} we decide.\n\n`) },
  'days that do not exist in one paragraph': { text: parts(number => `by ${nth(dates, number)} `) },
  'ranges turned round': { text: parts(number => `From ${nth(ranges, number)}.\n\n`) },
  'ranges in one paragraph': {
    text: parts(number => `${nth(ranges, number)} to ${nth(ranges, number + 1)} `),
  },
  'quarters that go on': { text: many('Q1–Q2–Q3–Q4–Q9 ') },
  'figures of dates': { text: many('1/1/1/1/') },
  'figures between dots': { text: many('1.1.') },
  'figures between dashes': { text: many('2026-') },
  'figures between commas': { text: many('1,000,') },
  months: { text: many('May ') },
  'months that run on': { text: many('Mayjunejuly') },
  'words of time': { text: many('the end of the first week of next quarter before the ') },
  'weekdays that do not match': { text: parts(number => `Monday, ${1 + (number % 28)} May 2027. `) },
  'milestones without end, one day each': {
    text: table(
      'Timeline',
      ['Date', 'Milestone'],
      number => `${nth(dates, number)} | ${nth(ranges, number)}`,
    ),
  },
  'metrics of huge figures': {
    text: table(
      'Metrics',
      ['Metric', 'Baseline', 'Target', 'By'],
      number => `Rate ${number} | ${'9'.repeat(300)} | 1e${number} % | ${nth(dates, number)}`,
    ),
  },
  'metrics of units that change': {
    text: table('Metrics', ['Metric', 'Baseline', 'Target'], number => `M${number} | 4 ms | ${number} EUR/h`),
  },
  'weights that do not add up': {
    text: table(
      'Options',
      ['Criterion', 'Weight', 'Buy', 'Build'],
      number => `Ease ${number} | ${['-5', 'NaN', '1e308', '33.3333 %', '½'][number % 5]} | ∞ | -0`,
    ),
  },
  'costs of all kinds': {
    text: table('Options', ['Option', 'Cost'], number => `Choice ${number} | €1e${number},-- – $.5.5k/yr`),
  },
  'figures in a sentence': { text: parts(number => `${number} % of ${number} users, `) },
  'signs of percent': { text: many('% ') },
  currencies: { text: many('€$£¥') },
  'acronyms and their plurals': { text: many('APIs SLAs (KPIs) ') },
  'capitals without end': { text: many('ABC-DEF/') },
  'letters between dots': { text: many('e.g. i.e. U.S.A. ') },
  'short sentences': { text: many('No! Why? ') },
  'signs that end sentences': { text: many('?!') },
  'brackets that explain themselves': { text: many('(A (B (C ') },
}
