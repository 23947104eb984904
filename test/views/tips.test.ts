import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { engineFor } from '../../src/engine.ts'
import { concepts } from '../../src/memo/concepts.ts'
import { frameworkOf, walk } from '../../src/views/framework.ts'
import { partsOf } from '../../src/views/readiness-parts.ts'
import { findingOf, type Here, tipsAt } from '../../src/views/tips.ts'

const engine = engineFor({ today: '2026-11-22' })

/** The tips at a | in a text. */
function at(marked: string): Here {
  const offset = marked.indexOf('|')
  return tipsAt(engine.judge(marked.replace('|', '')), offset).here!
}

const front = '---\nmemo: one-pager\n---\n\n'

describe('the tips', () => {
  it('are those of the section under the cursor', () => {
    const { heading, concepts } = at(`${front}# Move\n\n## Background\n\nW|hy.\n\n## Risks\n\nFew.\n`)
    assert.deepEqual([heading, concepts], ['Background', ['context']])
  })

  it('stay those of a section up to the next heading, and of a sub-section where it serves something', () => {
    assert.equal(at(`${front}# Move\n\n## Risks\n\nFew.\n\n|\n## Cost\n\nLittle.\n`).heading, 'Risks')
    assert.equal(at(`${front}# Move\n\n## Risks\n\n### Details\n\nF|ew.\n`).heading, 'Risks')
  })

  it('are several where a section serves several', () => {
    assert.deepEqual([...at(`${front}# Move\n\n## Risks and metrics\n\nB|oth.\n`).concepts].sort(), [
      'metrics',
      'risks',
    ])
  })

  it('are none, with its name, where a section answers no question of a memo', () => {
    const { heading, isSection, concepts } = at(`${front}# Move\n\n## Glossary of terms\n\nA|.\n`)
    assert.deepEqual([heading, isSection, concepts], ['Glossary of terms', true, []])
  })

  it('are about the memo as a whole above the first section, and in an empty one', () => {
    const { heading, isSection, findings } = at(`${front}# Mo|ve\n\n## Risks\n\nTBD\n`)
    assert.deepEqual([heading, isSection], ['Move', false])
    assert.ok(findings.length > 0 && findings.every(({ rule }) => rule !== 'unfinished-blank'))
    assert.equal(at(`${front}|`).heading, 'One-pager')
  })

  it('tell first, and why, the finding under the cursor', () => {
    const { findings } = at(`${front}# Move\n\n## Cost\n\n{money}, {peo|ple}, TBD\n`)
    assert.deepEqual(
      findings.map(({ message, isAtCursor, why }) => [
        message.includes('people'),
        isAtCursor,
        why !== undefined,
      ]),
      [
        [true, true, true],
        [false, false, false],
        [false, false, false],
      ],
    )
  })

  it('take the finding on the line of the cursor where none is under it', () => {
    const { findings } = at(`${front}# Move\n\n## Cost\n\nTBD\n\nThat is |still TBD\n`)
    assert.deepEqual(
      findings.map(({ isAtCursor, nth }) => [isAtCursor, nth]),
      [
        [true, 1],
        [false, 0],
      ],
    )
  })

  it('tell why once for each rule, under its last finding where none is under the cursor', () => {
    const { findings } = at(`${front}# Move\n\n## Cost\n|\n{money}, {people}, TBD\n`)
    assert.deepEqual(
      findings.map(({ rule, why }) => [rule, why !== undefined]),
      [
        ['unfinished-blank', false],
        ['unfinished-blank', false],
        ['unfinished-blank', true],
      ],
    )
  })

  it('say what the fix of a finding does', () => {
    const { findings } = at(`${front}# Mo|ve\n\n## Risks\n\nFew.\n`)
    assert.ok(findings.some(({ fix }) => fix === 'Insert a section: Metrics'))
  })

  it('name a finding so that it is found again in a later version, and not when it is gone', () => {
    const text = `${front}# Move\n\n## Cost\n\nTBD, then TBD\n`
    const { findings } = tipsAt(engine.judge(text), text.lastIndexOf('TBD')).here!
    const later = engine.judge(text.replace('# Move', '# Move the test databases to another place'))
    const found = findingOf(later, findings[0]!)
    assert.equal(found?.at.start.offset, later.memo.text.lastIndexOf('TBD'))
    assert.equal(findingOf(engine.judge(text.replace('then TBD', 'then none')), findings[0]!), undefined)
  })

  it('lead on to the next finding of the memo where there is none, and from the last to the first', () => {
    const fine = '## Cost\n\n40,000 EUR a y|ear.\n'
    const next = (text: string) => at(`---\nmemo: one-pager\n---\n${text}`).next
    const blank = '## Timeline\n\nTBD\n'
    const { heading, rule } = next(`\n# Move\n\n${fine}\n${blank}`)!
    assert.deepEqual([heading, rule], ['Timeline', 'unfinished-blank'])
    assert.equal(next(`\n# Move\n\n${blank}\n${fine}`)?.heading, 'Move')
    assert.equal(next(`\n# Move\n\n${blank.replace('TBD', 'TB|D')}`), undefined)
    assert.equal(next(`\n<!-- memo-disable-file -->\n\n# Move\n\n${fine}`), undefined)
  })

  it('hold a page for each concept without a memo, and nothing of where you are', () => {
    const { here, all, map, standing } = tipsAt(undefined, 0)
    assert.equal(here, undefined)
    assert.deepEqual(all.map(({ concept }) => concept).sort(), concepts.map(({ id }) => id).sort())
    assert.ok(map.every(({ stops }) => stops.every(({ state }) => state === undefined)))
    assert.equal(standing.length, 3)
  })
})

