import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyEdits } from '../../src/lint/fix.ts'
import { memoOf } from '../../src/memo/memo.ts'
import { type OwnKey, setField } from '../../src/views/set-field.ts'

/** What a text is after the change, or why it is not changed. */
function set(text: string, key: OwnKey, value: string): string {
  const change = setField(text, key, value, 'one-pager')
  return 'refusal' in change ? `refused: ${change.refusal}` : applyEdits(text, change.fix.edits)
}

const text = `---
# what it is
memo: one-pager   # for the board
title: "Move: all of it"
status: 'draft'
---

# Move
`

describe('a change of the kind or status of a memo', () => {
  it('changes the value alone: comments, quotes and all else stay', () => {
    assert.equal(set(text, 'memo', 'rfc'), text.replace('one-pager', 'rfc'))
    assert.equal(set(text, 'status', 'review'), text.replace("'draft'", "'review'"))
  })

  it('keeps how lines end, whatever ends them', () => {
    for (const eol of ['\r\n', '\r']) {
      const lines = (from: string) => from.replaceAll('\n', eol)
      assert.equal(set(lines(text), 'status', 'review'), lines(text.replace('draft', 'review')))
      assert.equal(
        set(lines('---\nmemo: rfc\n---\n# Move\n'), 'status', 'review'),
        lines('---\nmemo: rfc\nstatus: review\n---\n# Move\n'),
      )
      assert.equal(set(lines('# Move\n'), 'memo', 'rfc'), lines('---\nmemo: rfc\n---\n\n# Move\n'))
    }
  })

  it('keeps a byte-order mark in its place', () => {
    const change = setField('# Move\n', 'memo', 'rfc', 'one-pager')
    assert.ok('fix' in change)
    assert.equal(applyEdits('\uFEFF# Move\n', change.fix.edits), '\uFEFF---\nmemo: rfc\n---\n\n# Move\n')
  })

  it('finds the key as an author writes it', () => {
    assert.equal(set('---\nStatus: draft\n---\n', 'status', 'review'), '---\nStatus: review\n---\n')
    assert.equal(set('---\n"status" : draft\n---\n', 'status', 'review'), '---\n"status" : review\n---\n')
  })

  it('fills in what is empty, null or a blank', () => {
    assert.equal(
      set('---\nstatus:\nowner: Priya\n---\n', 'status', 'review'),
      '---\nstatus: review\nowner: Priya\n---\n',
    )
    assert.equal(set('---\nstatus: # when?\n---\n', 'status', 'review'), '---\nstatus: review # when?\n---\n')
    for (const blank of ['~', 'null', '{status}', '""', '[draft]'])
      assert.equal(memoOf(set(`---\nstatus: ${blank}\n---\n`, 'status', 'review')).status, 'review')
  })

  it('adds a key that is not there: the kind on top, the status below', () => {
    assert.equal(
      set('---\nowner: Priya\n---\n\n# Move\n', 'memo', 'rfc'),
      '---\nmemo: rfc\nowner: Priya\n---\n\n# Move\n',
    )
    assert.equal(
      set('---\nmemo: rfc\n# end\n---\n', 'status', 'review'),
      '---\nmemo: rfc\n# end\nstatus: review\n---\n',
    )
    assert.equal(set('---\n---\n', 'status', 'review'), '---\nstatus: review\n---\n')
  })

  it('writes front matter where there is none, and says the kind in it', () => {
    assert.equal(set('# Move\n', 'status', 'review'), '---\nmemo: one-pager\nstatus: review\n---\n\n# Move\n')
    assert.equal(set('', 'memo', 'rfc'), '---\nmemo: rfc\n---\n\n')
    assert.equal(memoOf(set('---\n\nAbove, a line.\n', 'memo', 'rfc')).profile.id, 'rfc')
  })

  it('quotes what YAML would take for something else', () => {
    assert.equal(memoOf(set('# Move\n', 'memo', 'null')).field('memo'), 'null')
    assert.equal(memoOf(set('---\nmemo: x\n---\n', 'memo', 'a: b')).field('memo'), 'a: b')
  })

  it('leaves front matter alone that cannot be read', () => {
    for (const broken of [
      '---\nmemo: "one-pager\n---\n\n# Move\n',
      '---\nstatus: draft\nstatus: review\n---\n',
      '---\nmemo: one-pager\nowner: Priya\n\n# Move\n',
    ])
      assert.match(set(broken, 'status', 'decided'), /^refused: The front matter cannot be read/)
  })

  it('leaves alone what it would spoil', () => {
    for (const odd of ['---\n- a list\n---\n', '---\n{ memo: rfc }\n---\n', '---\njust words\n---\n'])
      assert.match(set(odd, 'status', 'review'), /^refused: “status” is written in a way/)
  })

  it('does what it says and nothing else, or refuses, whatever stands there', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'memo: rfc',
        'status: draft # c',
        'status: "x"',
        'title: {a}',
        '',
        '# c',
        '- x',
        'a: |',
        '  b',
        'status: >',
        'k: &a 1',
        'status: *a',
        'memo: [a, b]',
        "owner: 'it''s'",
        'status:',
        '? x',
      ),
      fc.string({ maxLength: 12 }),
    )
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom<OwnKey>('memo', 'status'),
        fc.constantFrom('review', 'one-pager', '123', 'yes'),
        (lines, eol, key, value) => {
          const before = ['---', ...lines, '---', '', '# Move', ''].join(eol)
          const after = set(before, key, value)
          if (after.startsWith('refused')) return
          assert.equal(memoOf(after).field(key), value)
          assert.ok(after.endsWith(`${eol}# Move${eol}`))
          for (const [other, { values }] of memoOf(before).frontMatter.fields)
            if (other !== key) assert.deepEqual(memoOf(after).frontMatter.fields.get(other)?.values, values)
        },
      ),
      { seed: 42, numRuns: 150 },
    )
  })
})
