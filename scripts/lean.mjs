// What the editor's bundle takes instead of whole files of libraries: a tenth less to load. test/lean.test.ts holds
// it against the libraries as they are.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { references } from './references.mjs'

/** What nothing of ours ever calls, and no bundler can know it of. Where it is called all the same, it throws. */
const unreached = [
  // We read YAML as nodes, and never write it.
  'yaml/browser/dist/(?:stringify/\\w+|visit|nodes/addPairToJSMap|doc/(?:anchors|applyReviver|createNode)|parse/(?:cst-\\w+|line-counter))',
  // Texts that are parsed here have no path.
  'vfile/lib/minpath\\.browser',
  // Front matter is declared rightly, once and for all.
  'fault/index',
  // HTML is written with the few references that it needs, by number.
  'character-entities-(?:html4|legacy)/index',
  // No tag is left out of it.
  'hast-util-to-html/lib/omission/(?:opening|closing)',
]

const methods = names => new RegExp(`^ {4}(?:static )?(?:${names})\\(.*\\{$[\\s\\S]*?^ {4}\\}$`, 'gm')

/** What nothing of ours calls in files that are needed otherwise: where, and its text. */
const uncalled = [
  // We only read YAML nodes, and neither make nor change them, nor data or text of them.
  [
    'yaml/browser/dist/(?:doc/Document|nodes/\\w+|schema/Schema)',
    methods(
      'add(?:In)?|clone|create\\w+|delete(?:In)?|from|(?:get|set)(?:In)?|has\\w*|resolve|to(?:JS|JSON|String)',
    ),
  ],
  ['yaml/browser/dist/doc/directives', methods('clone|tagString|toString')],
  // Where an error is we tell ourselves.
  ['yaml/browser/dist/errors', /(?<=^const prettifyError = .*\{$)[\s\S]*?(?=^\};$)/gm],
  // Texts that are parsed here have no address either.
  ['vfile/lib/minurl\\.browser', /(?<=^(?:export )?function \w+\(\w+\) \{$)[\s\S]*?(?=^\}$)/gm],
  // It looks at groups that are repeated, which src/memo/globs.ts keeps from it.
  ['picomatch/lib/parse', /(?<=^const analyzeRepeatedExtglob = .*\{$)[\s\S]*?(?=^\};$)/gm],
  // Dates have no durations, and nobody looks at how they were found.
  [
    'chrono-node/dist/esm/(?:chrono|results)',
    methods(
      'addDurationAsImplied|createRelativeFromReference|is(?:DateWith|Only)\\w+|parseDate|tags|toString',
    ),
  ],
]

/** What the examples of rules look like after their fix: tests try it, and no page shows it. */
const fixed = {
  filter: /\/src\/rules\/[\w-]+\.ts$/,
  text: /\bfixed:\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),?/g,
}

/**
 * What rules say of themselves stands in the manifest, in the reader's language, and src/views/setting-texts.ts finds it
 * there by whatever a rule says: here a name will do.
 */
const told = {
  text: /(?<=^(?: {2}(?:summary|why)| {6}about):\s+)(?:'(?:[^'\\]|\\.)+'|"(?:[^"\\]|\\.)+")/gm,
  /** The name begins with a rule's, and ends with the place of its text among those of the rule. */
  named(path) {
    let count = 0
    return () => {
      count += 1
      return `'${basename(path, '.ts')} ${count}'`
    }
  },
}