describe('the map', () => {
  const states = (text: string) =>
    Object.fromEntries(
      frameworkOf(engine.judge(text)).flatMap(({ stops }) =>
        stops.map(({ concept, state }) => [concept, state]),
      ),
    )

  it('goes from context through facts to impact, past every concept once', () => {
    assert.deepEqual(
      frameworkOf(undefined).map(({ title }) => title),
      ['Set the context', 'Show the facts', 'Show the impact'],
    )
    assert.deepEqual([...walk].sort(), concepts.map(({ id }) => id).sort())
  })

  it('tells what is done, weak, missing, and not there without being owed', () => {
    const { risks, context, metrics, cost } = states(
      `${front}# Move\n\n## Context\n\nTBD\n\n## Risks\n\n- Lock-in: likelihood high, impact low. Mitigation: a monthly export. Owner: Priya Nair.\n`,
    )
    assert.deepEqual([risks, context, metrics, cost], ['done', 'missing', 'missing', 'spare'])
  })

  it('says of each section what the Readiness view says of it', () => {
    const fresh = readFileSync('templates/decision-brief.md', 'utf8')
    const half = fresh
      .replace('# {title}', '# Move')
      .replace(/\n## Risks[^#]*/, '\n## Risks\n\n- Lock-in: TBD; Priya Nair watches the price.\n\n')
    const { context, risks } = states(half)
    assert.deepEqual([context, risks], ['missing', 'weak'])
    for (const text of [fresh, half, `${front}# Move\n\n<!-- memo-disable-file missing-section -->\n`]) {
      const result = engine.judge(text)
      const said = states(text)
      for (const { kind, name, state } of partsOf(result))
        if (kind === 'section') assert.equal(said[name], state === 'waived' ? 'spare' : state, name)
    }
  })

  it('knows an outline of nothing but blanks as written, though its content is missing', () => {
    const stops = frameworkOf(engine.judge(`${front}# Move\n\n## Context\n\nTBD\n`)).flatMap(
      ({ stops }) => stops,
    )
    const there = stops.filter(({ isThere }) => isThere).map(({ concept, state }) => [concept, state])
    assert.deepEqual(there, [['context', 'missing']])
  })

  it('measures what the profile does not owe by the same measure', () => {
    assert.equal(states(`${front}# Move\n\n## Cost\n\nTBD\n`).cost, 'weak')
    assert.equal(states(`${front}# Move\n\n## Cost\n\n40,000 EUR a year.\n`).cost, 'done')
  })
})
