import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { documentOf } from '../../src/config/document.ts'
import { configSchema } from '../../src/config/schema.ts'
import { engineFor } from '../../src/engine.ts'
import { complaints, load } from './files.ts'

const text = '# Move\n\n## Risks\n\nFew.\n'

describe('a config', () => {
  it('may say nothing', async () => {
    for (const empty of ['', '\uFEFF', '# later\n', '{}', '---\n', 'rules:\nmemos:\nprofiles:\n']) {
      const config = await load(empty)
      assert.deepEqual(complaints(config), [], empty)
      const { rules, usual } = config.settingsFor('/team/a.md')
      assert.deepEqual([Object.keys(rules), usual, config.isMemo], [[], undefined, undefined])
    }
  })

  it('says how rules judge', async () => {
    const config = await load('rules:\n  missing-section: hint\n  thin-section: off\n')
    const { findings } = engineFor(config.settingsFor('/team/a.md')).judge(text)
    assert.deepEqual(
      new Set(findings.filter(({ rule }) => rule === 'missing-section').map(f => f.severity)),
      new Set(['hint']),
    )
    assert.ok(!findings.some(({ rule }) => rule === 'thin-section'))
  })

  it('says it over what the editor is set to', async () => {
    const config = await load('rules: { thin-section: error }')
    const { rules } = config.settingsFor('/team/a.md', { 'thin-section': 'off', 'one-page': 'off' })
    assert.deepEqual({ ...rules }, { 'thin-section': 'error', 'one-page': 'off' })
  })

  it('says which files are memos, from its folder on', async () => {
    const { isMemo } = await load('memos: ["briefs/**/*.md", "!briefs/old/**"]')
    assert.equal(isMemo!('/team/briefs/a.md', ''), true)
    assert.equal(isMemo!('/team/briefs/old/a.md', ''), false)
    assert.equal(isMemo!('/briefs/a.md', ''), true, 'a file elsewhere is seen from the top')
    assert.equal(isMemo!('/team/memos/a.md', ''), false)
    assert.equal(isMemo!('/team/a.md', '---\nmemo: one-pager\n---\n'), true)
    assert.equal(isMemo!('/team/briefs/README.md', ''), false)
  })

  it('says what a memo is that does not say', async () => {
    const engine = engineFor((await load('profile: rfc')).settingsFor('/team/a.md'))
    assert.equal(engine.judge(text).memo.profile.id, 'rfc')
    assert.equal(engine.judge(`---\nmemo: madr\n---\n${text}`).memo.profile.id, 'madr')
    assert.equal(engine.judge(`---\nmemo: nothing\n---\n${text}`).memo.profile.id, 'rfc')
  })

  it('adds to the acronyms and the jargon that rules know', async () => {
    const { settingsFor } = await load(
      'acronyms: DPO\njargon: { leverage: use, synergy: "" }\nrules: { jargon: error, undefined-acronym: { known: [RTO] } }',
    )
    const { rules } = settingsFor('/team/a.md') as { rules: Record<string, Record<string, unknown>> }
    assert.deepEqual(rules['undefined-acronym'], { known: ['RTO', 'DPO'] })
    assert.equal(rules.jargon!.severity, 'error')
    assert.deepEqual((rules.jargon!.words as string[]).slice(-2), ['leverage: use', 'synergy'])
    assert.ok((rules.jargon!.words as string[]).length > 10, 'the usual ones stay')
    assert.deepEqual(engineFor({ rules }).problems, [])
  })

  it('leaves a rule off, whatever its words', async () => {
    const { rules } = (await load('acronyms: [DPO]\nrules: { undefined-acronym: off }')).settingsFor('/a.md')
    assert.equal(rules['undefined-acronym'], 'off')
  })

  it('may stand in package.json', async () => {
    const config = await load({
      '/team/package.json':
        '{\n\t"name": "x",\n\t"memo": {\n\t\t"profile": "rfc",\n\t\t"ruels": {}\n\t}\n}\n',
    })
    assert.equal(config.settingsFor('/team/a.md').usual?.id, 'rfc')
    assert.deepEqual(complaints(config), [
      'package.json:5:3 No key is called “ruels” here. Did you mean “rules”?',
    ])
  })

  describe('with overrides', () => {
    const config = `
rules: { thin-section: hint, one-page: { words: 300 } }
overrides:
  - files: ["**/drafts/**", "!**/drafts/final/**"]
    rules: { thin-section: off }
    profile: rfc
  - files: "board/**"
    rules: { thin-section: error, one-page: warning }
    acronyms: [EBITDA]
`
    const settings = async (path: string) => {
      const { rules, usual } = (await load(config)).settingsFor(path)
      const page = rules['one-page']
      return [rules['thin-section'], typeof page === 'object' ? { ...page } : page, usual?.id]
    }
    it('says something else of some memos', async () => {
      assert.deepEqual(await settings('/team/a.md'), ['hint', { words: 300 }, undefined])
      assert.deepEqual(await settings('/team/drafts/a.md'), ['off', { words: 300 }, 'rfc'])
      assert.deepEqual(await settings('/team/drafts/final/a.md'), ['hint', { words: 300 }, undefined])
      assert.deepEqual(await settings('/team/board/a.md'), ['error', 'warning', undefined])
    })
    it('lets the later one win', async () =>
      assert.deepEqual(await settings('/team/board/drafts/a.md'), ['error', 'warning', 'rfc']))
  })

  describe('that extends another', () => {
    const far =
      'rules: { thin-section: off, one-page: off }\nmemos: briefs/**\nacronyms: [DPO]\nprofile: madr\n'
    it('has all of it, and wins where both speak', async () => {
      const { settingsFor, isMemo, files } = await load({
        '/repo/team/.memorc.yaml': 'extends: ../.memorc.json\nrules: { one-page: error }\nacronyms: [RTO]\n',
        '/repo/.memorc.json': far,
      })
      const { rules, usual } = settingsFor('/repo/team/a.md')
      assert.deepEqual([rules['thin-section'], rules['one-page'], usual?.id], ['off', 'error', 'madr'])
      assert.deepEqual(rules['undefined-acronym'], { known: ['DPO', 'RTO'] })
      assert.equal(isMemo!('/repo/briefs/a.md', ''), true)
      assert.equal(isMemo!('/repo/team/briefs/a.md', ''), false, 'globs start where they are written')
      assert.deepEqual(files, ['/repo/team/.memorc.yaml', '/repo/.memorc.json'])
    })
    it('wins over its overrides as well', async () => {
      const { settingsFor } = await load({
        '/repo/team/.memorc.yaml': 'extends: ../.memorc.yaml\nrules: { one-page: error }\n',
        '/repo/.memorc.yaml': 'overrides: [{ files: "**", rules: { one-page: off } }]',
      })
      assert.equal(settingsFor('/repo/team/a.md').rules['one-page'], 'error')
    })
    it('holds alone where it does not say so', async () => {
      const { settingsFor } = await load({
        '/repo/team/.memorc.yaml': 'acronyms: [RTO]\n',
        '/repo/.memorc': far,
      })
      assert.deepEqual(Object.keys(settingsFor('/repo/team/a.md').rules), ['undefined-acronym'])
    })
    it('is told what is wrong in each', async () => {
      const config = await load({
        '/repo/team/.memorc.yaml': 'extends: ../.memorc.yaml\nprofil: x\n',
        '/repo/.memorc.yaml': 'rules: { nope: off }',
      })
      assert.deepEqual(complaints(config), [
        '.memorc.yaml:2:1 No key is called “profil” here. Did you mean “profile”?',
        '.memorc.yaml:1:10 No rule is called “nope”.',
      ])
    })

    const outside = 'is no relative path, parted by “/”, that stays in this workspace.'
    const wrong: Record<string, string> = {
      '../nowhere.memorc.yaml': 'does not exist.',
      '.memorc.yaml': 'leads back to where it came from.',
      './../team/.memorc.yaml': 'leads back to where it came from.',
      '../loop.memorc': 'leads back to where it came from.',
      '../../.memorc': outside,
      '/.memorc': outside,
      '..\\\\.memorc': outside,
      '../secrets.yaml':
        'is no config file: it ends in none of .memorc, .memorc.json, .memorc.yaml, .memorc.yml.',
    }
    for (const [path, message] of Object.entries(wrong))
      it(`${path} ${message}`, async () => {
        const config = await load(
          {
            '/repo/team/.memorc.yaml': `rules: { one-page: off }\nextends: "${path}"\n`,
            '/repo/loop.memorc': 'extends: team/.memorc.yaml\n',
            '/repo/secrets.yaml': 'token: 1',
            '/.memorc': '',
          },
          '/repo',
        )
        const [problem, ...others] = config.problems
        assert.ok(problem!.message.endsWith(` ${message}`), problem!.message)
        assert.deepEqual(others, [])
        assert.equal(config.settingsFor('/repo/team/a.md').rules['one-page'], 'off')
        if (!path.includes('loop')) assert.equal(problem!.position.start.line, 2)
      })
  })
})

