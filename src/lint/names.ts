import * as l10n from '@vscode/l10n'

const most = 4

/** Names as a sentence lists them: in quotation marks, long ones cut, and no more than a reader takes in. */
export function quoted(names: readonly string[]): string {
  const shown = names
    .slice(0, names.length > most ? most - 1 : most)
    .map(name => l10n.t('“{0}”', shortened(name)))
  const rest = names.length - shown.length
  return rest > 0 ? l10n.t('{0} and {1} more', shown.join(', '), rest) : shown.join(', ')
}

/** A name that fits into a message: the words that go into 60 characters; three dots where there is none. */
export function shortened(name: string): string {
  if (name.length <= 60) return name || '…'
  return `${name.slice(0, 60).replace(/(?<!\s)\s+\S*$/, '')} …`
}
