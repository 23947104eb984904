import assert from 'node:assert/strict'
import { arranged, faults, moved } from '../../scripts/localise.ts'

describe('what people read in package.json', () => {
  const contributes = {
    commands: [{ command: 'alignmentMemos.tidy', title: 'Tidy Up', category: 'Alignment Memos' }],
    viewsWelcome: [
      { view: 'alignmentMemos.tips', contents: 'Open a memo.', when: 'a' },
      { view: 'alignmentMemos.tips', contents: 'Open a folder.', when: 'b' },
    ],
    configuration: {
      properties: {
        'alignmentMemos.mode': {
          type: 'string',
          default: 'as it is',
          enum: ['on', 'off'],
          enumDescriptions: ['Always.', 'Never.'],
        },
      },
    },
  }

  it('moves to keys that say where it stands; names and values stay', () => {
    const { part, texts } = moved(contributes, 'Alignment Memos')
    assert.deepEqual(texts, {
      'commands.tidy.title': 'Tidy Up',
      'viewsWelcome.tips.contents': 'Open a memo.',
      'viewsWelcome.tips.contents.2': 'Open a folder.',
      'configuration.mode.enumDescriptions.1': 'Always.',
      'configuration.mode.enumDescriptions.2': 'Never.',
    })
    assert.deepEqual(part.commands, [
      { command: 'alignmentMemos.tidy', title: '%commands.tidy.title%', category: 'Alignment Memos' },
    ])
    assert.equal(part.configuration.properties['alignmentMemos.mode'].default, 'as it is')
  })

  it('stays moved, and new words take the place of old ones', () => {
    const once = moved(contributes, 'Alignment Memos')
    const twice = moved(once.part, 'Alignment Memos', once.texts)
    assert.deepEqual(twice, once)
    const [command] = once.part.commands
    const again = { ...once.part, commands: [{ ...command, title: 'Tidy Up Now' }] }
    assert.equal(moved(again, 'Alignment Memos', once.texts).texts['commands.tidy.title'], 'Tidy Up Now')
  })

  it('is not lost without a word', () =>
    assert.throws(() => moved({ title: '%gone%' }, 'Alignment Memos', {}), /has no “gone”/))
})

describe('a translation', () => {
  const english = { 'No {0} in {1}': 'No {0} in {1}', Yes: 'Yes' }

  it('is whole, with the same placeholders in any order', () =>
    assert.deepEqual(faults(english, { 'No {0} in {1}': 'In {1} kein {0}', Yes: 'Ja' }), []))

  it('is told what it lacks', () =>
    assert.deepEqual(faults(english, { 'No {0} in {1}': 'Kein {0}' }), [
      'placeholders: No {0} in {1}: {0} {1} expected, {0} found',
      'missing: Yes',
    ]))

  it('keeps old words while something is missing', () => {
    const old = { Maybe: 'Vielleicht', Yes: 'Ja' }
    assert.deepEqual(arranged(english, old), { Yes: 'Ja', Maybe: 'Vielleicht' })
    assert.deepEqual(arranged({ Yes: 'Yes' }, old), { Yes: 'Ja' })
  })
})
