import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { type Pattern, watch } from './collect.ts'

/** Runs what makes regular expressions of strings while it runs, and tells which it has made, and where. */
export async function madeWhileRunning(): Promise<Pattern[]> {
  const seen = watch()
  // Only now: what a module makes when it is loaded counts as well.
  const { loadConfig } = await import('../../src/config/config.ts')
  const { engineFor } = await import('../../src/engine.ts')
  const { rules } = await import('../../src/rules/index.ts')
  const engine = engineFor({ today: '2027-03-01' })
  for (const rule of rules)
    for (const example of rule.examples) engine.judge('bad' in example ? example.bad : example.good)
  for (const file of globSync(['examples/*/*.md', 'test/golden/**/*.md']))
    engine.judge(readFileSync(file, 'utf8'))
  // An acronym of any length that is explained in none of the ways there are.
  for (const acronym of ['QZ', 'QZX', 'QZXV', 'QZXVW'])
    engine.judge(`# Move\n\n## Context\n\nThe ${acronym} is waiting for the new rules of the ${acronym}.\n`)
  const config = 'profiles:\n  note: { title: Note, fields: [owner] }\n'
  await loadConfig('/.memorc.yaml', { read: async () => config, root: '' })
  return seen
}
