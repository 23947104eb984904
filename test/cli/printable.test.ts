import assert from 'node:assert/strict'
import { prettyFindings } from '../../src/cli/pretty.ts'
import { printable } from '../../src/cli/printable.ts'
import { build, Desk } from './command.ts'
import { gap } from './memos.ts'

describe('what the terminal is shown', () => {
  const orders = [
    '\x1b[2J',
    '\x1b]0;title\x07',
    '\x1b]8;;http://x\x1b\\',
    '\r',
    '\b',
    '\x00',
    '\x7f',
    '\x9b31m',
    '\u202e',
  ]

  it('holds no orders from a text', () => {
    for (const order of orders) assert.match(printable(`a${order}b`), /^a\ufffd[^\p{Cc}\u202e]*b$/u)
  })

  it('keeps the words of all languages', () => {
    for (const text of ['größer\t東京 🚀', 'שלום', '“a” – b']) assert.equal(printable(text), text)
  })

  it('holds none from a file name, a message or a fix', () => {
    for (const order of orders) {
      const finding = {
        ...{
          rule: `r${order}`,
          severity: 'error' as const,
          message: `m${order}`,
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 1,
        },
        fix: { title: `t${order}`, outline: false },
      }
      const told = prettyFindings([{ file: `f${order}.md`, findings: [finding] } as never], false)
      assert.doesNotMatch(told, /[\p{Cc}\u202e](?<!\n)/u, JSON.stringify(told))
    }
  })

  describe('of the command itself,', function () {
    this.timeout(60_000)
    let desk: Desk
    before(build)
    beforeEach(() => {
      desk = new Desk()
      desk.write('gap.md', gap)
    })
    afterEach(() => desk.clear())

    const order = '\x1b]0;owned\x07\u202e'
    const calls: Record<string, string[]> = {
      'a file that is not there': ['lint', `no${order}.md`],
      'a folder that is not there': ['fix', `no${order}/a.md`],
      'a profile that nobody knows': ['lint', '--profile', `p${order}`, 'gap.md'],
      'an option that nobody knows': ['lint', `--o${order}`, 'gap.md'],
      'a command that nobody knows': [`c${order}`],
      'a severity that nobody knows': ['lint', '--fail-on', `s${order}`, 'gap.md'],
      'a config that is not there': ['lint', '--config', `c${order}.yaml`, 'gap.md'],
      'a rule in a config': ['lint', '--config', 'rules.json', 'gap.md'],
      'a key in a config': ['outline', '--config', 'keys.json', 'gap.md'],
      'a profile in a config': ['fix', '--config', 'profile.json', 'gap.md'],
      'YAML that cannot be read': ['lint', '--config', 'broken.yaml', 'gap.md'],
      'a cache that is none': ['lint', '--cache-location', `rules${order}.json`, 'gap.md'],
    }
    for (const [what, call] of Object.entries(calls))
      it(`holds none from ${what}`, async () => {
        desk.write('rules.json', JSON.stringify({ rules: { [`r${order}`]: 'off' } }))
        desk.write('keys.json', JSON.stringify({ [`k${order}`]: 1 }))
        desk.write('profile.json', JSON.stringify({ profile: `p${order}` }))
        desk.write('broken.yaml', `a: [${order}\nb: *${order}\n`)
        if (process.platform !== 'win32') desk.write(`rules${order}.json`, 'mine')
        const { out, err } = await desk.memo(...call)
        assert.doesNotMatch(out + err, /[\p{Cc}\u202e](?<!\n)/u, JSON.stringify(out + err))
        if (!what.includes('YAML')) assert.match(err, /\ufffd/)
      })

    for (const call of ['lint', 'outline'])
      it(`holds none in the JSON of ${call}, which reads the same`, async function () {
        if (process.platform === 'win32') this.skip()
        const order = '\u009b2J\u202e\x7f'
        desk.write(`gap${order}.md`, gap.replace(/^# .*/m, `# Move${order}`))
        const { out } = await desk.memo(call, '--format', 'json', `gap${order}.md`)
        assert.doesNotMatch(out, /[\p{Cc}\u202e](?<!\n)/u)
        assert.equal(JSON.parse(out)[0].file, `gap${order}.md`)
      })

    it('holds none from the name of a file that was mended', async function () {
      if (process.platform === 'win32') this.skip()
      desk.write(`gap${order}.md`, gap)
      const { out } = await desk.memo('fix', `gap${order}.md`)
      assert.match(out, /^gap\ufffd\]0;owned\ufffd\ufffd\.md: Insert/)
    })
  })
})
