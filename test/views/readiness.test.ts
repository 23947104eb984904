import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { engineFor } from '../../src/engine.ts'
import { applyEdits } from '../../src/lint/fix.ts'
import { profiles } from '../../src/memo/profiles.ts'
import { scaffold } from '../../src/scaffold.ts'
import { readinessOf } from '../../src/views/readiness.ts'
import { order } from '../../src/views/readiness-words.ts'
import { good, withoutSection } from './memos.ts'

const engine = engineFor({ today: '2098-11-22' })
const readiness = (text: string, judge = engine.judge) => readinessOf(judge(text), judge)
const score = (text: string) => readiness(text).score
const states = (text: string) =>
  Object.fromEntries(readiness(text).parts.map(({ id, state }) => [id, state] as const))

const examples = ['decisions', 'memos'].flatMap(folder => {
  const path = new URL(`../../examples/${folder}/`, import.meta.url)
  return readdirSync(path).map(name => readFileSync(new URL(name, path), 'utf8'))
})

describe('the score of a memo', () => {
  it('is 100 where nothing is to be mended', () => {
    assert.deepEqual(engine.judge(good).findings, [])
    assert.equal(score(good), 100)
  })

  it('is 0 for what says nothing yet', () => {
    assert.equal(score(''), 0)
    assert.equal(score('---\nmemo: decision-brief\n---\n\n# Move\n'), 0)
  })

  for (const profile of profiles)
    it(`is next to nothing for a ${profile.id} that is but scaffolded`, () => {
      assert.ok(score(scaffold(profile, {})) <= 3)
      assert.ok(score(scaffold(profile, { title: 'Move', owner: 'Priya Nair' })) <= 3)
    })

  it('rises with every section that is written', () => {
    const texts = ['Stakeholders', 'Metrics', 'Risks', 'Timeline', 'Options']
      .map((_, index, headings) => headings.slice(index).reduce(withoutSection, good))
      .concat(good)
    const scores = texts.map(score)
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => a - b),
    )
    assert.equal(new Set(scores).size, scores.length)
  })

  it('counts what is required more than what is recommended, and a warning less than what is missing', () => {
    const weak = good.replace(
      '- 1 June 2099: first team\n- 30 June 2099: all teams',
      '- first team, then all others',
    )
    assert.ok(score(withoutSection(good, 'Risks')) < score(withoutSection(good, 'Stakeholders')))
    assert.ok(score(withoutSection(good, 'Timeline')) < score(weak))
    assert.ok(score(weak) < 100)
  })

  it('does not count advice', () => {
    const advised = good.replace('14 May 2099', '14 May 2099, after the spike')
    const { findings } = engine.judge(advised)
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['jargon'],
    )
    assert.equal(score(advised), 100)
    assert.equal(readiness(advised).next, undefined)
  })

  it('is the same at every status', () => {
    for (const text of examples)
      for (const status of ['draft', 'decision'])
        assert.equal(score(text.replace(/^status: .*$/m, `status: ${status}`)), score(text))
  })

  it('is never lowered by a finding less', () => {
    for (const text of examples) {
      const result = engine.judge(text)
      const before = readinessOf(result).score
      for (const mended of result.findings) {
        const findings = result.findings.filter(finding => finding !== mended)
        assert.ok(readinessOf({ ...result, findings }).score >= before, mended.message)
      }
    }
  })

  it('is not lowered by the fixes that are offered', () => {
    for (const text of examples)
      for (const { fix, message } of engine.judge(text).findings)
        if (fix) assert.ok(score(applyEdits(text, fix.edits)) >= score(text), message)
  })

  it('is not lowered by naming one owner of three', () => {
    const ownerless = ['Lock-in', 'Skill gap', 'Delay'].map(
      name => `- ${name}: likelihood high, impact medium. Mitigation: we test each month.`,
    )
    const memo = (risks: string[]) => good.replace(/^- Lock-in.*$/m, risks.join('\n'))
    const none = memo(ownerless)
    const one = memo([`${ownerless[0]} Owner: Priya Nair.`, ...ownerless.slice(1)])
    assert.ok(score(none) < 100)
    assert.ok(engine.judge(one).findings.length > engine.judge(none).findings.length)
    assert.equal(score(one), score(none))
  })

  it('rises as blanks are filled in', () => {
    const open = good.replace(
      /(?<=## Context\n\n)[^#]+/,
      'Since {when}, {who} wait two days for a test database, for {reason}.\n\n',
    )
    const half = open.replace('{when}', 'March 2098').replace('{who}', 'seven of twelve teams')
    const whole = half.replace('for {reason}', 'for want of people')
    assert.deepEqual(states(open)['section:context'], 'weak')
    assert.ok(score(open) <= score(half) && score(half) < score(whole))
    assert.equal(score(whole), 100)
  })

  it('gives less where blanks outnumber the words', () => {
    const body = /(?<=## Context\n\n)[^#]+/
    const [few, more] = ['Teams {who} {what} {why}.\n\n', 'Teams wait days now {who} {what} {why}.\n\n']
    assert.ok(score(good.replace(body, few)) < score(good.replace(body, more)))
  })

  it('does not ask for what the author has left out with a reason', () => {
    const silenced = withoutSection(good, 'Risks').replace(
      '# Move',
      '<!-- memo-disable-next-line missing-section -- nothing can go wrong -->\n# Move',
    )
    assert.equal(states(silenced)['section:risks'], 'waived')
    assert.equal(score(silenced), 100)
  })

  it('follows the settings', () => {
    const lenient = engineFor({ today: '2098-11-22', rules: { 'missing-section': 'hint' } })
    assert.equal(readiness(withoutSection(good, 'Risks'), lenient.judge).score, 100)
    const patient = engineFor({ today: '2098-11-22', rules: { 'unfinished-blank': 'information' } })
    const open = good.replace(
      /(?<=## Context\n\n)[^#]+/,
      'Since 3 May {who} {what} {why} {when} {where}.\n\n',
    )
    assert.equal(readiness(open, patient.judge).score, 100)
  })
})

describe('what a memo owes', () => {
  it('stands in the order of the profile, fields first', () => {
    const { parts } = readiness('---\nmemo: decision-brief\ndecider: Dana Reyes\n---\n\n# Move\n')
    assert.deepEqual(
      parts.slice(0, 4).map(({ title, state }) => [title, state]),
      [
        ['Decider', 'done'],
        ['Decide by', 'missing'],
        ['Ask', 'missing'],
        ['Recommendation', 'missing'],
      ],
    )
  })

  it('is done, weak or missing', () => {
    const text = withoutSection(good, 'Metrics').replace('Buy, because', 'Buy, TODO, because')
    const {
      'section:context': context,
      'section:recommendation': weak,
      'section:metrics': missing,
    } = states(text)
    assert.deepEqual([context, weak, missing], ['done', 'weak', 'missing'])
  })

  it('is missing where there is but a heading, a blank or the template', () => {
    const body = /(?<=## Risks\n\n)[^#]+/
    assert.equal(states(good.replace(body, ''))['section:risks'], 'missing')
    assert.equal(states(good.replace(body, 'TBD\n\n'))['section:risks'], 'missing')
    assert.equal(states(scaffold(profiles[0]!, {}))['section:risks'], 'missing')
  })

  it('has each finding once', () => {
    for (const text of examples) {
      const result = engine.judge(text)
      const placed = readinessOf(result).parts.flatMap(({ problems }) =>
        problems.flatMap(({ findings }) => findings),
      )
      assert.equal(placed.length, result.findings.length)
      assert.deepEqual(new Set(placed), new Set(result.findings))
    }
  })

  it('has findings where they stand, and what belongs to no section apart', () => {
    const text = good
      .replace('status: review', 'status: reviewed')
      .replace('Buy, because', 'Buy, TODO, because')
      .concat('\n## Glossary\n\nTBD\n')
    const rulesOf = Object.fromEntries(
      readiness(text).parts.map(({ id, problems }) => [id, problems.map(({ rule }) => rule)]),
    )
    assert.deepEqual(rulesOf['section:recommendation'], ['unfinished-blank'])
    assert.deepEqual(rulesOf.whole, ['valid-front-matter'])
    assert.deepEqual(rulesOf.others, ['unfinished-blank'])
  })
})

describe('the verdict', () => {
  const verdict = (text: string) => readiness(text).verdict

  it('names what is not there, then blanks, then all else', () => {
    assert.equal(verdict(withoutSection(good, 'Timeline')), 'Not yet: no dates')
    assert.equal(
      verdict('---\nmemo: decision-brief\n---\n\n# Move\n'),
      'Not yet: no decider, no date to decide by, no context and more',
    )
    assert.equal(verdict(good.replace('Buy, because', 'Buy, TODO, because')), 'Not yet: one blank to fill in')
    assert.equal(verdict(scaffold(profiles[0]!, {})), 'Not yet: 57 blanks to fill in')
  })

  it('is “nearly” while there are only warnings, and stricter when the decision is due', () => {
    const weak = withoutSection(good, 'Stakeholders')
    assert.equal(verdict(weak), 'Nearly: no stakeholders')
    assert.equal(readiness(weak).blocking, 0)
    const undated = good.replace(/- 1 June 2099: first team\n- 30 June 2099/, '- first team\n- then')
    assert.equal(verdict(undated), 'Nearly: one to fix')
    const due = undated.replace('status: review', 'status: decision')
    assert.equal(verdict(due), 'Not yet: one to fix')
    assert.equal(readiness(due).blocking, 1)
  })

  it('is “ready” where nothing is left, and names the status that comes next', () => {
    const { verdict, standing, advance, blocking } = readiness(good)
    assert.deepEqual([verdict, standing, advance, blocking], ['Ready to decide', 'ready', 'decision', 0])
    assert.equal(readiness(good.replace('status: review', 'status: draft')).advance, 'review')
    assert.equal(readiness(good.replace('status: review', 'status: decision')).advance, undefined)
  })

  it('is “decided” where the status says so, and nothing blocks then', () => {
    const { verdict, blocking, next } = readiness(
      withoutSection(good, 'Risks').replace('status: review', 'status: decided'),
    )
    assert.deepEqual([verdict, blocking, next], ['Decided', 0, undefined])
  })
})

describe('what to mend first', () => {
  const first = (text: string, judge = engine.judge) => {
    const { next } = readiness(text, judge)
    return next && [next.part.id, next.problem.rule]
  }

  it('is what raises the score most', () => {
    const text = withoutSection(good, 'Metrics').replace('Buy, because', 'Buy, TODO, because')
    assert.deepEqual(first(text), ['section:metrics', 'missing-section'])
    assert.deepEqual(first(withoutSection(withoutSection(good, 'Stakeholders'), 'Metrics')), [
      'section:metrics',
      'missing-section',
    ])
  })

  it('is, of equals, what a reader asks first', () => {
    const text = withoutSection(withoutSection(good, 'Context'), 'Risks')
    assert.deepEqual(first(text), ['section:context', 'missing-section'])
    assert.deepEqual(first('---\nmemo: decision-brief\n---\n\n# Move\n'), ['field:decider', 'missing-field'])
  })

  it('is asked for in the same words where there is a blank instead', () => {
    const asked = (field: string) => {
      const { next } = readiness(`---\nmemo: decision-brief\n${field}\n---\n\n# Move\n`)
      return next && order(next.part, next.problem)
    }
    assert.equal(asked('owner: Priya Nair'), 'Name who decides')
    assert.equal(asked('decider: "{decider}"'), 'Name who decides')
  })

  it('says by how much, and keeps that promise', () => {
    const text = withoutSection(good, 'Metrics')
    const { next, score: before } = readiness(text)
    assert.equal(before + next!.gain, score(good))
  })

  it('tries fixes that leave no blank behind', () => {
    // Closed front matter is read: the memo is another then.
    const text = good.replace('status: review\n---\n', 'status: review\n')
    const judged: string[] = []
    const { next } = readiness(text, other => {
      judged.push(other)
      return engine.judge(other)
    })
    assert.ok(judged.includes(good))
    assert.equal(next!.problem.rule, 'valid-front-matter')
  })
})
