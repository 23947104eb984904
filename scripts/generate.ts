import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OptionSchema, Rule } from '../src/lint/rule.ts'
import { severities } from '../src/lint/rule.ts'
import { defaultGlobs } from '../src/memo/is-memo.ts'
import { explain } from '../src/views/explain.ts'
import type { Texts } from './localise.ts'

/**
 * Writes everything that is said once in the source and needed elsewhere. With --check it writes nothing and
 * fails where a file is stale.
 */
const check = process.argv.includes('--check')
const stale: string[] = []

function put(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  stale.push(path)
  if (!check) writeFileSync(path, text)
}

// The templates come first: the profiles, and through them everything else, are made of them.
const names = readdirSync('templates').sort()
const templates = names.map(
  name => `  '${name.replace('.md', '')}': ${JSON.stringify(readFileSync(join('templates', name), 'utf8'))},`,
)
put(
  'src/memo/templates.ts',
  `// Written by \`npm run generate\` from templates/, so that the core reads no files.
// biome-ignore format: long lines
export const templates = {
${templates.join('\n')}
} as const
`,
)

const { rules } = await import('../src/rules/index.ts')
const { configSchema } = await import('../src/config/schema.ts')
const { explainReadiness } = await import('../src/views/readiness-page.ts')
const { configNames, manifest: holder } = await import('../src/config/find.ts')
const { arranged, englishTexts, faults, moved } = await import('./localise.ts')
const { papers } = await import('../src/views/export/style.ts')
const { previewStyle } = await import('../src/views/pictures/style.ts')

put('media/preview.css', previewStyle)

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
const textsIn = (path: string): Texts => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {})

// What people read comes first: settings are made of it, in each language.
const english = await englishTexts()
const german = arranged(english, textsIn('media/l10n/bundle.l10n.de.json'))
put('media/l10n/bundle.l10n.json', json(english))
put('media/l10n/bundle.l10n.de.json', json(german))

/** How a text is said in a language. */
type Say = (text: string) => string
const inEnglish: Say = text => text
const inGerman: Say = text => german[text] ?? ''

function schemaOf({ type, default: value, about, ...bounds }: OptionSchema, say: Say): object {
  const described = { description: say(about), default: value }
  return type === 'strings'
    ? { type: 'array', items: { type: 'string' }, ...described }
    : { type, ...bounds, ...described }
}

function ruleSchema({ summary, why, options, severity }: Rule, say: Say): object {
  const own = Object.entries(options).map(([name, option]) => [name, schemaOf(option, say)])
  return {
    markdownDescription: `${say(summary)}\n\n${say(why)}`.trim(),
    default: true,
    anyOf: [
      { type: 'boolean' },
      { enum: [...severities, 'off'] },
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          severity: { enum: [...severities, 'off'], default: severity },
          ...Object.fromEntries(own),
        },
      },
    ],
  }
}

const rulesSchema = (say: Say) => ({
  type: 'object',
  default: {},
  additionalProperties: false,
  markdownDescription: 'Severity and options of each rule; `false` or `"off"` silences it.',
  properties: Object.fromEntries(rules.map(rule => [rule.id, ruleSchema(rule, say)])),
})

