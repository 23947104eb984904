import { rules } from '../rules/index.ts'

/** What of package.json tells of the rules' settings, its texts in some language. */
export interface Manifest {
  contributes: {
    configuration: { properties: { 'alignmentMemos.rules': { properties: Record<string, Setting> } } }
  }
}

interface Setting {
  markdownDescription: string
  anyOf: { properties?: Record<string, { description?: string }> }[]
}

/**
 * What rules say of themselves in a manifest's language, by what they say before a language is chosen. A package holds
 * these texts there alone, the English ones too: scripts/lean.mjs puts names in their place.
 */
export function settingTexts({ contributes }: Manifest): Map<string, string> {
  const { properties } = contributes.configuration.properties['alignmentMemos.rules']
  const texts = rules.flatMap(({ id, summary, why, options }) => {
    const { markdownDescription, anyOf } = properties[id]!
    const [order = '', reason = ''] = markdownDescription.split('\n\n')
    const own = anyOf.find(({ properties }) => properties)?.properties ?? {}
    const abouts = Object.entries(options).map(([name, { about }]) => [about, own[name]?.description ?? ''])
    return [[summary, order], [why, reason], ...abouts] as [string, string][]
  })
  return new Map(texts.filter(([, text]) => text))
}
