import assert from 'node:assert/strict'
import { memoOf } from '../../src/memo/memo.ts'
import { peopleIn } from '../../src/views/people.ts'

const people = (text: string) => peopleIn(memoOf(text)).map(({ name, role }) => `${name}: ${role}`)

describe('the people whom a memo names', () => {
  it('stand on top, among the stakeholders, and own something', () =>
    assert.deepEqual(
      people(`---
memo: one-pager
owner: Priya Nair (platform), Tom Berg and {name}
decider:
  - Dana Reyes
---

# Move

## Risks

| Risk | Owner |
| --- | --- |
| Lock-in | Sam Ito / priya nair |
| Skills | {one name} |

## Stakeholders

| Who | Function |
| --- | --- |
| Lena Okafor | Finance |
| the board | |

## Next steps

| What | Who |
| --- | --- |
| Sign | Ines Duarte |
`),
      [
        'Priya Nair: owner',
        'Tom Berg: owner',
        'Dana Reyes: decider',
        'Lena Okafor: Finance',
        'Sam Ito: owner of “Lock-in”',
        'Ines Duarte: does “Sign”',
      ],
    ))

  it('are none in an empty memo', () => assert.deepEqual(people(''), []))
})
