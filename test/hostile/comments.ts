import { type Family, many, parts, table } from './family.ts'

/** Comments that silence rules, or seem to. */
export const comments: Record<string, Family> = {
  'silences without end': { text: parts(number => `<!-- memo-disable thin-section -- ${number}\n\n`) },
  'silences inside each other': {
    text: many('<!-- memo-disable <!-- memo-disable-next-line <!-- memo-enable -->\n\n'),
  },
  'silences of all kinds for each finding': {
    text: parts(
      number =>
        `<!-- memo-disable-${['next-line', 'file'][number % 2]} unfinished-blank -- ${number} -->\n\nTBD ${number}\n\n`,
    ),
  },
  'silences in a row': { text: many('<!-- memo-disable-next-line -->\n') },
  'silences in the cells of a table': {
    text: table(
      'Risks',
      ['Risk', 'Owner'],
      number => `Lock ${number} <!-- memo-disable-next-line owned-risks -- x --> | `,
    ),
  },
  'a reason without end': { text: size => `<!-- memo-disable thin-section -- ${many('a\n')(size)} -->\n` },
  'dashes instead of a reason': { text: size => `<!-- memo-disable ${many('-- ')(size)} -->\n\nTBD\n` },
  'blanks instead of rules': { text: size => `<!-- memo-disable ${many(' \t')(size)}x -->\n\nTBD\n` },
  'commas instead of rules': { text: size => `<!-- memo-disable ${many(',')(size)} -->\n\nTBD\n` },
  'one rule silenced again and again in a comment': {
    text: size => `<!-- memo-disable ${many('thin-section, ')(size)} -->\n\nTBD\n`,
  },
  'findings between silences': {
    text: many('<!-- memo-disable -->\n\nTBD soon\n\n<!-- memo-enable -->\n\nTBD soon\n\n'),
  },
  'rules named like keys of objects': {
    text: many('<!-- memo-disable __proto__, constructor, toString -- x -->\n\nTBD\n\n'),
  },
  'comments that begin and never end in tables': {
    text: table('Risks', ['Risk'], () => '<!-- memo-disable'),
  },
  'headings mapped to every concept': {
    text: size => `<!-- memo: ${many('risks, options, metrics ')(size)} -->\n\n## A\n\nText.\n`,
  },
  'comments between headings': { text: parts(number => `<!-- memo: risks -->\n## A${number}\n`) },
}