const replaced = {
  // What an engine once lacked.
  'github-slugger/regex':
    'export const regex = /[^\\p{Alphabetic}\\p{Mark}\\p{Decimal_Number}\\p{Connector_Punctuation}\\- ]/gu',
  '@ungap/structured-clone/esm/index': 'export default structuredClone',
  // The schema that src/memo/yaml.ts asks for.
  'yaml/browser/dist/schema/tags': `
    import { schema } from './core/schema.js'
    export const coreKnownTags = {}
    export const getTags = () => schema.slice()`,
  // Of what chrono looks for, what src/memo/chrono.ts takes.
  'chrono-node/dist/esm/locales/en/configuration': `
    import DayFirst from './parsers/ENMonthNameLittleEndianParser.js'
    import Iso from '../../common/parsers/ISOFormatParser.js'
    import Month from './parsers/ENMonthNameParser.js'
    import MonthFirst from './parsers/ENMonthNameMiddleEndianParser.js'
    import Slash from '../../common/parsers/SlashDateFormatParser.js'
    import SlashMonth from './parsers/ENSlashMonthFormatParser.js'
    import YearFirst from './parsers/ENYearMonthDayParser.js'
    import YearMonth from './parsers/ENYearMonthNameParser.js'
    const parsers = [new YearFirst(false), new Iso(), new Slash(false), new DayFirst(), new MonthFirst(false),
      new SlashMonth(), new YearMonth(), new Month()]
    export default class {
      createCasualConfiguration() { return { parsers, refiners: [] } }
      createConfiguration() { return { parsers, refiners: [] } }
    }`,
  // It would take a glob apart; we only ask what it matches.
  'picomatch/lib/scan': 'module.exports = () => { throw Error() }',
  // Dates are read without a zone, which is offset 0.
  'chrono-node/dist/esm/timezone': 'export const toTimezoneOffset = minutes => minutes',
  // Footnotes are not parsed.
  'mdast-util-to-hast/lib/handlers/footnote-reference': 'export function footnoteReference() {}',
  'mdast-util-to-hast/lib/footer': `
    export function footer() {}
    export { footer as defaultFootnoteBackContent, footer as defaultFootnoteBackLabel }`,
  // What src/views/export/body.ts leaves to it.
  'hast-util-sanitize/lib/schema': `
    const table = ['table']
    export const defaultSchema = {
      ancestors: { tbody: table, td: table, tfoot: table, th: table, thead: table, tr: table },
      clobberPrefix: 'user-content-',
    }`,
  // A day that src/memo/day.ts has written or taken for one.
  'date-fns/parseISO': `
    export function parseISO(day) {
      const [year, month, date] = day.split('-').map(Number)
      const parsed = new Date(0)
      parsed.setFullYear(year, month - 1, date)
      parsed.setHours(0, 0, 0, 0)
      return parsed.getMonth() === month - 1 && parsed.getDate() === date ? parsed : new Date(NaN)
    }`,
  // What pages and pictures say of their elements and HTML or SVG names otherwise; the rest needs no table.
  'property-information/index': `
    import { caseSensitiveTransform } from './lib/util/case-sensitive-transform.js'
    import { create } from './lib/util/create.js'
    const attributes = {
      className: 'class', charSet: 'charset', httpEquiv: 'http-equiv', textAnchor: 'text-anchor',
      cellPadding: 'cellpadding', cellSpacing: 'cellspacing',
      ariaDescribedBy: 'aria-describedby', ariaHidden: 'aria-hidden', ariaLabelledBy: 'aria-labelledby',
    }
    const properties = Object.fromEntries(Object.keys(attributes).map(name => [name, null]))
    const schemaOf = space => create({ attributes, properties, space, transform: caseSensitiveTransform })
    export const html = schemaOf('html')
    export const svg = schemaOf('svg')
    export { find } from './lib/find.js'
    export { normalize } from './lib/normalize.js'`,
  'decode-named-character-reference/index': references,
}

/** The files that are not what their libraries ship, as patterns. */
export const files = [...Object.keys(replaced), ...unreached, ...uncalled.map(([file]) => file)].map(
  file => new RegExp(`(?:^|/)node_modules/${file}\\.js$`),
)

/** @type {import('esbuild').Plugin} */
export const lean = {
  name: 'no more of libraries than is used',
  setup({ onLoad }) {
    for (const [file, contents] of Object.entries(replaced))
      onLoad({ filter: new RegExp(`/node_modules/${file}\\.js$`) }, () => ({ contents }))
    for (const [file, text] of uncalled)
      onLoad({ filter: new RegExp(`/node_modules/${file}\\.js$`) }, ({ path }) => ({
        contents: readFileSync(path, 'utf8').replace(text, ''),
      }))
    onLoad({ filter: fixed.filter }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(fixed.text, '').replace(told.text, told.named(path)),
      loader: 'ts',
    }))
    for (const file of unreached)
      onLoad({ filter: new RegExp(`/node_modules/${file}\\.js$`) }, ({ path }) => ({
        contents: namesIn(readFileSync(path, 'utf8'))
          .map(name => `export function ${name}() { throw Error() }`)
          .join('\n'),
      }))
  },
}

/** The names that a module exports. */
function namesIn(module) {
  const lists = [...module.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list]) => list.split(','))
  const declared = [...module.matchAll(/^export const (\w+)/gm)].map(([, name]) => name)
  return [...lists.map(name => name.trim()), ...declared].filter(name => name !== '')
}
