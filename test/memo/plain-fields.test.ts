import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isMap, isScalar, parseDocument } from 'yaml'
import { plainFieldsIn } from '../../src/memo/plain-fields.ts'

/** The fields as the library reads them; undefined where they are neither texts nor blanks, or not all well. */
function read(yaml: string) {
  const { contents, errors } = parseDocument(yaml, { logLevel: 'silent' })
  if (errors.length > 0 || !isMap(contents)) return undefined
  return contents.items.map(({ key, value }) => {
    if (!isScalar(key) || !(isScalar(value) || isMap(value))) return undefined
    const text = isScalar(value) ? value.value : undefined
    return [key.value, key.range![0], text, value.range![0], value.range![1]]
  })
}

describe('front matter of plain lines', () => {
  it('is read without the library', () =>
    assert.deepEqual(plainFieldsIn('memo: one-pager\ndecide-by: 2027-05-14\nowner: {owner}'), [
      { key: 'memo', value: 'one-pager', keyStart: 0, start: 6, end: 15 },
      { key: 'decide-by', value: '2027-05-14', keyStart: 16, start: 27, end: 37 },
      { key: 'owner', value: undefined, keyStart: 38, start: 45, end: 52 },
    ]))

  for (const yaml of [
    'a: true',
    'a: 12',
    'a:',
    'a: "b"',
    'a: b\na: c',
    'a: b: c',
    'a: b # c',
    'a: b\n  c',
    '',
    'null: a',
  ])
    it(`leaves the rest to it: ${JSON.stringify(yaml)}`, () => assert.equal(plainFieldsIn(yaml), undefined))

  const piece = fc.constantFrom(
    ...[
      'a',
      'Move',
      'x1',
      '2027-05-14',
      'true',
      'null',
      'No',
      'e',
      '7',
      '.5',
      'inf',
      '~',
      '-',
      '_',
      '’',
      '+',
      '/',
      '&',
    ],
    ...[
      ' ',
      ': ',
      ' #',
      '#',
      ':',
      '\n',
      '\n',
      '\na: ',
      '\nkey-2: ',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '{b-c}',
      'k: {b-c}',
      ',',
      '*',
      '!',
      '|',
      '>',
      '%',
      '@',
      '`',
      '"',
      "'",
      ';',
      '.',
      '?',
      '<<',
      '\t',
      '\r',
      'é',
    ],
  )
  it('is what the library reads', () =>
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), pieces => {
        const yaml = `memo: ${pieces.join('')}`
        const plain = plainFieldsIn(yaml)
        if (!plain) return
        assert.deepEqual(
          plain.map(({ key, value, keyStart, start, end }) => [key, keyStart, value, start, end]),
          read(yaml),
        )
      }),
      { seed: 3, numRuns: 5000 },
    )).timeout(30_000)
})
