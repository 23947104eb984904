import fc from 'fast-check'

/** What Markdown is made of, and what goes wrong in it: marks that open, close and nest. */
const bits = [
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r\r',
    '  ',
    '    ',
    '\t',
    '\n\n\n  text',
    '\n\n    code\n\n\n',
    '\u00a0',
    '\n\f\n',
  ],
  ...['- ', '+\n\n', '1. ', '10. ', '2) x\n\n', '> ', '# ', '## Risks\n\n', '===', '---', '---\n', '* * *\n'],
  ...['```', '```\n', '~~~\n', '- ```\n\n```\n\nx\n\n', '> ```\n\n```\n\ny\n\n', '``` a`b\n', '`', '*', '**'],
  ...[
    '<!--',
    '-->',
    '<div>',
    '</div>',
    '<script>',
    '</script>',
    '<pre>\n\n',
    '<?x',
    '?>',
    '<![CDATA[',
    '<!X',
  ],
  ...[
    '[a]: /b\n',
    '[a]',
    '[A b][]',
    '[a\nb]: x\n\n',
    '[ß]: x\n\n[SS]\n\n',
    '[\\]]: x\n\n[\\]]\n\n',
    '](',
    '(',
    '"title',
  ],
  ...[
    '| a | b |\n| - | - |\n| 1 | [a] |\n',
    '|',
    '\\',
    '&amp;',
    '\uFEFF',
    '\u0000',
    '\ud83d',
    'word ',
    'text\n\n',
  ],
  // What a memo is made of.
  ...['## Options\n\n', '# Appendix\n\n', '**Risks:** ', '<h2>Cost</h2>\n', 'Owner: ', '- **Buy:** 3 EUR\n'],
  ...[
    'by 3 May',
    '2027-13-01',
    '03/04/2027',
    '{date}',
    'TBD',
    'NDPR',
    'soon',
    'Q3',
    '20% to 5%',
    'many users ',
  ],
  ...['\n<!-- memo: risks -->\n', '<!-- memo-disable -->\n', '\nstatus: draft\n', '\nmemo: rfc\n'],
  '| Option | Cost |\n| --- | --- |\n| Buy | |\n| Wait | 2 weeks |\n',
  '| Risk | Owner |\n| --- | --- |\n| Lock-in | Ana Kovač |\n',
]

/** A change of a text: what is put in, where (as a share of its length), and how many characters it takes away. */
export interface Edit {
  at: number
  remove: number
  insert: string
}

const insert = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...bits) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
)

/** What a line is made of: marks that are none where they stand, or that mean another thing there. */
const marks = [
  ...[
    'a',
    'b c',
    ' ',
    '  ',
    '*',
    '**',
    '_',
    '__',
    '***',
    '`',
    '``',
    '\\',
    '\\\\',
    '&',
    '!',
    '|',
    '\\|',
    '~',
    '#',
    '=',
    '-',
  ],
  ...[
    '[',
    ']',
    '[x] ',
    '](x)',
    '[a](b)',
    '[a ](b)',
    '[a](b "c")',
    '[a](b(c))',
    '[a](b&c=d)',
    '![a](b)',
    '[a][b',
  ],
  ...[
    '<',
    '>',
    '<br>',
    '<a b="',
    '<!--',
    '<!-- c -->',
    '-->',
    '<x:y>',
    '<a@b.c>',
    '&amp;',
    '&#39;',
    '&copy;',
    '&nbsp;',
  ],
  ...[
    '**a**',
    '*b*',
    '_c_',
    '`d`',
    '` e `',
    '**Risk:** ',
    'snake_case',
    '.',
    ',',
    '—',
    '(',
    ')',
    '{date}',
    ':',
  ],
  ...['\u00a0', '\u2003', 'é', '😀', '\ud83d', '\u0000', '\t', '\f', '€', '10.', '2) ', '1. ', '- '],
]

const words = fc
  .array(fc.constantFrom(...marks), { minLength: 1, maxLength: 6 })
  .map(parts => [parts.join('')])

const leaves = fc.constantFrom(
  ...[
    [''],
    ['', '# h'],
    ['## **b** x  '],
    ['# c #'],
    ['', '---'],
    ['***'],
    ['==='],
    ['<!-- c -->'],
    ['<div>', '', 'a'],
  ],
  ...[
    ['| a | b |', '|---|:-:|', '| c | `d` | e', '|x', '| **y** | z |  '],
    ['a | b', '- | -'],
    ['|a|', '|-|', 'b'],
  ],
  ...[['```', 'code', '', 'x', '```'], ['~~~ js', '~~~'], ['<!-- a', '', 'b -->'], ['    code'], ['[a]: b']],
)

/** Lines of lists and quotations inside each other, now and then not quite where they belong. */
const { lines } = fc.letrec<{ lines: string[] }>(tie => ({
  lines: fc
    .array(
      fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        { weight: 4, arbitrary: words },
        { weight: 3, arbitrary: leaves },
        {
          weight: 2,
          arbitrary: fc
            .tuple(fc.constantFrom('- ', '* ', '1. ', '2) ', '-  ', '-     '), fc.nat(12), tie('lines'))
            .map(([mark, slip, held]) => {
              const indent = ' '.repeat(slip < 6 ? slip : mark.length)
              return held.map((line, at) => (at === 0 ? mark : line === '' ? '' : indent) + line)
            }),
        },
        {
          weight: 1,
          arbitrary: fc
            .tuple(fc.constantFrom('> ', '> ', '>', ' > '), fc.nat(40), tie('lines'))
            .map(([mark, lazy, held]) => held.map((line, at) => (at === lazy ? '' : mark) + line)),
        },
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map(parts => parts.flat()),
}))

const laidOut = fc
  .tuple(lines, fc.constantFrom('\n', '\n', '\r\n', '\r'), fc.boolean())
  .map(([held, eol, ends]) => (held.join(eol) + (ends ? eol : '')).replace(/^\uFEFF+/, ''))

/** Documents: some of those given, cut off somewhere, some made of nothing but marks, and some well laid out. */
export function documents(known: readonly string[]): fc.Arbitrary<string> {
  const made = fc.array(fc.constantFrom(...bits), { maxLength: 14 }).map(parts => parts.join(''))
  if (known.length === 0) return fc.oneof(made, laidOut)
  const found = fc
    .tuple(fc.constantFrom(...known), fc.nat(4000))
    .map(([text, length]) => text.slice(0, length))
  return fc.oneof(made, found, laidOut)
}

/** Edits that follow each other. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(30)),
    insert,
  }),
  { minLength: 1, maxLength: 12 },
)

/** What a text becomes. A byte-order mark that would begin it is left out, as an editor does. */
export function edited(text: string, { at, remove, insert }: Edit): string {
  const place = Math.round(at * text.length)
  return (text.slice(0, place) + insert + text.slice(place + remove)).replace(/^\uFEFF+/, '')
}

/**
 * Holds something of every version that edits make of documents.
 *
 * @param open takes a document as it begins, and gives what looks at each later version
 */
export function forEveryVersion(
  examples: readonly string[],
  numRuns: number,
  open: (text: string) => (now: string) => void,
): void {
  fc.assert(
    fc.property(documents(examples), edits, (text, changes) => {
      const look = open(text)
      let now = text
      for (const change of changes) {
        now = edited(now, change)
        look(now)
      }
    }),
    { numRuns },
  )
}
