/** A generator of numbers from 0 to 1, the same for the same seed (Mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const people = [
  'Dana Reyes',
  'Priya Nair',
  'Lena Okafor',
  'Tom Weiss',
  'Marta Silva',
  'Jonas Lind',
  'Ana Kovač',
]
const parts = ['Finance', 'Legal', 'Customer service', 'Platform', 'Sales', 'Operations', 'Security']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'September',
  'October',
  'November',
]
const things = [
  'the test database',
  'the parcel app',
  'our search',
  'the billing job',
  'the depot scanner',
  'the API',
]
const whos = [
  'Nine of our twelve teams',
  'Our drivers',
  'Customers in three regions',
  'Support',
  'Two depots',
  'We',
]
const deeds = [
  'wait for',
  'work around',
  'have replaced',
  'pay twice for',
  'no longer trust',
  'report faults of',
]
const whys = [
  'because the vendor ends its support',
  'since the last audit asked for separate data',
  'so releases slip by a week',
  'which costs more every quarter',
  'and nobody knows who owns it',
  'although **two workarounds** exist',
  'as the [waiting times of last year](https://wiki.example.com/waits) show',
]
const answers = [
  'A weekly check looks for it',
  'Monthly export; moving on takes three weeks',
  'An alert goes out',
  'A pilot first',
]
const dangers = [
  'The bill grows unseen',
  'Data is copied',
  'The vendor closes',
  'The switch takes longer',
  'A depot stands still',
]
const counted = [
  'Wait for a test',
  'Lost parcels a week',
  'Calls about late parcels',
  'Cost of storage each month',
  'Failed releases',
]

/** Makes a decision brief of about one page, as authors write them; each number makes another one. */
export function memo(number: number): string {
  const random = randomFrom(number + 1)
  const upTo = (limit: number) => Math.floor(random() * limit)
  const one = <Item>(items: readonly Item[]) => items[upTo(items.length)]!
  const day = () => `${1 + upTo(28)} ${one(months)} 2027`
  const money = () => `${1 + upTo(90)},${upTo(10)}00 EUR`
  const sentence = () =>
    `${one(whos)} ${one(deeds)} ${one(things)} ${1 + upTo(60)} hours a week, ${one(whys)}.`
  const prose = (count: number) => Array.from({ length: count }, sentence).join(' ')
  const rows = (count: number, row: (order: number) => readonly string[]) =>
    Array.from({ length: count }, (_, order) => `| ${row(order).join(' | ')} |`).join('\n')
  const table = (names: readonly string[], count: number, row: (order: number) => readonly string[]) =>
    `| ${names.join(' | ')} |\n|${' --- |'.repeat(names.length)}\n${rows(count, row)}\n`
  const thing = one(things)
  return `---
memo: decision-brief
title: Replace ${thing} by ${one(months)} (${number})
owner: ${one(people)}
decider: ${one(people)}
decide-by: 2027-0${1 + upTo(9)}-1${upTo(10)}
status: review
---

# Replace ${thing} by ${one(months)} (${number})

## Decision needed

We ask ${one(people)} to approve ${money()} a year for ${one(things)} by ${day()}. ${sentence()}

## Recommendation

Rent, because it is the only option that is live before the audit on ${day()}. It can be reversed at 30 days’ notice; we revisit it if the bill passes ${money()}.

## Context

${prose(3)}

${prose(2)} *Evidence:* \`waits-${number}\` and the [report](https://wiki.example.com/${number}).

## Options

${table(['Option', 'Cost', 'Delivered by', 'Upside', 'Downside'], 3, order => [
  ['Do nothing', 'Rent', 'Build'][order]!,
  `${money()} a year`,
  day(),
  `${one(whos)} ${one(deeds)} nothing new`,
  `${one(whys)}`,
])}
## Timeline

${table(['Date', 'Milestone'], 4, order => [`${1 + upTo(28)} ${months[order * 2]} 2027`, `${one(whos)} move to ${one(things)}`])}
## Risks

${table(['Risk', 'Likelihood', 'Impact', 'Mitigation', 'Owner'], 4, () => [
  `${one(dangers)}: ${one(things)}`,
  one(['low', 'medium', 'high']),
  one(['low', 'medium', 'high']),
  `${one(answers)} from ${money()} on`,
  one(people),
])}
## Metrics

- **${one(counted)}:** from ${20 + upTo(40)} hours to ${1 + upTo(9)} by ${day()}, reported by ${one(people)}
- **${one(counted)}:** from ${20 + upTo(40)} to ${1 + upTo(9)} by ${day()}, reported by ${one(people)}
- ${one(counted)}: ${20 + upTo(40)} today

## Stakeholders

${table(['Who', 'Function', 'Concern', 'Answered in'], 4, order => [people[order]!, parts[order]!, `${one(dangers)} in ${one(months)}`, one(['Options', 'Risks', 'Timeline'])])}
## Cost

Until ${one(months)}, three weeks of two engineers. Then ${money()} a year, ${money()} more than today.

${prose(1)}

## Next steps

1. ${one(people)} signs the contract by ${day()}.
2. ${one(people)} moves the first two teams.
`
}

/** A document of so many lines: one memo whose sections come again and again, as in the minutes of a year. */
export function document(lines: number): string {
  const made: string[] = []
  let count = 0
  for (let number = 0; count < lines; number += 1) {
    const text = number === 0 ? memo(0) : memo(number).replace(/^---\n[\s\S]*?\n---\n/, '')
    made.push(text)
    count += text.split('\n').length
  }
  return made.join('\n').split('\n').slice(0, lines).join('\n')
}
