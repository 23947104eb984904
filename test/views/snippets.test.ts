// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets are written so
import assert from 'node:assert/strict'
import { asSnippet, asSnippets } from '../../src/views/snippets.ts'

describe('edits as snippets', () => {
  it('stop at each blank, which keeps its braces', () =>
    assert.equal(asSnippet('| {one name} | {date} |'), '| ${1:{one name\\}} | ${2:{date\\}} |'))

  it('number the stops through', () =>
    assert.deepEqual(
      asSnippets([
        { start: 0, end: 0, text: '{a b}' },
        { start: 5, end: 6, text: 'TBD' },
        { start: 9, end: 9, text: '{a b}' },
      ])!.map(({ text }) => text),
      ['${1:{a b\\}}', 'TBD', '${2:{a b\\}}'],
    ))

  it('escape what a snippet would take for its own', () =>
    assert.equal(asSnippet('$1 \\ } {x,y} {who}'), '\\$1 \\\\ \\} {x,y\\} ${1:{who\\}}'))

  it('are none without a blank', () => {
    assert.equal(asSnippets([{ start: 0, end: 0, text: 'a {x,y}' }]), undefined)
    assert.equal(asSnippet('a $b'), 'a \\$b')
  })
})
