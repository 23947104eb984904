import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { build, Desk, lines } from './command.ts'
import { gap, good, today } from './memos.ts'

describe('memo, where a config file stands,', function () {
  this.timeout(60_000)
  let desk: Desk
  before(build)
  beforeEach(() => {
    desk = new Desk()
    desk.write('memos/a.md', gap)
  })
  afterEach(() => desk.clear())

  /** What lint finds in each file: the rules and severities of missing sections. */
  const lint = async (...parameters: string[]) => {
    const { status, out, err } = await desk.memo('lint', '--format', 'json', ...today, ...parameters)
    const found = JSON.parse(out).map(
      ({ file, findings }: { file: string; findings: Record<string, string>[] }) =>
        [file, ...findings.map(({ rule, severity }) => `${rule} ${severity}`)].join(' '),
    )
    return { status, found, err }
  }
  const asIs = ['memos/a.md missing-section error']

  it('judges by it', async () => {
    desk.write('.memorc.yaml', 'rules: { missing-section: hint }\n')
    assert.deepEqual(await lint('memos'), { status: 0, found: ['memos/a.md missing-section hint'], err: '' })
  })

  it('judges by that of each memo, the nearest alone', async () => {
    desk.write('.memorc.yaml', 'rules: { missing-section: hint }\n')
    desk.write('b/memos/b.md', gap)
    desk.write('b/.memorc', '# none of the rules above\n')
    desk.write('c/memos/c.md', gap)
    desk.write('c/package.json', '{ "memo": { "rules": { "missing-section": "warning" } } }\n')
    desk.write('d/memos/d.md', gap)
    desk.write('d/package.json', '{ "name": "memo" }\n')
    const expected = [
      'b/memos/b.md missing-section error',
      'c/memos/c.md missing-section warning',
      'd/memos/d.md missing-section hint',
      'memos/a.md missing-section hint',
    ]
    assert.deepEqual(await lint('.'), { status: 1, found: expected, err: '' })
    const inside = await desk.memoIn('c/memos', 'lint', ...today)
    assert.match(inside.out, /warning +This decision brief has no risks section/)
  })

  it('judges by a farther one where the nearest extends it', async () => {
    desk.write('.memorc.json', '{ "rules": { "missing-section": "hint" } }')
    desk.write('memos/.memorc.yml', 'extends: ../.memorc.json\nprofile: rfc\n')
    assert.deepEqual((await lint('memos')).found, ['memos/a.md missing-section hint'])
  })

  it('judges by another one, or by none, where it is told so', async () => {
    desk.write('.memorc.yaml', 'rules: { missing-section: hint }\n')
    desk.write('ci/strict.yaml', 'rules: { missing-section: warning }\nmemos: memos/**\n')
    const strict = ['memos/a.md missing-section warning']
    assert.deepEqual((await lint('--config', 'ci/strict.yaml', 'memos')).found, strict)
    assert.deepEqual((await lint('--config', 'ci/strict.yaml')).found, strict, 'its globs start here')
    assert.deepEqual(await lint('--no-config', 'memos'), { status: 1, found: asIs, err: '' })
  })

  it('finds the memos that it names', async () => {
    desk.write('.memorc.yaml', 'memos: ["briefs/**/*.md", "!briefs/old/**"]\n')
    desk.write('briefs/b.md', good)
    desk.write('briefs/plain.md', '# Plain\n')
    desk.write('briefs/old/c.md', '# Old\n')
    desk.write('memos/plain.md', '# Plain\n')
    const { found } = await lint('.')
    assert.deepEqual(
      found.map((line: string) => line.split(' ')[0]),
      ['briefs/b.md', 'briefs/plain.md', 'memos/a.md'],
    )
  })

  it('heeds overrides by glob', async () => {
    desk.write('.memorc.yaml', 'overrides: [{ files: "**/drafts/**", rules: { missing-section: off } }]\n')
    desk.write('memos/drafts/b.md', gap)
    assert.deepEqual((await lint('.')).found, [...asIs, 'memos/drafts/b.md'])
  })

  describe('with a profile in it,', () => {
    const config =
      'profiles:\n  security-brief: { extends: one-pager, title: Security brief, template: forms/s.md }\n'
    const form = '---\nmemo: security-brief\n---\n\n# {title}\n\n## Hazards\n\n{What may happen}.\n'
    beforeEach(() => {
      desk.write('.memorc.yaml', config)
      desk.write('forms/s.md', form)
    })

    it('starts a memo from its template', async () => {
      const { status, out, err } = await desk.memo('new', 'security-brief', '--title', 'Move')
      assert.deepEqual([status, out, err], [0, form.replace('{title}', 'Move'), ''])
    })

    it('starts one where it is to lie, by the config there', async () => {
      const { status, err } = await desk.memoIn('memos', 'new', 'security-brief', '-o', 'b.md')
      assert.deepEqual([status, err], [0, 'Wrote b.md\n'])
      assert.equal(desk.read('memos/b.md'), form)
      const outside = await desk.memoIn('memos', 'new', 'security-brief', '-o', '../../../b.md')
      assert.equal(outside.status, 2)
      assert.match(outside.err, /^memo: no profile is called “security-brief”\. There are: one-pager, /)
    })

    it('knows it by the front matter, and by --profile', async () => {
      desk.write('memos/b.md', '---\nmemo: security-brief\n---\n\n# Move\n')
      const outline = async (...parameters: string[]) =>
        JSON.parse((await desk.memo('outline', '--format', 'json', ...parameters)).out)[0].profile
      assert.equal(await outline('memos/b.md'), 'security-brief')
      assert.equal(await outline('--profile', 'security-brief', 'memos/a.md'), 'security-brief')
      const { status, out, err } = await desk.memo('lint', '--profile', 'security-breif', 'memos')
      assert.deepEqual([status, out], [2, ''])
      assert.match(
        err,
        /^memo: no profile is called “security-breif”\. Did you mean “security-brief”\? .+\n$/,
      )
    })

    it('fixes by it', async () => {
      desk.write('memos/b.md', '---\nmemo: security-brief\n---\n\n# Move\n')
      await desk.memo('fix', 'memos/b.md')
      const text = desk.read('memos/b.md')
      assert.match(text, /\n## Context\n/)
    })
  })

  describe('that is wrong in places,', () => {
    it('says where, one line for each, and judges by the rest', async () => {
      desk.write(
        '.memorc.yaml',
        'rules:\n  missing-section: hint\n  thin-sectoin: off\nmemos: 3\nprofile: rfx\n__proto__: {}\n',
      )
      desk.write('memos/b.md', gap)
      const { status, found, err } = await lint('memos')
      assert.equal(status, 2)
      assert.deepEqual(found, ['memos/a.md missing-section hint', 'memos/b.md missing-section hint'])
      const told = lines(err)
      assert.deepEqual(
        told.map(line => line.split(' ').slice(0, 2).join(' ')),
        [
          'memo: .memorc.yaml:3:3:',
          'memo: .memorc.yaml:4:8:',
          'memo: .memorc.yaml:5:10:',
          'memo: .memorc.yaml:6:1:',
        ],
      )
      assert.match(told[0]!, /Did you mean “thin-section”\?$/)
      assert.match(told[2]!, /Did you mean “rfc”\?/)
    })

    it('names it from where the command is run, and once for all who extend it', async () => {
      desk.write('.memorc', '{ "ruels": 1 }')
      for (const team of ['b', 'c']) {
        desk.write(`${team}/.memorc`, 'extends: ../.memorc\n')
        desk.write(`${team}/memos/m.md`, good)
      }
      const { err } = await desk.memoIn('b', 'lint', '.', '../c')
      assert.equal(err, 'memo: ../.memorc:1:3: No key is called “ruels” here. Did you mean “rules”?\n')
    })

    it('says so of new and outline as well', async () => {
      desk.write('.memorc.yaml', 'ruels: {}\n')
      for (const call of [
        ['new', 'madr'],
        ['outline', 'memos/a.md'],
        ['fix', 'memos/a.md'],
      ]) {
        const { status, err } = await desk.memo(...call)
        assert.equal(status, 2, call[0])
        assert.match(err, /^memo: \.memorc\.yaml:1:1: /, call[0])
      }
      assert.equal((await desk.memo('new', 'madr', '--no-config')).status, 0)
    })

    const unreadable: Record<string, string | Uint8Array> = {
      'binary; name a Markdown file': 'a\0b',
      'not UTF-8; save it in that encoding': Uint8Array.of(0x61, 0x3a, 0xe9),
    }
    for (const [why, content] of Object.entries(unreadable))
      it(`tells one that is ${why}`, async () => {
        desk.write('.memorc', content)
        const { status, found, err } = await lint('memos')
        assert.deepEqual([status, found, err], [2, asIs, `memo: .memorc:1:1: This file is ${why}.\n`])
      })

    it('tells one that is named and not there', async () => {
      const { status, found, err } = await lint('--config', 'nowhere.yaml', 'memos')
      assert.deepEqual([status, found, err], [2, asIs, 'memo: nowhere.yaml:1:1: This file does not exist.\n'])
    })

    it('passes over a folder of that name, and tells a link in a circle', async function () {
      if (process.platform === 'win32') this.skip()
      desk.write('.memorc/keep', '')
      assert.deepEqual(await lint('memos'), { status: 1, found: asIs, err: '' })
      symlinkSync('.memorc.yaml', join(desk.path, '.memorc.yaml'))
      assert.match((await lint('memos')).err, /^memo: \.memorc\.yaml:1:1: This file is a link that leads in/)
    })
  })
})
