import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { withoutMark } from '../../src/memo/parse.ts'
import { profiles } from '../../src/memo/profiles.ts'
import { rules } from '../../src/rules/index.ts'
import { scaffold } from '../../src/scaffold.ts'
import { documents, edited, edits } from '../memo/edits.ts'

const written = ['examples/decisions/', 'examples/memos/', 'test/golden/']
  .map(folder => new URL(`../../${folder}`, import.meta.url))
  .flatMap(folder => readdirSync(folder).map(name => new URL(name, folder)))
  .filter(({ pathname }) => pathname.endsWith('.md'))
  .map(url => readFileSync(url, 'utf8'))

const scaffolded = profiles.flatMap(profile => [
  scaffold(profile, {}),
  scaffold(profile, { title: 'Move the test databases', owner: 'Priya Nair', 'decide-by': '2027-05-14' }),
])

const specimens = rules.flatMap(({ examples }) =>
  examples.map(example => ('bad' in example ? example.bad.replace(/[⟦⟧]/g, '') : example.good)),
)

/** Memos that stand in the project: whole ones, what is scaffolded, and the examples of every rule. */
export const known: readonly string[] = [...written, ...scaffolded, ...specimens].map(withoutMark)

/** How the lines of a document end. */
const lineEnds = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constantFrom('\r\n', '\r') },
  { weight: 1, arbitrary: fc.constant('mixed') },
)

const kinds = ['\n', '\r\n', '\r']

function withLineEnds(text: string, ends: string | undefined): string {
  if (ends === undefined) return text
  let turn = 0
  return text.replace(/\r\n|\r|\n/g, () => {
    turn += 1
    return ends === 'mixed' ? kinds[turn % 3]! : ends
  })
}

/**
 * Memos as authors leave them: one that is known, or Markdown at random, edited at random, with the line ends of any
 * system. None begins with a byte-order mark.
 */
export function memos(texts: readonly string[] = known): fc.Arbitrary<string> {
  return fc
    .tuple(documents(texts), fc.option(edits, { nil: [] }), lineEnds)
    .map(([text, changes, ends]) => withoutMark(withLineEnds(changes.reduce(edited, text), ends)))
}
