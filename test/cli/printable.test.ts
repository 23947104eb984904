import assert from 'node:assert/strict'
import { prettyFindings } from '../../src/cli/pretty.ts'
import { printable } from '../../src/cli/printable.ts'

describe('what the terminal is shown', () => {
  const orders = [
    '\x1b[2J',
    '\x1b]0;title\x07',
    '\x1b]8;;http://x\x1b\\',
    '\r',
    '\b',
    '\x00',
    '\x7f',
    '\x9b31m',
    '\u202e',
  ]

  it('holds no orders from a text', () => {
    for (const order of orders) assert.match(printable(`a${order}b`), /^a\ufffd[^\p{Cc}\u202e]*b$/u)
  })

  it('keeps the words of all languages', () => {
    for (const text of ['größer\t東京 🚀', 'שלום', '“a” – b']) assert.equal(printable(text), text)
  })

  it('holds none from a file name, a message or a fix', () => {
    for (const order of orders) {
      const finding = {
        ...{
          rule: `r${order}`,
          severity: 'error' as const,
          message: `m${order}`,
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 1,
        },
        fix: { title: `t${order}`, outline: false },
      }
      const told = prettyFindings([{ file: `f${order}.md`, findings: [finding] } as never], false)
      assert.doesNotMatch(told, /[\p{Cc}\u202e](?<!\n)/u, JSON.stringify(told))
    }
  })
})
