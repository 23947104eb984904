import type { HoverPart } from '../views/hover.ts'

/**
 * Words in which nothing is read as Markdown, nor as an address to be linked. Not `appendText`: that glues words
 * together by spaces at which no line breaks.
 */
export function literal(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!~|<>&$":]/g, '\\$&')
}

/**
 * Words for a notification or for the language status. There the editor takes `[…](command:…)` for a link that runs a
 * command, trusted or not, and knows no way to escape it; names of files and profiles come from whoever wrote them.
 */
export function unlinked(words: string): string {
  return words.replaceAll('](', '] (')
}

/** Lines as paragraphs, and as a list those that begin with a dash. */
export function tooltipOf(lines: readonly string[]): string {
  return [...new Set(lines)]
    .map(line => (line.startsWith('- ') ? `- ${literal(line.slice(2))}\n` : `${literal(line)}\n\n`))
    .join('')
}

const marks = { title: '**', text: '', quiet: '*' }

/** What a hover says, each word of it escaped: some come from the memo. */
export function hoverText(parts: readonly HoverPart[]): string {
  const marked = (words: string, mark: string) => mark + literal(words) + mark
  return parts
    .map(part =>
      part.kind === 'list'
        ? `${marked(part.title, '**')}\n${part.items
            .map(({ name, text }) => `\n- ${marked(name, '**')}: ${literal(text)}`)
            .join('')}`
        : marked(part.text, marks[part.kind]),
    )
    .join('\n\n')
}
