import assert from 'node:assert/strict'
import type { Config } from '../../src/config/config.ts'
import { engineFor } from '../../src/engine.ts'
import { memoOf } from '../../src/memo/memo.ts'
import { type Profile, profileOf, profiles } from '../../src/memo/profiles.ts'
import { skeletonOf } from '../../src/memo/skeleton.ts'
import { scaffold } from '../../src/scaffold.ts'
import { complaints, load } from './files.ts'

const today = '2026-11-22'

function named({ profiles }: Config, id: string): Profile {
  return profiles.find(profile => profile.id === id)!
}

async function only(yaml: string): Promise<Profile> {
  const config = await load(`profiles:\n  ours: ${yaml}\n`)
  assert.deepEqual(complaints(config), [])
  return named(config, 'ours')
}

const owed = ({ sections }: Profile) => sections.map(({ concept, owed }) => `${concept} ${owed}`)

describe('a profile of one’s own', () => {
  it('is the one it extends under another name', async () => {
    const { id, title, template, ...rest } = await only('{ extends: decision-brief }')
    const brief = profileOf('decision-brief')!
    assert.deepEqual([id, title], ['ours', 'Ours'])
    assert.equal(template, brief.template.replace('memo: decision-brief', 'memo: ours'))
    assert.deepEqual([rest.sections, rest.fields, rest.words], [brief.sections, brief.fields, brief.words])
  })

  for (const { id, template } of profiles)
    it(`keeps the template of a ${id} where nothing differs`, async () => {
      const profile = await only(`{ extends: ${id}, words: 900 }`)
      assert.equal(profile.template, template.replace(`memo: ${id}`, 'memo: ours'))
    })

  it('extends the one-pager where it does not say', async () =>
    assert.deepEqual(owed(await only('{}')), owed(profiles[0]!)))

  it('owes more, or less, in its own order', async () => {
    const profile = await only(
      '{ required: [risks, cost], recommended: [context], optional: [metrics, stakeholders, ask], order: [risks, context] }',
    )
    assert.deepEqual(owed(profile), [
      'risks required',
      'context recommended',
      'options required',
      'recommendation recommended',
      'timeline required',
      'cost required',
    ])
  })

  it('has its title, budget and fields', async () => {
    const profile = await only('{ title: " Security brief ", words: 900, fields: [Security_Class, decider] }')
    assert.deepEqual([profile.title, profile.words], ['Security brief', 900])
    assert.deepEqual(profile.fields, ['security-class', 'decider'])
    const { findings } = engineFor({ profile, today }).judge('---\ndecider: Dana\n---\n\n# Move\n')
    const [field] = findings.filter(({ rule }) => rule === 'missing-field')
    assert.match(field!.message, /^This security brief does not say .*security-class/)
  })

  it('may extend one above', async () => {
    const config = await load('profiles:\n  a: { words: 900 }\n  b: { extends: a, fields: [owner] }\n')
    assert.deepEqual(complaints(config), [])
    const { words, fields } = named(config, 'b')
    assert.deepEqual([words, fields], [900, ['owner']])
  })

  it('may take the place of one that comes with the product', async () => {
    const config = await load('profiles:\n  one-pager: { words: 900 }\n')
    const { title, words, template } = named(config, 'one-pager')
    assert.deepEqual([title, words, template], ['One-pager', 900, profiles[0]!.template])
    assert.equal(config.profiles.length, profiles.length)
    const { memo } = engineFor(config.settingsFor('/a.md')).judge('# Move\n')
    assert.equal(memo.profile.words, 900, 'for memos that name none as well')
  })

  it('comes along where a nearer config extends its own', async () => {
    const config = await load({
      '/repo/team/.memorc': 'extends: ../.memorc\nprofiles: { b: { extends: a, words: 800 } }\nprofile: b\n',
      '/repo/.memorc': 'profiles: { a: { fields: [owner] } }\n',
    })
    assert.deepEqual(complaints(config), [])
    assert.deepEqual(config.settingsFor('/repo/team/a.md').usual?.fields, ['owner'])
  })

  it('is known to the front matter', async () => {
    const { settingsFor } = await load('profiles: { security-brief: { words: 900 } }')
    const engine = engineFor({ ...settingsFor('/a.md'), today })
    for (const kind of ['security-brief', '"security-brief"', '{security-brief}']) {
      const { memo, findings } = engine.judge(`---\nmemo: ${kind}\n---\n\n# Move\n`)
      assert.equal(memo.profile.id, kind.startsWith('{') ? 'one-pager' : 'security-brief')
      assert.ok(!findings.some(({ rule }) => rule === 'valid-front-matter'))
    }
    const [slip] = engine
      .judge('---\nmemo: security-breif\n---\n\n# Move\n')
      .findings.filter(({ rule }) => rule === 'valid-front-matter')
    assert.match(slip!.message, /Did you mean “security-brief”\?/)
  })

  describe('starts a memo', () => {
    const template = '---\nmemo: ours\n---\n\n# {title}\n\n## Risks\n\n{What may happen}, says {one name}.\n'
    const files = (path: string) => ({
      '/team/.memorc.yaml': `profiles:\n  ours:\n    template: ${path}\n`,
      '/team/forms/ours.md': template,
      '/secret.md': 'secret',
    })

    it('from its own template', async () => {
      const config = await load(files('forms/ours.md'))
      assert.deepEqual(complaints(config), [])
      const profile = named(config, 'ours')
      assert.equal(scaffold(profile, { title: 'Move' }), template.replace('{title}', 'Move'))
      assert.equal(skeletonOf(profile, 'risks'), '## Risks\n\n{What may happen}, says {one name}.')
      assert.equal(skeletonOf(profile, 'context'), skeletonOf(profiles[0]!, 'context'))
      assert.ok(config.files.includes('/team/forms/ours.md'))
    })

    it('not from nothing', async () => {
      const config = await load('profiles: { ours: { template: "" } }')
      assert.match(complaints(config).join(), /^\.memorc\.yaml:1:31 “” is no path/)
      assert.match(named(config, 'ours').template, /^---\nmemo: ours\n/)
    })

    it('from one that was written on Windows', async () => {
      const config = await load({
        '/team/.memorc': 'profiles: { ours: { template: ours.md } }',
        '/team/ours.md': `\uFEFF${template.replaceAll('\n', '\r\n')}`,
      })
      assert.equal(named(config, 'ours').template, template)
    })

    for (const path of ['../secret.md', '/secret.md', 'forms/../../secret.md', '..\\secret.md', 'nowhere.md'])
      it(`not from ${path}, and says so`, async () => {
        const config = await load(files(path))
        assert.match(complaints(config).join(), /^\.memorc\.yaml:3:15 “[^”]+” (?:is no path|does not exist)/)
        assert.match(named(config, 'ours').template, /^---\nmemo: ours\ntitle: \{title\}\n/)
      })

    const kinds = {
      'with more sections': '{ required: [cost, next-steps] }',
      'with more fields': '{ fields: [decider, decide-by, budget] }',
      'in another order': '{ extends: decision-brief, order: [risks, metrics, context] }',
      'of another kind': '{ extends: rfc, required: [stakeholders], words: 900 }',
    }
    for (const [what, yaml] of Object.entries(kinds))
      it(`${what}, which has no finding but its blanks`, async () => {
        const profile = await only(yaml)
        const { memo, findings } = engineFor({ profile, profiles: [profile], today }).judge(
          scaffold(profile, {}),
        )
        assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], ['unfinished-blank'])
        for (const { concept } of profile.sections) assert.ok(memo.serving(concept).length > 0, concept)
        const places = profile.sections.map(({ concept }) => memo.serving(concept)[0]!.at.start.offset!)
        if (what.includes('order'))
          assert.deepEqual(
            places,
            places.toSorted((a, b) => a - b),
          )
      })
  })

  describe('with an optional section', () => {
    const orderOf = async (yaml: string) =>
      (await only(yaml)).template.match(/(?<=^## ).*/gm)!.map(heading => heading.replace('The ask', 'Ask'))

    it('starts a memo with it where its order says', async () =>
      assert.deepEqual((await orderOf('{ order: [metrics, context], optional: [metrics] }')).slice(0, 3), [
        'Metrics',
        'Context',
        'Ask',
      ]))

    it('leaves it among its usual neighbours where its order says nothing of it', async () =>
      assert.deepEqual(await orderOf('{ order: [context, risks, options], optional: [metrics] }'), [
        'Context',
        'Risks',
        'Options',
        'Ask',
        'Recommendation',
        'Timeline',
        'Metrics',
        'Stakeholders',
      ]))

    it('does not owe it', async () => {
      const { sections } = await only('{ order: [metrics, context], optional: [metrics] }')
      assert.ok(!sections.some(({ concept }) => concept === 'metrics'))
    })
  })

  describe('with headings of its own', () => {
    const yaml = '{ headings: { risks: Hazards and remedies, context: ["What we saw", "What they saw"] } }'

    it('starts a memo under them', async () => {
      const { template } = await only(yaml)
      assert.match(template, /\n## What we saw\n\nSince \{/)
      assert.match(template, /\n## Hazards and remedies\n\n\| Risk \|/)
      assert.doesNotMatch(template, /\n## Context\n/)
    })

    it('finds them, however they are written', async () => {
      const profile = await only(yaml)
      for (const heading of ['Hazards and remedies', 'HAZARDS AND REMEDIES', 'Hazards & Remedies:'])
        assert.equal(memoOf(`# Move\n\n## ${heading}\n\nFew.\n`, profile).serving('risks').length, 1, heading)
      assert.equal(memoOf('# Move\n\n## Hazards and remedies\n\nFew.\n').serving('risks').length, 0)
    })

    it('takes no heading without a word', async () => {
      const profile = await only('{ headings: { risks: ["", " — ", "What\\n may\\t happen"] } }')
      assert.deepEqual(profile.headings!.risks, ['What may happen'])
    })

    it('knows those of the profile it extends as well', async () => {
      const profile = await only('{ extends: madr, headings: { risks: Hazards } }')
      assert.match(profile.template, /\n## Hazards\n\n- Good, because \{/)
      assert.deepEqual(profile.headings!.risks!.slice(0, 2), ['Hazards', 'Consequences'])
    })
  })

  describe('that is told wrong is mended where it can be:', () => {
    const cases: [string, string, string[]][] = [
      [
        'an extends that there is not',
        '{ extends: one-pagr }',
        ['13 No profile above is called “one-pagr”. Did you mean “one-pager”?'],
      ],
      ['one that extends itself', '{ extends: ours }', ['13 No profile above is called “ours”.']],
      [
        'a concept that there is not',
        '{ required: [risk] }',
        [
          '15 “risk” is none of ask, context, options, recommendation, timeline, risks, metrics, stakeholders, cost, next-steps. Did you mean “risks”?',
        ],
      ],
      [
        'a concept in two places',
        '{ required: [risks], optional: [risks] }',
        ['34 “risks” is named twice; it is either required, recommended or optional.'],
      ],
      [
        'a heading for nothing',
        '{ headings: { risk: Perils } }',
        ['16 No key is called “risk” here. Did you mean “risks”?'],
      ],
      ['no words at all', '{ words: 0 }', ['11 Expected a whole number of at least 1.']],
      [
        'a field that is no key',
        '{ fields: ["a: b"] }',
        ['13 “a: b” is no name: write small letters and digits, parted by hyphens.'],
      ],
      [
        'a field that says nothing',
        '{ fields: "" }',
        ['12 “” is no name: write small letters and digits, parted by hyphens.'],
      ],
      ['half a word', '{ words: 1.5 }', ['11 Expected a whole number of at least 1.']],
      ['a text for words', '{ words: many }', ['11 Expected a whole number of at least 1.']],
      ['a list for a title', '{ title: [a] }', ['11 Expected a text.']],
    ]
    for (const [what, yaml, expected] of cases)
      it(what, async () => {
        const config = await load(`profiles:\n ours: ${yaml}\n`)
        const told = complaints(config).map(line =>
          line.replace(/^\.memorc\.yaml:2:(\d+)/, (_, n) => `${n - 6}`),
        )
        assert.deepEqual(told, expected)
        assert.match(named(config, 'ours').template, /^---\nmemo: ours\n/)
      })

    for (const name of ['Ours', 'our brief', '__proto__', 'a_b', '-a', '""'])
      it(`the name ${name}`, async () => {
        const config = await load(`profiles:\n  ${name}: {}\n`)
        assert.match(complaints(config).join(), /^\.memorc\.yaml:2:3 “.*” is no name: /)
        assert.equal(config.profiles.length, profiles.length)
      })
  })
})
