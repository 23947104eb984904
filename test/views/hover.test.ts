import assert from 'node:assert/strict'
import { engineFor } from '../../src/engine.ts'
import { coachingOf } from '../../src/memo/coaching.ts'
import { profiles } from '../../src/memo/profiles.ts'
import { rules } from '../../src/rules/index.ts'
import { type HoverView, hoverAt } from '../../src/views/hover.ts'

const engine = engineFor({ today: '2026-11-22' })

/** What is shown over ‸. */
function over(marked: string): HoverView | undefined {
  const text = marked.replace('‸', '')
  return hoverAt(engine.judge(text), marked.indexOf('‸'), profiles)
}

function words(view: HoverView | undefined): string[] {
  return (view?.parts ?? []).flatMap(part =>
    part.kind === 'list'
      ? [part.title, ...part.items.map(({ name, text }) => `${name}: ${text}`)]
      : [part.text],
  )
}

describe('over a finding', () => {
  const rule = rules.find(({ id }) => id === 'unfinished-blank')!

  it('stand the summary of its rule, why, and the source, once for each rule', () => {
    const view = over('---\nmemo: rfc\n---\n\n# Move\n\nIt costs TB‸D.\n')
    assert.deepEqual(words(view), [rule.summary, rule.why, `Source: ${rule.source}.`])
    assert.equal(view!.at.start.column, 10)
  })

  it('stands nothing of what the editor shows itself', () => {
    const text = '---\nmemo: rfc\n---\n\n# Move\n\nIt costs TB‸D.\n'
    const [finding] = engine.judge(text.replace('‸', '')).findings.filter(found => found.rule === rule.id)
    assert.ok(!words(over(text)).some(said => said.includes(finding!.message) || said === rule.id))
  })

  it('at a title stands one rule once, however many sections are missing', () => {
    const said = words(over('---\nmemo: rfc\n---\n\n# Mo‸ve\n'))
    assert.equal(new Set(said).size, said.length)
  })
})

describe('over a heading', () => {
  const memo = (heading: string) =>
    `---\nmemo: one-pager\n---\n\n# Move\n\n${heading}\n\nFew words stand here, and they say enough.\n`

  it('stand the question, the tip, what speaks for it, and what is looked at', () => {
    const { question, leaders } = coachingOf('context')
    const said = words(over(memo('## Back‸ground')))
    assert.ok(said.includes(`Context: ${question}`))
    assert.ok(said.includes(leaders))
    assert.ok(said.some(text => text.startsWith('What speaks for it: ')))
    assert.ok(said.some(text => text.startsWith('short-context: ')))
  })

  it('stand several where it serves several', () => {
    const said = words(over(memo('## Risks and met‸rics'))).join('\n')
    assert.match(said, /^Risks: /m)
    assert.match(said, /^Metrics: /m)
  })

  it('that serves nothing stands what it comes nearest to, as long as something is missing', () => {
    assert.match(words(over(memo('## Glo‸ssary'))).join(), /is not taken for any part .* comes nearest to /)
    assert.equal(over(`${profiles[0]!.template.replaceAll(/[{}]/g, '')}\n## Glo‸ssary\n\nA: b.\n`), undefined)
  })
})

describe('over a key of the front matter', () => {
  it('stands what it means, and what may stand there', () => {
    const said = words(over('---\nmemo: rfc\nsta‸tus: decided\n---\n'))
    assert.match(said[0]!, /^How far the memo has come/)
    assert.match(said[1]!, /has been decided/)
    assert.deepEqual(
      said.slice(3).map(text => text.split(':')[0]),
      ['draft', 'review', 'decision', 'decided'],
    )
  })

  it('of a team stands who asks for it', () => {
    const [profile] = profiles
    const own = { ...profile!, fields: ['cost-centre'] }
    const text = '---\nmemo: one-pager\ncost-centre: 12\n---\n'
    const result = engineFor({ profile: own, today: '2026-11-22' }).judge(text)
    assert.match(
      words(hoverAt(result, text.indexOf('centre'), [own])).join(),
      /“One-pager” must fill this in/,
    )
  })

  it('of another tool stands nothing', () =>
    assert.equal(over('---\nmemo: rfc\nlay‸out: post\n---\n'), undefined))
})

describe('elsewhere', () => {
  it('stands nothing', () => {
    assert.equal(over('---\nmemo: rfc\n---\n\n# Move\n\nPlain wo‸rds.\n'), undefined)
  })
})
