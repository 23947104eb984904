// Control characters, and what turns the direction of the text that follows. Tabs are harmless.
const dangerous = /(?!\t)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** A text from a memo, a config or a file name, in one line, as a terminal may show it: nothing in it gives the terminal orders. */
export function printable(text: string): string {
  return text.replace(dangerous, '\ufffd')
}
