import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OptionSchema, Rule } from '../src/lint/rule.ts'
import { severities } from '../src/lint/rule.ts'
import { defaultGlobs } from '../src/memo/is-memo.ts'
import { explain } from '../src/views/explain.ts'

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
const { configNames, manifest: holder } = await import('../src/config/find.ts')

function schemaOf({ type, default: value, about, ...bounds }: OptionSchema): object {
  const described = { description: about, default: value }
  return type === 'strings'
    ? { type: 'array', items: { type: 'string' }, ...described }
    : { type, ...bounds, ...described }
}

function ruleSchema({ summary, why, options, severity }: Rule): object {
  const own = Object.entries(options).map(([name, option]) => [name, schemaOf(option)])
  return {
    markdownDescription: `${summary}\n\n${why}`,
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

const rulesSchema = {
  type: 'object',
  default: {},
  additionalProperties: false,
  markdownDescription: 'Severity and options of each rule; `false` or `"off"` silences it.',
  properties: Object.fromEntries(rules.map(rule => [rule.id, ruleSchema(rule)])),
}

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
    'alignmentMemos.rules': { scope: 'resource', ...rulesSchema },
    'alignmentMemos.lint.delay': {
      type: 'integer',
      minimum: 0,
      maximum: 10_000,
      scope: 'resource',
      default: 150,
      description: 'Milliseconds of rest after a keystroke before a memo is judged.',
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
manifest.activationEvents = [
  'onLanguage:markdown',
  ...configNames.map(name => `workspaceContains:**/${name}`),
]
put('package.json', `${JSON.stringify(manifest, null, 2)}\n`)

put(
  schema,
  `${JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'Config of Alignment Memos',
      ...configSchema({ $ref: '#/definitions/rules' }),
      definitions: { rules: rulesSchema },
    },
    null,
    2,
  )}\n`,
)

put(
  holderSchema,
  `${JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'Config of Alignment Memos in package.json',
      type: 'object',
      properties: { [holder.key]: { $ref: './memorc.schema.json' } },
    },
    null,
    2,
  )}\n`,
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

if (check && stale.length > 0) {
  process.stderr.write(`Stale: ${stale.join(', ')}. Run npm run generate.\n`)
  process.exitCode = 1
}
