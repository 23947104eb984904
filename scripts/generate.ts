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

const configuration = {
  title: 'Alignment Memos',
  properties: {
    'alignmentMemos.memos': {
      type: 'array',
      items: { type: 'string' },
      scope: 'resource',
      default: defaultGlobs,
      markdownDescription:
        'Globs of the Markdown files that are memos. A file whose front matter says `memo: …` always is one; a README never.',
    },
    'alignmentMemos.rules': {
      type: 'object',
      scope: 'resource',
      default: {},
      additionalProperties: false,
      markdownDescription: 'Severity and options of each rule; `false` or `"off"` silences it.',
      properties: Object.fromEntries(rules.map(rule => [rule.id, ruleSchema(rule)])),
    },
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
manifest.contributes = { ...manifest.contributes, configuration }
put('package.json', `${JSON.stringify(manifest, null, 2)}\n`)

const folder = 'docs/rules'
mkdirSync(folder, { recursive: true })
for (const rule of rules) put(join(folder, `${rule.id}.md`), explain(rule))
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
