import { Chrono, configuration, type ParsedResult, type Parser, type ParsingReference } from 'chrono-node/en'

// Only what names a day, month or longer; “in two weeks”, “at five” and “tomorrow” name none that lasts. What
// reads dates in figures or the names of months is told by its pattern; compiling the others takes a tenth of a second.
const { parsers } = configuration.createCasualConfiguration()
const context = { option: {} } as Parameters<Parser['pattern']>[0]
const chrono = new Chrono({
  parsers: parsers.filter(parser => {
    const { source } = parser.pattern(context)
    return !/week/i.test(source) && /january|\[0-9\]|0-9(?:(?!0-9).)*\//.test(source)
  }),
  refiners: [],
})

/** The dates that chrono reads in a text. */
export function readDates(text: string, reference: ParsingReference): ParsedResult[] {
  return chrono.parse(text, reference)
}
