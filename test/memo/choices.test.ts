import assert from 'node:assert/strict'
import { choicesOf, isDoingNothing, speaksOf } from '../../src/memo/choices.ts'
import { memoOf } from '../../src/memo/memo.ts'
import { choiceIn, chosenAmong } from '../../src/memo/recommended.ts'

function names(body: string): string[] | undefined {
  return choicesOf(memoOf(`# Move the databases\n\n${body}`))?.options.map(({ name }) => name)
}

describe('choices', () => {
  it('are the options of a table, a list or sub-headings', () => {
    assert.deepEqual(
      names('## Options\n\n| Option | Cost |\n| --- | --- |\n| Rent | 4 EUR |\n| Build | 9 EUR |\n'),
      ['Rent', 'Build'],
    )
    assert.deepEqual(names('## Considered options\n\n- Rent: fast\n- Build: fits\n'), ['Rent', 'Build'])
    assert.deepEqual(names('## Alternatives\n\n### Rent\n\nFast.\n\n### Build\n\nFits.\n'), ['Rent', 'Build'])
  })

  it('join what is said of an option in several places', () => {
    const memo = memoOf(
      '# Move\n\n## Considered options\n\n- Rent\n- Build\n\n## Pros and cons of the options\n\n### Rent\n\nFast, but dear.\n\n### Build\n\nFits.\n',
    )
    assert.match(choicesOf(memo)!.options[0]!.text, /Fast, but dear/)
  })

  it('are not sure where the names do not come back', () => {
    assert.equal(
      names(
        '## Considered options\n\n- Rent\n- Build\n\n## Pros and cons of the options\n\n### The vendor\n\nFast.\n\n### Our own\n\nFits.\n',
      ),
      undefined,
    )
  })

  it('are not sure of sentences, nor of prose', () => {
    const sentence = 'We could rent one for each of the teams and pay for it month by month as we go'
    assert.equal(names(`## Options\n\n- ${sentence}\n- Build\n`), undefined)
    assert.equal(names('## Options\n\nWe could rent or build.\n'), undefined)
  })

  it('leave out what a scoring table reckons with', () => {
    assert.deepEqual(
      names(
        '## Options\n\n| Criterion | Weight | Rent | Build |\n| --- | --- | --- | --- |\n| Fit | 2 | 3 | 5 |\n| Speed | 3 | 5 | 2 |\n',
      ),
      ['Rent', 'Build'],
    )
  })

  it('tell doing nothing from doing something', () => {
    for (const name of ['Do nothing', 'Status quo', 'Keep the server', 'Wait until June', 'Stay as is'])
      assert.ok(isDoingNothing({ name }), name)
    for (const name of ['Rent', 'Build our own', 'Move half']) assert.ok(!isDoingNothing({ name }), name)
    assert.ok(isDoingNothing({ name: 'A', text: 'A – Stay as we are' }))
  })

  it('are spoken of in another form of their words', () => {
    assert.ok(speaksOf('Renting a server costs 4 EUR.', { name: 'Rent a server' }))
    assert.ok(!speaksOf('The server is old.', { name: 'Rent a server' }))
  })
})

describe('the recommended choice', () => {
  const words = (text: string) => choiceIn(text)?.words

  it('ends where its reason begins', () => {
    assert.equal(words('Rent a server, because it is live in May.'), 'Rent a server')
    assert.equal(words('Chosen option: “Rent a server”, because it is live in May.'), 'Rent a server')
    assert.equal(words('We recommend renting since it is live in May.'), 'renting')
    assert.equal(words('Yes.'), undefined)
  })

  it('is one of the options by the words that no other has', () => {
    const options = [{ name: 'Delete after 90 days' }, { name: 'Move to cold storage after 90 days' }]
    assert.deepEqual(chosenAmong('Delete all photos', options), [options[0]])
    assert.deepEqual(chosenAmong('Archive to tape after 90 days', options), [])
  })

  it('may be any where it is named by its number, or several are', () => {
    const options = [{ name: 'Rent' }, { name: 'Build' }]
    for (const said of ['Option 2', 'the first', 'Both', 'A hybrid', 'B'])
      assert.equal(chosenAmong(said, options), undefined, said)
  })
})
