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

/** Documents: some of those given, cut off somewhere, and some made of nothing but marks. */
export function documents(known: readonly string[]): fc.Arbitrary<string> {
  const made = fc.array(fc.constantFrom(...bits), { maxLength: 14 }).map(parts => parts.join(''))
  if (known.length === 0) return made
  const found = fc
    .tuple(fc.constantFrom(...known), fc.nat(4000))
    .map(([text, length]) => text.slice(0, length))
  return fc.oneof(made, found)
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
