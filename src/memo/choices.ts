import { type Cell, entriesOf, type Option } from './entries.ts'
import type { EntryFields } from './field-names.ts'
import { isStructural } from './headings.ts'
import type { Memo, Section } from './memo.ts'
import { OptionNames } from './option-names.ts'
import { derivedOf } from './reads.ts'
import { rememberedFor } from './remember.ts'
import { indexOfPhrase, termsOf } from './stems.ts'
import { countWords } from './text.ts'

/** What a reader may choose between. */
export interface Choices {
  /** The section that names them first. */
  section: Section
  options: readonly Option[]
  /** They are alternatives to a recommended option that is told elsewhere. */
  others: boolean
  /** Whether they are compared field by field, in a table or by labels. */
  compared: boolean
}

const background = /\b(?:prior art|competit\w*|rationale|background|scenarios?)\b/i
const called =
  /^(?:\d+[.)]?\s*)?(?:(?:the|our|my|all|other|more|two|three|four|five|possible|potential|considered|evaluated|viable|feasible|available|proposed|rejected|abandoned|original|alternative|design|main|key|decision|solution|strategic)\s+)*(?:options?|alternatives?|approach(?:es)?|solutions?|choices?|candidates|positions|proposals|ideas|ways forward)(?:\s+(?:(?:we|previously|previous|that|were|to be)\s+)*(?:considered|weighed|evaluated|rejected|compared|analy[sz]ed|analysis|appraisal|assessment|on the table|and (?:alternatives|options|trade-?offs|recommendation|comparison|pros and cons)))?[^\w(]*(?:\(.*\)[^\w)]*)?$|^what (?:else|other|alternative|(?:we )?c(?:an|ould) (?:we )?do|we (?:considered|looked at))\b|^(?:other|possible) (?:ways|paths)\b/i
const weighing =
  /\b(?:pros?\b(?:(?!\bpros?\b).)*\bcons?|advantages?|benefits|comparison|comparing|compare|evaluation)\b/i
