import { type Document, isScalar, parseDocument } from 'yaml'

/**
 * Reads YAML, or JSON, which is YAML as well, into nodes that know their places.
 *
 * @param logLevel `error` where several documents in one text are a mistake.
 * @throws RangeError where it is nested too deeply.
 */
export function yamlOf(text: string, logLevel: 'error' | 'silent' = 'silent'): Document.Parsed {
  // Whatever a document says of its version; what a tag would make of a value, nobody here could take; and where an
  // error is we tell ourselves.
  return parseDocument(text, { logLevel, schema: 'core', resolveKnownTags: false, prettyErrors: false })
}

/** A value as YAML writes it: quoted only where it would be read as something else than this text. */
export function scalarOf(text: string): string {
  const { contents, errors } = yamlOf(text)
  const isPlain = errors.length === 0 && isScalar(contents) && contents.type === 'PLAIN'
  return isPlain && contents.value === text && !/[\r\n]/.test(text) ? text : JSON.stringify(text)
}
