import { type Rule, severities } from '../lint/rule.ts'
import type { Layer } from './schema.ts'

/** The words in a config file, and the option of the rule that they add to. */
const wordLists: readonly { rule: string; option: string; wordsIn(layer: Layer): string[] }[] = [
  { rule: 'undefined-acronym', option: 'known', wordsIn: ({ acronyms = [] }) => acronyms },
  {
    rule: 'jargon',
    option: 'words',
    wordsIn: ({ jargon = {} }) =>
      Object.entries(jargon).map(([word, instead]) => (instead.trim() ? `${word}: ${instead}` : word)),
  },
]

/** Adds a team's words to the options of the rules that judge by them. */
export function withWords(
  settings: Record<string, unknown>,
  rules: readonly Rule[],
  layers: readonly Layer[],
): Record<string, unknown> {
  for (const { rule: id, option, wordsIn } of wordLists) {
    const words = layers.flatMap(wordsIn)
    const schema = rules.find(rule => rule.id === id)?.options[option]
    const setting = settings[id]
    if (words.length === 0 || schema?.type !== 'strings' || setting === false || setting === 'off') continue
    const options = optionsIn(setting)
    const already = Array.isArray(options[option]) ? options[option] : schema.default
    settings[id] = { ...options, [option]: [...already, ...words] }
  }
  return settings
}

function optionsIn(setting: unknown): Record<string, unknown> {
  if (severities.some(severity => severity === setting)) return { severity: setting }
  return typeof setting === 'object' && setting !== null && !Array.isArray(setting) ? { ...setting } : {}
}
