// Control characters, and what turns the direction of the text that follows. Tabs are harmless.
const dangerous = /(?!\t)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** A text from a memo, a config or a file name, in one line, as a terminal may show it: nothing in it gives the terminal orders. */
export function printable(text: string): string {
  return text.replace(dangerous, '\ufffd')
}

/** Data as JSON: the same when it is read, and nothing in it gives the terminal orders. */
export function printableJson(data: unknown): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  // JSON itself escapes the others; the line ends that are left are its own.
  return JSON.stringify(data, null, 2).replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, escaped)
}