const configuration = {
  title: 'Alignment Memos',
  properties: {
    'alignmentMemos.memos': {
      type: 'array',
      items: { type: 'string' },
      scope: 'resource',
      default: defaultGlobs,
      markdownDescription:
        'Globs of the Markdown files that are memos. A file whose front matter says `memo: …` always is one; a README never. A config file that says `memos` wins.',
    },
    'alignmentMemos.rules': { scope: 'resource', ...rulesSchema(inEnglish) },
    'alignmentMemos.lint.delay': {
      type: 'integer',
      minimum: 0,
      maximum: 10_000,
      scope: 'resource',
      default: 150,
      description: 'Milliseconds of rest after a keystroke before a memo is judged.',
    },
    'alignmentMemos.lint.run': {
      type: 'string',
      enum: ['onType', 'onSave', 'manual'],
      enumDescriptions: [
        'As you type, after a moment of rest.',
        'When a memo is opened and whenever it is saved.',
        'Only when you ask for it: “Lint This Document as a Memo” or “Lint Workspace”.',
      ],
      scope: 'resource',
      default: 'onType',
      description:
        'When findings are shown. Quick fixes, tips and readiness always follow the text as it is.',
    },
    'alignmentMemos.lint.focusMode': {
      type: 'boolean',
      scope: 'resource',
      default: true,
      description:
        'Show no finding on the line that you are typing until the cursor leaves it, you save, or two seconds have passed.',
    },
    'alignmentMemos.lint.maxFileSize': {
      type: 'integer',
      minimum: 1,
      maximum: 16_384,
      scope: 'resource',
      default: 2048,
      description:
        'Kilobytes above which a file is not judged. “Lint Workspace” names the files that it leaves out.',
    },
    'alignmentMemos.lint.maxLiveLines': {
      type: 'integer',
      minimum: 1,
      scope: 'resource',
      default: 5000,
      description:
        'Lines above which a document is linted when it is opened and saved, not while it is typed; or 50 times as many characters.',
    },
    'alignmentMemos.preview.pictures': {
      type: 'boolean',
      scope: 'resource',
      default: true,
      description:
        'Draw the options, timeline, risks and stakeholders of a memo in the Markdown preview, below their tables.',
    },
    'alignmentMemos.preview.pageEnd': {
      type: 'boolean',
      scope: 'resource',
      default: true,
      description: 'Mark in the Markdown preview where page one of a memo ends, where it is longer.',
    },
    'alignmentMemos.export.paper': {
      enum: papers,
      scope: 'resource',
      default: 'A4',
      description: 'The paper that an exported page is printed on.',
    },
    'alignmentMemos.export.pictures': {
      type: 'boolean',
      scope: 'resource',
      default: true,
      description: 'Put the pictures of a memo into its exported page; in print they follow page one.',
    },
  },
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const schema = 'docs/memorc.schema.json'
/** Of the file that may hold a config under a key of its own. */
const holderSchema = 'docs/package.schema.json'
const [plain, ...named] = configNames
/** Which config files a schema holds for; those that others extend may have a name before the dot. */
const validation = (ending: RegExp) => [
  {
    fileMatch: [plain, ...named.filter(name => ending.test(name)).flatMap(name => [name, `*${name}`])],
    url: `./${schema}`,
  },
]
manifest.contributes = {
  ...manifest.contributes,
  configuration,
  languages: [{ id: 'yaml', filenames: [plain] }],
  jsonValidation: [...validation(/json$/), { fileMatch: [holder.name], url: `./${holderSchema}` }],
  yamlValidation: validation(/ya?ml$/),
}
// A glob would have every window searched for config files, Markdown or none; a path is only looked for.
manifest.activationEvents = ['onLanguage:markdown', ...configNames.map(name => `workspaceContains:${name}`)]
// Texts that are written into package.json move to package.nls.json; those of the rules are translated already.
const { displayName, description, contributes } = manifest
const { part, texts } = moved({ description, ...contributes }, displayName, textsIn('package.nls.json'))
;({ description: manifest.description, ...manifest.contributes } = part)
put('package.json', json(manifest))
put('package.nls.json', json(texts))

const rulesInGerman = {
  configuration: { 'alignmentMemos.rules': { properties: rulesSchema(inGerman).properties } },
}
const germanTexts = arranged(texts, {
  ...textsIn('package.nls.de.json'),
  ...moved(rulesInGerman, displayName).texts,
})
put('package.nls.de.json', json(germanTexts))

put(
  schema,
  json({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Config of Alignment Memos',
    ...configSchema({ $ref: '#/definitions/rules' }),
    definitions: { rules: rulesSchema(inEnglish) },
  }),
)

put(
  holderSchema,
  json({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Config of Alignment Memos in package.json',
    type: 'object',
    properties: { [holder.key]: { $ref: './memorc.schema.json' } },
  }),
)

/** How often people who read the findings of a rule on real documents found them right. */
function measured(rule: string): string {
  const path = join('scripts/judgements', `${rule}.json`)
  const judgements: { right: boolean }[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
  const right = judgements.filter(judgement => judgement.right).length
  const said =
    judgements.length === 0
      ? 'It finds nothing there, or nothing that was read yet.'
      : `Of ${judgements.length} findings that were read there, ${right} were right.`
  return `\n## Measured\n\nOn 180 published proposals and decision records, none of them written for this linter: ${said} \`npm run corpus -- --rules ${rule}\` lists the findings; scripts/judgements holds the verdicts.\n`
}

put('docs/readiness.md', explainReadiness())

const folder = 'docs/rules'
mkdirSync(folder, { recursive: true })
for (const rule of rules) put(join(folder, `${rule.id}.md`), `${explain(rule)}${measured(rule.id)}`)
const rows = rules.map(({ id, summary, severity }) => `| [${id}](${id}.md) | ${severity} | ${summary} |`)
put(
  join(folder, 'README.md'),
  `# Rules

| rule | severity | what it wants |
| --- | --- | --- |
${rows.join('\n')}
`,
)
const wanted = new Set(['README.md', ...rules.map(({ id }) => `${id}.md`)])
for (const name of readdirSync(folder))
  if (!wanted.has(name)) {
    stale.push(join(folder, name))
    if (!check) rmSync(join(folder, name))
  }

const untold = [...faults(english, german), ...faults(texts, germanTexts)]
if (untold.length > 0) {
  process.stderr.write(
    `German, in media/l10n/bundle.l10n.de.json and package.nls.de.json:\n${untold.join('\n')}\n`,
  )
  if (check) process.exitCode = 1
}

if (check && stale.length > 0) {
  process.stderr.write(`Stale: ${stale.join(', ')}. Run npm run generate.\n`)
  process.exitCode = 1
}
