import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { engineFor } from '../../src/engine.ts'
import { excessIn, limits } from '../../src/memo/limits.ts'
import { parser } from '../../src/memo/parse.ts'
import { hostile } from '../hostile/index.ts'

/**
 * Milliseconds for all of them together, many times what a slow machine needs: where one took the square of its length,
 * it would not be through in an hour.
 */
const patience = 400_000

describe('hostile texts', () => {
  it('are all judged, or left unread where they say so', async function () {
    this.timeout(patience + 5000)
    const script = fileURLToPath(new URL('hostile.ts', import.meta.url))
    // In a process of its own: what never ends cannot be interrupted from within.
    const { stdout } = await promisify(execFile)(process.execPath, ['--import=tsx', script], {
      timeout: patience,
      killSignal: 'SIGKILL',
    })
    assert.deepEqual(stdout.trim().split('\n'), Object.keys(hostile))
  })
})

describe('lines that are not parsed', () => {
  const emphasis = '*a_ '.repeat(limits.marks)

  it('leave the rest of the document as it is', () => {
    const { memo, findings } = engineFor().judge(`# Move\n\n${emphasis}\n\n## Risks\n\n- Lock-in\n`)
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'unread-lines').map(({ at }) => [at.start.line, at.end.line]),
      [[3, 3]],
    )
    assert.equal(memo.serving('risks').length, 1)
    assert.equal(memo.words, 3)
  })

  it('are read again once they are mended', () => {
    const parseNext = parser()
    assert.deepEqual(
      [`${emphasis}\n\nb\n`, 'a\n\nb\n'].map(text => parseNext(text).children.map(({ type }) => type)),
      [
        ['code', 'paragraph'],
        ['paragraph', 'paragraph'],
      ],
    )
  })

  it('are those of a block that keeps the parser for seconds', () => {
    const row = '| a \\| b | c |\n'
    const rows = (count: number) => `| d | e |\n| - | - |\n${row.repeat(count)}`
    const unread = (text: string) => excessIn(text) === 'block'
    assert.ok(unread(rows(limits.block / 12)))
    assert.ok(!unread(rows(limits.block / 24)))
    assert.ok(unread('a `b`\n'.repeat(limits.block / 4)))
  })

  const fine: Record<string, string> = {
    'a table of many marks': `| a |\n| - |\n${'| **a** [b] |\n'.repeat(1500)}`,
    'a table without bars at its margins': `a | b\n- | -\n${'c | \n'.repeat(2000)}`,
    'a list of many links': '- [a](b) and *c*\n'.repeat(3000),
    'paragraphs of many marks': `${'**a** '.repeat(300)}\n\n`.repeat(20),
    code: `\`\`\`json\n${'[["a_b", "*c*"]],\n'.repeat(2000)}\`\`\`\n`,
    'code in a list': `- a\n\n  ~~~\n${'  [["a_b", "*c*"]],\n'.repeat(2000)}  ~~~\n`,
    'a comment': `<!--\n${'[["a_b", "*c*"]],\n'.repeat(2000)}-->\n`,
    'quotations and items that are wrapped by hand': `- a\nb\nc\n> d\ne\n\n`.repeat(2000),
    'a long block of HTML': `<table>\n${'<tr><td>a</td></tr>\n'.repeat(20_000)}</table>\n`,
    'a long log between fences': `\`\`\`\n${'a\tb\tc\n'.repeat(50_000)}\`\`\`\n`,
    'fences in quotations': `${'> ```\n> a\n>\n> b\n> ```\n'.repeat(2000)}`,
    'words without end': 'word '.repeat(20_000),
    'quotations ten deep': `${'> '.repeat(10)}text\n`.repeat(500),
    'code that stands far to the right': `${' '.repeat(600)}x\n`,
  }
  for (const [what, text] of Object.entries(fine))
    it(`are not ${what}`, () => assert.equal(excessIn(text), undefined))
})
