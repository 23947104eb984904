import assert from 'node:assert/strict'
import { within } from '../../src/config/paths.ts'
import { engineFor } from '../../src/engine.ts'
import { complaints, load } from './files.ts'

describe('a hostile config', () => {
  const away = [
    '../../etc/passwd',
    'a/../../../etc/passwd',
    './../..//../x.md',
    '/etc/passwd',
    '//server/share/x.md',
    '\\\\server\\share\\x.md',
    '..\\..\\x.md',
    'C:\\x.md',
    'c:/x.md',
    'C:x.md',
    'file:///etc/passwd',
    'https://example.com/x.md',
    'vscode-userdata:/x',
    ...[
      'a/b.md:stream',
      'CON',
      'nul',
      'a/aux.md',
      'COM1.yaml',
      'lpt9',
      'conout$',
      'a /x.md',
      '.. /x.md',
      '.../x.md',
    ],
    ...['a./x.md', 'x.md.', 'x.md '],
    'a\0.md',
    '\0',
    '',
    ' ',
    '..',
    '.',
  ]
  for (const path of away) {
    it(`takes no file from ${JSON.stringify(path)}`, () =>
      assert.equal(within('/repo/team', '/repo/team', path), undefined))

    it(`takes no template and builds on no file from ${JSON.stringify(path)}`, async () => {
      const asked: string[] = []
      const { loadConfig } = await import('../../src/config/config.ts')
      const said = JSON.stringify(path)
      const text = `extends: ${said}\nprofiles: { note: { title: Note, extends: one-pager, template: ${said} } }\n`
      const read = async (file: string) => {
        asked.push(file)
        return file === '/repo/team/.memorc.yaml' ? text : undefined
      }
      await loadConfig('/repo/team/.memorc.yaml', { read, root: '/repo/team' })
      assert.deepEqual(
        asked.filter(file => !/^\/repo\/team\/[^\0\\]+$/.test(file) || file.includes('..')),
        [],
      )
    })
  }

  it('takes no folder for another that is written in other letters', () => {
    assert.equal(within('/repo/team', '/repo/TEAM', '../../etc/x.md'), undefined)
    assert.equal(within('/repo/team', '/repo/TEAM', '../../../x.md'), undefined)
    assert.equal(within('/repo/team', '/repo/team/a', '../../TEAM/x.md'), undefined)
  })

  it('may name a file by as long a name as it likes', async () => {
    const name = `${'a'.repeat(100_000)}.memorc`
    const config = await load(`extends: ${name}\n`)
    assert.deepEqual(
      complaints(config).map(told => told.replaceAll(name, 'a')),
      ['.memorc.yaml:1:10 “a” does not exist.'],
    )
  })

  it('asks for what it names below a folder that no link may lead out of', async () => {
    const asked: string[] = []
    const { loadConfig } = await import('../../src/config/config.ts')
    const files: Record<string, string> = {
      '/repo/team/.memorc.yaml':
        'extends: ../base.memorc\nprofiles: { note: { title: N, template: t/n.md } }\n',
      '/repo/base.memorc': 'rules: {}\n',
    }
    const read = async (path: string, folder?: string) => {
      asked.push(`${path} in ${folder}`)
      return files[path]
    }
    await loadConfig('/repo/team/.memorc.yaml', { read, root: '/repo' })
    assert.deepEqual(asked, [
      '/repo/team/.memorc.yaml in undefined',
      '/repo/base.memorc in /repo',
      '/repo/team/t/n.md in /repo/team',
    ])
  })

  it('runs no code: a tag of JavaScript is refused, or read as text', async () => {
    for (const tag of [
      '!!js/function',
      '!!js/regexp',
      '!!js/undefined',
      '!!python/object/apply:os.system',
      '!x',
    ])
      for (const text of [
        `profile: ${tag} "function () { throw 1 }"\n`,
        `${tag} {}\n`,
        `rules: { one-page: ${tag} off }\n`,
      ]) {
        const config = await load(text)
        assert.ok(complaints(config).length > 0, text)
      }
  })

  it('reaches no prototype', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      const config = await load(
        `${key}: { polluted: yes }\nrules: { ${key}: error }\nprofiles: { a: { title: A, ${key}: x } }\n`,
      )
      assert.ok(complaints(config).length > 0, key)
      const { problems, judge } = engineFor(config.settingsFor('/team/a.md'))
      judge(`---\n${key}: x\nmemo: ${key}\nstatus: ${key}\n---\n\n# ${key}\n`)
      assert.ok(Array.isArray(problems))
      assert.equal(({} as Record<string, unknown>).polluted, undefined)
    }
  })

  it('is told where it is nested without end, and opens no bomb', async () => {
    const bomb = Array.from(
      { length: 40 },
      (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]\n`,
    ).join('')
    const before = process.cpuUsage()
    for (const text of ['['.repeat(20_000), '{a: '.repeat(5000), `a0: &a0 [x]\n${bomb}profile: *a40\n`])
      assert.ok(complaints(await load(text)).length > 0, text.slice(0, 40))
    assert.ok(process.cpuUsage(before).user < 10_000_000, 'in less than ten seconds')
  })

  const wild = {
    'stars in one name': '*a'.repeat(12),
    'folders of any depth': `${'**/a/'.repeat(8)}b`,
    'groups that are repeated': '((a+)+)+b',
    'groups inside groups': '*(*(*(a*)*)*)b',
    'choices that multiply': `${'{a,aa}'.repeat(30)}b`,
    'choices that multiply, in brackets': `${'?(a|aa)'.repeat(30)}b`,
    'choices between stars': `${'{a,b,*}'.repeat(12)}b`,
    'folders of any depth between choices': `${'{*,**}/'.repeat(12)}b`,
    'what shall not stand there': `${'!(a|b)'.repeat(12)}b`,
  }
  for (const [what, glob] of Object.entries(wild))
    it(`is told where a glob would take for ever: ${what}`, async () => {
      const config = await load(`memos: ['${glob}', ours/*.md]\noverrides: [{ files: '${glob}' }]\n`)
      assert.match(complaints(config).join('\n'), /^.*1:9 This glob is not followed.*\n.*2:22 This glob/)
      for (const path of [`/team/${'a'.repeat(250)}`, `/team/${'a/'.repeat(500)}`]) config.settingsFor(path)
      assert.equal(config.isMemo?.(`/team/${'a'.repeat(250)}`, ''), false)
      assert.equal(config.isMemo?.('/team/ours/a.md', ''), true)
    })

  it('may name memos by globs as teams write them', async () => {
    const globs = [
      'docs/**/{adr,rfc}/**/[0-9]*-*.{md,markdown}',
      '!**/old/**',
      '@(a|b)/**/*.md',
      '**/a/**/b/**',
    ]
    assert.deepEqual(complaints(await load(`memos: ${JSON.stringify(globs)}\n`)), [])
  })

  it('is told where it is longer than anybody writes, and not read', async () => {
    const before = process.cpuUsage()
    const keys = Array.from({ length: 1_000_000 }, (_, n) => `k${n}: 1\n`).join('')
    for (const text of [keys, `{${'"a": [1], '.repeat(1_000_000)}`])
      assert.deepEqual(complaints(await load(text)), ['.memorc.yaml:1:1 It has more than 200000 characters.'])
    assert.ok(process.cpuUsage(before).user < 5_000_000, 'in less than five seconds')
  })

  it('may have as many profiles as anybody has, and is told where they are more', async () => {
    const before = process.cpuUsage()
    const profiles = Array.from({ length: 3000 }, (_, n) => `  p${n}: { title: P }\n`).join('')
    const config = await load(`profiles:\n${profiles}profile: p7\n`)
    assert.deepEqual(complaints(config), [
      '.memorc.yaml:98:8 There are more than 100 profiles; from here on they are left out.',
    ])
    assert.match(
      config.settingsFor('/team/a.md').profiles!.find(({ id }) => id === 'p7')!.template,
      /memo: p7/,
    )
    assert.ok(process.cpuUsage(before).user < 5_000_000, 'in less than five seconds')
  })

  it('may list thousands of patterns', async () => {
    const before = process.cpuUsage()
    const globs = Array.from({ length: 3000 }, (_, n) => `"**/(a+)+${n}/{a,b}*/**/*.md"`).join(', ')
    const config = await load(`memos: [${globs}]\n`)
    config.isMemo?.(`/team/${'a/'.repeat(200)}x.md`, '')
    assert.ok(process.cpuUsage(before).user < 10_000_000, 'in less than ten seconds')
  })
})
