import * as l10n from '@vscode/l10n'

/** British English, in which the messages are written, until another is chosen. */
let language = 'en-GB'
let lists: Partial<Record<Intl.ListFormatType, Intl.ListFormat>> = {}
let weekday: Intl.DateTimeFormat | undefined

/**
 * Chooses the language of what people read; to be called before anything is said. The memos themselves are read in
 * English all the same.
 *
 * @param tag a BCP 47 tag
 * @param texts English texts with their translation; what is missing stays English
 */
export function useLanguage(tag: string, texts: Readonly<Record<string, string>>): void {
  language = tag
  lists = {}
  weekday = undefined
  l10n.config({ contents: texts })
}

/** Goes back to English. */
export function useEnglish(): void {
  useLanguage('en-GB', {})
}

/** How English joins the last two items of a list: to ask the engine takes a short run as long as most of its rules. */
const english = { conjunction: ' and ', disjunction: ' or ', unit: ', ' }

function joined(items: readonly string[], type: Intl.ListFormatType): string {
  if (language === 'en-GB')
    return items.slice(0, -1).join(', ') + (items.length > 1 ? english[type] : '') + (items.at(-1) ?? '')
  lists[type] ??= new Intl.ListFormat(language, { type })
  return lists[type].format(items)
}

/** “a, b and c” */
export function allOf(items: readonly string[]): string {
  return joined(items, 'conjunction')
}

/** “a, b or c” */
export function anyOf(items: readonly string[]): string {
  return joined(items, 'disjunction')
}

/** “February 2027”, or “February” alone. */
export function nameOfMonth(date: Date, withYear: boolean): string {
  return date.toLocaleDateString(language, { month: 'long', ...(withYear && { year: 'numeric' }) })
}

/** “14 May 2027”; without its day or month where there is no room for them. */
export function shortDate(date: Date, most: 'day' | 'month' | 'year' = 'day'): string {
  return date.toLocaleDateString(language, {
    ...(most === 'day' && { day: 'numeric' }),
    ...(most !== 'year' && { month: 'short' }),
    year: 'numeric',
    timeZone: 'UTC',
  })
}

/** A day of the week, by its English name. */
export function nameOfWeekday(english: string): string {
  const order = weekdays.indexOf(english)
  if (language === 'en-GB' || order < 0) return english
  weekday ??= new Intl.DateTimeFormat(language, { weekday: 'long' })
  // 2023 began on a Sunday.
  return weekday.format(new Date(2023, 0, 1 + order))
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** A title as it stands within a sentence: English writes it small there. */
export function inSentence(title: string): string {
  return language.startsWith('en') ? title.toLowerCase() : title
}