describe('what is wrong in a config is told at its place, and the rest holds:', () => {
  const rest = 'rules: { one-page: off }'
  const cases: [string, string, string[]][] = [
    [
      'a slip in a key',
      `profil: rfc\n${rest}`,
      ['1:1 No key is called “profil” here. Did you mean “profile”?'],
    ],
    [
      'a key like no other',
      `something: 1\n${rest}`,
      [
        '1:1 No key is called “something” here. There are extends, memos, rules, profile, acronyms, jargon, profiles, overrides.',
      ],
    ],
    [
      'a slip in a rule',
      'rules: { one-page: off, thin-sectoin: off }',
      ['1:25 No rule is called “thin-sectoin”. Did you mean “thin-section”?'],
    ],
    [
      'a severity that there is not',
      'rules:\n  one-page: off\n  thin-section:\n    severity: fatal\n',
      ['4:15 A severity is one of “error”, “warning”, “information”, “hint” or “off”.'],
    ],
    [
      'a slip in an option',
      'rules:\n  one-page: off\n  thin-section: { minimun: 3 }\n',
      ['3:19 “thin-section” has no option “minimun”. Did you mean “minimum”?'],
    ],
    [
      'an option that does not fit',
      'rules:\n  one-page: off\n  thin-section: { minimum: -3 }\n',
      ['3:28 Expected a number of at least 1.'],
    ],
    ['a number for globs', `memos: 3\n${rest}`, ['1:8 Expected a text, or a list of texts.']],
    ['a number among globs', `memos: [a, 3]\n${rest}`, ['1:12 Expected a text.']],
    ['a list for a text', `profile: [rfc]\n${rest}`, ['1:10 Expected a text.']],
    ['a text for profiles', `profiles: rfc\n${rest}`, ['1:11 Expected keys and values.']],
    ['keys for overrides', `overrides: { files: "**" }\n${rest}`, ['1:12 Expected a list.']],
    ['a text among overrides', `overrides: ["**"]\n${rest}`, ['1:13 Expected keys and values.']],
    ['an override of nothing', `overrides:\n  - rules: {}\n${rest}`, ['2:5 “files” is missing here.']],
    [
      'a slip in an override after one that is wrong',
      `overrides:\n  - {}\n  - files: "**"\n    rules: { one-paeg: off }\n${rest}`,
      ['2:5 “files” is missing here.', '4:14 No rule is called “one-paeg”. Did you mean “one-page”?'],
    ],
    [
      'what an override may not say',
      `overrides: [{ files: "**", memos: "**" }]\n${rest}`,
      ['1:28 No key is called “memos” here. There are files, rules, profile, acronyms, jargon.'],
    ],
    [
      'a profile that there is not',
      `profile: one-pagr\n${rest}`,
      [
        '1:10 No profile is called “one-pagr”. Did you mean “one-pager”? There are one-pager, decision-brief, madr, rfc.',
      ],
    ],
    [
      'one in an override',
      `overrides: [{ files: "**", profile: rfx }]\n${rest}`,
      [
        '1:37 No profile is called “rfx”. Did you mean “rfc”? There are one-pager, decision-brief, madr, rfc.',
      ],
    ],
    ['a key twice', `${rest}\nprofile: rfc\nprofile: madr\n`, ['3:1 Map keys must be unique']],
    [
      'an alias',
      `${rest}\nmemos: *all\n`,
      ['2:8 An alias is not followed here; write out what it stands for.'],
    ],
    [
      'code',
      `${rest}\nprofile: !!js/function "() => 1"\n`,
      [
        '2:10 Unresolved tag: tag:yaml.org,2002:js/function',
        '2:24 No profile is called “() => 1”. There are one-pager, decision-brief, madr, rfc.',
      ],
    ],
    ['a key of the prototype', `${rest}\n__proto__: { profile: rfc }\nconstructor: 1\n`, ['2:1', '3:1']],
    [
      'one among rules',
      'rules: { one-page: off, __proto__: { severity: off }, toString: off }',
      ['1:25', '1:55'],
    ],
  ]
  for (const [what, yaml, expected] of cases)
    it(what, async () => {
      const config = await load(yaml)
      const told = complaints(config).map(line => line.replace('.memorc.yaml:', ''))
      assert.equal(told.length, expected.length, told.join('\n'))
      for (const [index, line] of expected.entries()) assert.ok(told[index]!.startsWith(line), told[index])
      assert.equal(config.settingsFor('/team/a.md').rules['one-page'], 'off')
      assert.equal(config.settingsFor('/team/a.md').rules.severity, undefined)
      assert.equal(({} as Record<string, unknown>).profile, undefined)
    })

  it('YAML that breaks off', async () => {
    const config = await load(`${rest}\nmemos: [a`)
    assert.match(complaints(config).join(), /^\.memorc\.yaml:2:\d+ Flow sequence/)
    assert.equal(config.settingsFor('/a.md').rules['one-page'], 'off')
  })

  it('JSON with a comma too few', async () => {
    const [told] = complaints(await load({ '/.memorc.json': '{\n  "rules": {}\n  "profile": "rfc"\n}\n' }))
    assert.match(told!, /^\.memorc\.json:[23]:/)
  })

  for (const [what, yaml] of Object.entries({ list: '- a', text: 'rules', number: '3' }))
    it(`a ${what} where keys belong`, async () =>
      assert.deepEqual(complaints(await load(yaml)), ['.memorc.yaml:1:1 Expected keys and values.']))

  it('a file that is not there, or cannot be read', async () => {
    assert.deepEqual(complaints(await load({ '/.memorc': new Error('is a link that leads in a circle') })), [
      '.memorc:1:1 This file is a link that leads in a circle.',
    ])
  })

  it('a bomb of aliases, at once', async () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi'])
      bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(',')}]`)
    const started = performance.now()
    const config = await load(`${bomb.join('\n')}\nmemos: *i\n`)
    assert.ok(config.problems.length > 0)
    assert.equal(config.isMemo, undefined)
    assert.ok(performance.now() - started < 1000)
  })

  it('what is nested too deeply', async function () {
    // Mocha keeps the whole stack of an error.
    this.timeout(20_000)
    for (const deep of [`rules: ${'['.repeat(2_000)}`, `rules: ${'{a: '.repeat(2_000)}`])
      assert.ok((await load(deep)).problems.length > 0)
  })

  it('a glob of ninety thousand letters', async () => {
    const config = await load(`memos: ${'a'.repeat(90_000)}\noverrides: [{ files: ${'b'.repeat(90_000)} }]\n`)
    assert.equal(config.problems.length, 2)
    assert.equal(config.isMemo?.('/team/a.md', '') ?? false, false)
    config.settingsFor('/team/a.md')
  })
})

describe('a place in a config', () => {
  const { placeOf } = documentOf('\uFEFFa:\r\n  b: [x, {c: 1}]\r\nd:\r\n')
  const place = (path: string[], isKey?: boolean) => {
    const { start, end } = placeOf(path, isKey)
    return [start.line, start.column, end.line, end.column]
  }
  it('is that of a value, or of its key', () => {
    assert.deepEqual(place(['a', 'b', '1', 'c']), [2, 14, 2, 15])
    assert.deepEqual(place(['a', 'b', '1', 'c'], true), [2, 11, 2, 12])
    assert.deepEqual(place(['a', 'b', '0']), [2, 7, 2, 8])
  })
  it('is that of the key where there is no value', () => assert.deepEqual(place(['d']), [3, 1, 3, 2]))
  it('is that of what is around it where it is not there', () =>
    assert.deepEqual(place(['a', 'b', '0', 'x', 'y'], true), [2, 7, 2, 8]))
})

describe('the documentation', () => {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

  it('shows a config that is right', async () => {
    const [, yaml] = /## Configuration[\s\S]+?```yaml\n([\s\S]+?)```/.exec(read('README.md'))!
    const config = await load({ '/.memorc.yaml': yaml!, '/templates/security-brief.md': '# {title}\n' })
    assert.deepEqual(complaints(config), [])
  })

  it('has a schema with every key', () => {
    const { properties } = JSON.parse(read('docs/memorc.schema.json'))
    assert.deepEqual(Object.keys(properties), Object.keys(configSchema().properties!))
  })
})
