import { concepts } from '../memo/concepts.ts'
import { defaultGlobs } from '../memo/is-memo.ts'
import { profiles } from '../memo/profiles.ts'

/** The part of JSON Schema that a config file needs; `fitting` judges by it, and editors complete from it. */
export interface Schema {
  /** Left out where anything fits, as where others judge. */
  type?: 'object' | 'array' | 'string' | 'integer' | readonly ['string', 'array']
  $ref?: string
  description?: string
  default?: unknown
  properties?: Record<string, Schema>
  additionalProperties?: false | Schema
  /** Of a name. */
  pattern?: string
  propertyNames?: { pattern: string }
  required?: readonly string[]
  items?: Schema
  enum?: readonly string[]
  /** What is usual where more is allowed. */
  examples?: readonly unknown[]
  minimum?: number
}

/** What stands in a config file, once it has been checked. */
export interface ConfigData extends Layer {
  extends?: string
  memos?: string[]
  profiles?: Record<string, ProfileData>
  /** Undefined where one could not be read. */
  overrides?: ((Layer & { files: string[] }) | undefined)[]
}

/** What may differ from memo to memo. */
export interface Layer {
  rules?: Record<string, unknown>
  profile?: string
  acronyms?: string[]
  jargon?: Record<string, string>
}

/** A team's own profile, as a config file tells it. */
export interface ProfileData {
  extends?: string
  title?: string
  required?: string[]
  recommended?: string[]
  optional?: string[]
  order?: string[]
  words?: number
  headings?: Record<string, string[]>
  fields?: string[]
  template?: string
}

const text = (description: string): Schema => ({ type: 'string', description })
const texts = (description: string): Schema => ({
  type: ['string', 'array'],
  items: { type: 'string' },
  description,
})
const names = concepts.map(({ id }) => id)
const ids = profiles.map(({ id }) => id)
const conceptList = (description: string): Schema => ({
  type: 'array',
  items: { type: 'string', enum: names },
  description,
})

/** The keys of a config file, and those of an override. */
const layer = (rules: Schema): Record<string, Schema> => ({
  rules,
  profile: {
    ...text('The profile of memos whose front matter names none.'),
    default: ids[0],
    examples: ids,
  },
  acronyms: texts('Acronyms that every reader knows.'),
  jargon: {
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Words that readers outside the team do not know, and what to say instead.',
  },
})

const profile: Schema = {
  type: 'object',
  additionalProperties: false,
  description: 'A kind of memo, told by what differs from the one it extends.',
  properties: {
    extends: {
      ...text('The profile it starts from: one that comes with the product, or one above.'),
      default: ids[0],
      examples: ids,
    },
    title: text('What people call it, such as “Security brief”.'),
    required: conceptList('What a memo must have: an error where it is missing.'),
    recommended: conceptList('What a memo should have: a warning where it is missing.'),
    optional: conceptList('What a memo no longer owes.'),
    order: conceptList('The order in which readers want the sections; what is not named follows.'),
    words: { type: 'integer', minimum: 1, description: 'Words before the appendix.' },
    headings: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(concepts.map(({ id, title }) => [id, texts(`Headings for: ${title}.`)])),
      description: 'What your headings are called, by what they are about.',
    },
    fields: {
      ...texts('Keys that the front matter must fill in.'),
      items: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_ -]*$' },
    },
    template: text('A Markdown file in the folder of this file or below, which `memo new` starts from.'),
  },
}

/**
 * The schema of a config file.
 *
 * @param rules the schema of what is said of rules.
 */
export function configSchema(rules: Schema = { type: 'object' }): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: text('Where this schema lies, for editors.'),
      extends: text('Another config file, such as “../.memorc.yaml”, on which this one builds.'),
      memos: {
        ...texts(
          'Globs of the Markdown files that are memos, from the folder of this file on; “!” takes away.',
        ),
        default: defaultGlobs,
      },
      ...layer(rules),
      profiles: {
        type: 'object',
        additionalProperties: profile,
        propertyNames: { pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' },
        description: 'Your own kinds of memo, by the name that stands after `memo:` in the front matter.',
      },
      overrides: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: {
            files: texts('Globs of the memos for which the rest holds, from the folder of this file on.'),
            ...layer(rules),
          },
        },
        description: 'What differs for some memos; later ones win.',
      },
    },
  }
}