const oneOption = /^(?:options?|alternatives?|approach|solution|scenario)\s+(?:[A-Z]|#?\d+\w?)\b/i
const otherOptions = /\b(?:alternatives?|rejected|others?|abandoned|competition)\b/i

/**
 * The options of a memo, or undefined where nobody can be sure which they are: prose, sentences in a list, or
 * names that do not come back where the pros and cons are told. What is said of one in several places is joined.
 */
export const choicesOf = derivedOf(findChoices)

function findChoices(memo: Memo): Choices | undefined {
  const serving = memo.serving('options').filter(({ heading }) => !background.test(heading))
  // A milestone may have options of its own; the memo is not about them.
  const named = serving.filter(
    ({ heading, parent }) => oneOption.test(heading) && !parent?.concepts.includes('timeline'),
  )
  // A scoring table has columns and rows that are no option.
  const all = (memo.entries('options') ?? []).filter(({ name }) => !isReckoning(name))
  const open = serving.filter(({ heading }) => !oneOption.test(heading))
  // Whatever a section is called, a table of options compares them.
  const tabled = (section: Section) =>
    all.filter(standsIn([section])).some(({ form }) => form === 'row' || form === 'column')
  const weighed = open.filter(({ heading }) => weighing.test(heading))
  const listed = open.filter(
    section => !weighed.includes(section) && (called.test(section.heading) || tabled(section)),
  )
  const listing = listed.length > 0 ? listed : weighed.filter(tabled)
  const details = weighed.filter(section => !listing.includes(section))
  // One alone that is called “Option 1” has its siblings where nobody finds them.
  const section = listing[0] ?? (new Set(named.map(({ heading }) => heading)).size > 1 ? named[0] : undefined)
  if (!section) return undefined

  const headed = fromHeadings(named)
  const found = new OptionNames()
  const options: Option[] = []
  for (const option of listing.length > 0 ? all.filter(standsIn(listing)) : headed)
    if (!joinTo(options, found, option)) {
      found.add(option.name, options.length)
      options.push(option)
    }
  if (!all.filter(standsIn(details)).every(detail => joinTo(options, found, detail))) return undefined
  if (listing.length > 0) for (const option of headed) joinTo(options, found, option)

  // A list of arguments or of steps is written in sentences, a list of options in names.
  if (options.length === 0 || options.some(({ name }) => name === '' || countWords(name) > 12))
    return undefined
  return {
    section,
    options,
    others: areOthers(memo, section),
    compared: options.some(({ form, fields }) => form === 'row' || form === 'column' || fields.size > 0),
  }
}

/** Tells whether a row or a column is there for the reckoning: “Weight”, “Total”. */
export function isReckoning(name: string): boolean {
  return /^\W*(?:weight\w*|criteri\w+|(?:weighted |overall )?(?:totals?|scores?|sum|results?|rank\w*))\b|\bweighted$/i.test(
    name,
  )
}

/** Tells whether a section holds alternatives to an option that is recommended elsewhere. */
export function areOthers(memo: Memo, { heading }: Section): boolean {
  return (
    otherOptions.test(heading) &&
    !/\boptions\b/i.test(heading) &&
    memo.serving('recommendation').some(other => other.heading !== heading)
  )
}

const nothing =
  /\b(?:(?:do|does|doing) (?:nothing|not)|don[’']t|status quo|as[ -]is|keep\w*|stay\w*|remain\w*|retain\w*|defer\w*|wait\w*|postpone\w*|delay\w*|later|current\w*|existing|unchanged|no (?:change|action|op)\w*|not|none|continu\w*|carry on|leav\w*|without|nothing|baseline|as (?:now|today|before)|today|present|stick\w*|live with|maintain\w*|accept\w*|unmodified|same)\b/i

/**
 * What an author has set apart as a field of an option. Undefined also where a label stands empty outside of a
 * table: what follows it, as a list does, belongs to it.
 */
export function fieldOf({ form, fields }: Option, field: EntryFields['options']): Cell | undefined {
  const cell = fields.get(field)
  return cell?.text === '' && form !== 'row' && form !== 'column' ? undefined : cell
}

/** Tells whether an option is to leave things as they are. */
export function isDoingNothing({ name, text = '' }: { name: string; text?: string }): boolean {
  // “A – Stay as we are”: behind a letter stands the name.
  const said = /^\W*(?:options?\W*)?(?:(?:[A-Z]|\d+)\W*)?$/i.test(name) ? text.slice(0, 80) : name
  return nothing.test(said)
}

/** Tells whether a text speaks of an option: by its whole name, or by most of the words that carry meaning. */
export function speaksOf(text: string, { name }: Pick<Option, 'name'>): boolean {
  const [stems, said] = [rememberedTerms(name), rememberedTerms(text)]
  if (stems.length === 0) return text.includes(name)
  if (indexOfPhrase(said, stems) >= 0) return true
  const known = new Set(said)
  return stems.filter(stem => known.has(stem)).length / stems.length >= 0.8
}

const rememberedTerms = rememberedFor(termsOf)

function standsIn(sections: readonly Section[]): (option: Option) => boolean {
  return ({ at: { start } }) =>
    sections.some(({ at, end }) => start.offset! >= at.start.offset! && start.offset! < end)
}

/** Joins what is said of an option to the one of the same name; false where there is none. */
function joinTo(options: Option[], names: OptionNames, more: Option): boolean {
  const place = names.placeOf(more.name)
  if (place === undefined) return false
  const first = options[place]!
  options[place] = {
    ...first,
    text: `${first.text} ${more.text}`,
    fields: new Map([...more.fields, ...first.fields]),
  }
  return true
}

function fromHeadings(sections: readonly Section[]): Option[] {
  const [first] = sections
  const part = ({ heading, at, content, parts }: Section) => ({
    heading,
    at,
    content,
    parts: parts
      .filter(({ form }) => isStructural(form))
      .map(({ heading, at, content }) => ({ heading, at, content, parts: [] })),
  })
  if (!first) return []
  return entriesOf('options', { heading: '', at: first.at, content: [], parts: sections.map(part) }) ?? []
}
