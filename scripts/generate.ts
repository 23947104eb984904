import { readFileSync, writeFileSync } from 'node:fs'

for (const _ of [0]) {
  const t = Object.fromEntries(
    ['one-pager', 'decision-brief'].map(n => [n, readFileSync(`templates/${n}.md`, 'utf8')]),
  )
  writeFileSync(
    'src/memo/templates.ts',
    `// Written by \`npm run generate\` from templates/.\n\nexport const templates = ${JSON.stringify(t, null, 2)}\n`,
  )
}
