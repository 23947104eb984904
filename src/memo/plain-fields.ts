/** A line of front matter as most memos write them, with the 0-based offsets of key and value in the YAML. */
export interface PlainField {
  key: string
  /** Undefined where a blank stands, such as `{owner}`: to YAML a map with a key of that name. */
  value: string | undefined
  keyStart: number
  start: number
  end: number
}

/** A value that is text and nothing else to YAML, or a day, or a blank of a template. */
const line =
  /^([A-Za-z][\w-]*): (?:(\p{L}[\p{L}\w ’()&+/.;-]*[\p{L}\w’)]|\p{L}|\d{4}-\d\d-\d\d)|\{[A-Za-z][\w-]*\})$/u
/** What YAML takes for something else, by its core schema. */
const word = /^(?:null|true|false)$/i

/**
 * The fields of front matter in which every line is a key with a value that needs no YAML to be understood; undefined
 * where there may be anything else, which the library reads: even a short block costs it as long as the parse of a page.
 * A test holds one against the other.
 */
export function plainFieldsIn(yaml: string): PlainField[] | undefined {
  const fields: PlainField[] = []
  const keys = new Set<string>()
  let start = 0
  for (const text of yaml.split('\n')) {
    const [, key, value] = line.exec(text) ?? []
    if (!key || word.test(key) || (value && word.test(value)) || keys.has(key)) return undefined
    keys.add(key)
    const end = start + text.length
    fields.push({ key, value, keyStart: start, start: start + key.length + 2, end })
    start = end + 1
  }
  return fields
}
