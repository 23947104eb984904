import assert from 'node:assert/strict'
import fc from 'fast-check'
import { daysReadIn } from '../../src/memo/dates.ts'
import { plainDaysIn } from '../../src/memo/plain-dates.ts'

const today = '2026-11-22'
const mayName = (text: string) => /\d[-/.]\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i.test(text)

describe('days that stand alone', () => {
  it('are read without chrono', () =>
    assert.deepEqual(plainDaysIn('Signed by 5 May 2027; live (10 June 2027).', mayName)?.[0], {
      text: '5 May 2027',
      index: 10,
      day: '2027-05-05',
    }))

  for (const text of [
    '3–5 May 2027',
    '5 May 2027 to 9 June 2027',
    '31 June 2027',
    '5 May 2027 or 2027-06-01',
    '5 May 2027 or in June',
    '5 May 2027/28',
    '5 May',
    'by May 2027',
  ])
    it(`are left to chrono: ${text}`, () => assert.equal(plainDaysIn(text, mayName), undefined))

  const day = fc
    .tuple(
      fc.integer({ min: 0, max: 33 }),
      fc.constantFrom('January', 'February', 'May', 'December'),
      fc.integer({ min: 1998, max: 2102 }),
    )
    .map(([date, month, year]) => `${date} ${month} ${year}`)
  const around = fc.constantFrom(
    ...[
      ' ',
      ', ',
      ' to ',
      '–',
      '-',
      '/',
      '.',
      ' and ',
      ' on ',
      'by ',
      ' (',
      ')',
      ': ',
      ' at ',
      ' of ',
      ' in ',
      ' until ',
    ],
    ...[
      'Monday, ',
      ' (Friday)',
      '12',
      ' 7',
      'x',
      ' am',
      ' BC',
      ' AD',
      ' BE',
      ' CE',
      ' 2027',
      ' 5:30',
      '\n',
      ' May',
      'th',
      ' the 1st',
      ' a',
    ],
    ...[
      ' first',
      ' twenty-first',
      ' Q1',
      ' week',
      ' EUR',
      ' | ',
      '“',
      '”',
      '’s',
      '%',
      '_',
      '*',
      '+',
      ' & ',
      '; ',
      '—',
      ' → ',
    ],
  )
  it('are what chrono reads, whatever stands around them', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(day, around), { minLength: 1, maxLength: 7 }), parts => {
        const text = parts.join('')
        const plain = plainDaysIn(text, mayName)
        if (!plain) return
        const read = [...daysReadIn(text, today)].sort(
          (a, b) => a.index - b.index || b.text.length - a.text.length,
        )
        // What chrono finds inside another is left out by whoever asks.
        let end = -1
        const alone = read.filter(date => {
          if (date.index < end) return false
          end = date.index + date.text.length
          return true
        })
        assert.deepEqual(
          plain.map(({ text, index, day }) => [text, index, day, day]),
          alone.map(({ text, index, start, end }) => [text, index, start, end]),
          text,
        )
      }),
      { seed: 7, numRuns: 3000 },
    )).timeout(30_000)
})
