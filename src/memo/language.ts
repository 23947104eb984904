import * as l10n from '@vscode/l10n'

/** British English, in which the messages are written, until another is chosen. */
let language = 'en-GB'

/**
 * Chooses the language of what people read; to be called before anything is said. The memos themselves are read in
 * English all the same.
 *
 * @param tag a BCP 47 tag
 * @param texts English texts with their translation; what is missing stays English
 */
export function useLanguage(tag: string, texts: Record<string, string>): void {
  language = tag
  l10n.config({ contents: texts })
}

/** Goes back to English. */
export function useEnglish(): void {
  useLanguage('en-GB', {})
}

/** “a, b and c” */
export function allOf(items: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items)
}

/** A title as it stands within a sentence: English writes it small there. */
export function inSentence(title: string): string {
  return language.startsWith('en') ? title.toLowerCase() : title
}

/** A number as people write it: 12,500. */
export function figure(value: number): string {
  return value.toLocaleString(language)
}
