import assert from 'node:assert/strict'
import fc from 'fast-check'
import { daysNamedIn, daysReadIn } from '../../src/memo/named-days.ts'
import { plainDatesIn } from '../../src/memo/plain-dates.ts'

const mayName = (text: string) => /\d[-/.]\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i.test(text)

describe('days that stand alone', () => {
  it('are read without chrono', () =>
    assert.deepEqual(plainDatesIn('Signed by 5 May 2027; live (10 June 2027).', mayName)?.[0], {
      text: '5 May 2027',
      index: 10,
      month: 5,
      day: '2027-05-05',
    }))

  it('and days in figures, the year first', () =>
    assert.deepEqual(plainDatesIn('Signed on 2027-05-05, at last.', mayName), [
      { text: '2027-05-05', index: 10, month: 5, day: '2027-05-05' },
    ]))

  it('and months, whose year the reader knows', () =>
    assert.deepEqual(plainDatesIn('Live in October.', mayName), [
      { text: 'October', index: 8, month: 10, day: undefined },
    ]))

  for (const text of [
    '3–5 May 2027',
    '5 May 2027 to 9 June 2027',
    '31 June 2027',
    '5 May 2027 or 2027/06/01',
    '2027-02-30',
    '2027-06-01/05',
    '2027-06-01T12:00',
    '2027-06-01 to 2027-06-05',
    '5 May 2027 or June',
    '5 May 2027/28',
    '5 May',
    'by May 2027',
  ])
    it(`are left to chrono: ${text}`, () => assert.equal(plainDatesIn(text, mayName), undefined))

  const day = fc
    .tuple(
      fc.integer({ min: 0, max: 33 }),
      fc.constantFrom('January', 'February', 'May', 'December'),
      fc.integer({ min: 1998, max: 2102 }),
    )
    .map(([date, month, year]) => `${date} ${month} ${year}`)
  const figures = fc
    .tuple(
      fc.integer({ min: 1998, max: 2102 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    )
    .map(([year, month, date]) =>
      [year, ...[month, date].map(figure => String(figure).padStart(2, '0'))].join('-'),
    )
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
  const month = fc
    .tuple(
      fc.constantFrom('in', 'by', 'Until', 'before', 'from', 'since', 'late', 'the', 'of', '5 in', '12'),
      fc.constantFrom('January', 'March', 'May', 'June', 'July', 'October', 'may', 'Sept'),
      fc.constantFrom(
        '',
        '.',
        ';',
        ',',
        ', we',
        ', three weeks',
        ', fourth',
        ' (7)',
        ' (2027)',
        ' –',
        ' we',
        ' it goes',
        ' may',
        ' (',
        ' first',
        ' twenty',
        ' two',
        ' three days',
        ' a',
        ' next year',
      ),
    )
    .map(([before, month, after]) => ` ${before} ${month}${after}`)
  const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  it('are what chrono reads, whatever stands around them', () => {
    let plainly = 0
    fc.assert(
      fc.property(
        fc.array(fc.oneof(day, figures, month, around), { minLength: 1, maxLength: 7 }),
        days.map(date => date.toISOString().slice(0, 10)),
        (parts, today) => {
          const text = parts.join('')
          if (!plainDatesIn(text, mayName)) return
          plainly += 1
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
          assert.deepEqual([...daysNamedIn(text, today)], alone, text)
        },
      ),
      { seed: 7, numRuns: 6000 },
    )
    assert.ok(plainly > 500, `${plainly} texts were read without it`)
  })
})
