import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { rules } from '../../src/rules/index.ts'
import { explain } from '../../src/views/explain.ts'
import { build, Desk, lines } from './command.ts'
import { gap, good } from './memos.ts'

describe('memo', function () {
  this.timeout(60_000)
  let desk: Desk
  before(build)
  beforeEach(() => {
    desk = new Desk()
  })
  afterEach(() => desk.clear())

  describe('outline', () => {
    const text = '\uFEFF# Move\r\n\r\n## Background\r\n\r\nSeven teams wait.\r\n\r\n**Risks:** few\r\n'

    it('shows as JSON what each heading serves, and what is missing', async () => {
      desk.write('a.md', text)
      const { status, out, err } = await desk.memo('outline', '--format', 'json', './a.md')
      assert.deepEqual([status, err], [0, ''])
      assert.deepEqual(JSON.parse(out), [
        {
          file: './a.md',
          profile: 'one-pager',
          words: 7,
          sections: [
            { concept: 'context', heading: 'Background', line: 3, depth: 2 },
            { concept: 'risks', heading: 'Risks', line: 7, depth: 7 },
          ],
          missing: ['ask', 'options', 'recommendation', 'timeline', 'metrics', 'stakeholders'],
          readiness: { score: 28, verdict: 'Not yet: no options, no dates, no metrics' },
        },
      ])
    })

    it('shows it to a person', async () => {
      desk.write('a.md', text)
      desk.write('b.md', good)
      const { out } = await desk.memo('outline', 'a.md', 'b.md')
      assert.match(out, /^a\.md {2}one-pager, 7 words\n +3 {2}context +Background\n/)
      assert.match(out, /missing: ask, options, recommendation, timeline, metrics, stakeholders\n/)
      assert.match(
        out,
        /\nb\.md {2}decision-brief, \d+ words\n[\s\S]+\n {2}nothing missing\n {2}ready: \d+ of 100\. .+\.\n$/,
      )
    })

    it('takes any Markdown, as the profile that is asked for', async () => {
      desk.write('README.md', '# Plain\n')
      const { out, status } = await desk.memo(
        'outline',
        '--format',
        'json',
        '--profile',
        'decision-brief',
        'README.md',
      )
      assert.equal(status, 0)
      assert.equal(JSON.parse(out)[0].profile, 'decision-brief')
    })

    it('leaves out what it cannot read', async () => {
      desk.write('a.md', good)
      const { status, out } = await desk.memo('outline', '--format', 'json', 'nowhere.md', 'a.md')
      assert.equal(status, 2)
      assert.deepEqual(
        JSON.parse(out).map(({ file }: { file: string }) => file),
        ['a.md'],
      )
    })
  })

  it('explains each rule', async () => {
    const rule = rules[0]!
    const { status, out, err } = await desk.memo('explain', rule.id)
    assert.deepEqual([status, out, err], [0, explain(rule), ''])
  })

  it('tells its version, which is the package’s', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    const { status, out, err } = await desk.memo('--version')
    assert.deepEqual([status, out, err], [0, `${version}\n`, ''])
  })

  it('helps with each of its commands', async () => {
    const { status, out, err } = await desk.memo('--help')
    assert.deepEqual([status, err], [0, ''])
    const commands = ['new', 'lint', 'fix', 'outline', 'explain']
    for (const command of commands) assert.match(out, new RegExp(`^ {2}${command}\\b`, 'm'))
    const helped = await Promise.all(commands.map(command => desk.memo(command, '--help')))
    assert.deepEqual(
      helped.map(({ status, err }) => [status, err]),
      commands.map(() => [0, '']),
    )
  })

  it('has no colours where nobody looks', async () => {
    desk.write('a.md', gap)
    const { out, err } = await desk.shell('NO_COLOR= FORCE_COLOR= $MEMO lint a.md nowhere.md')
    assert.doesNotMatch(out + err, new RegExp(String.fromCharCode(27)))
  })

  it('closes quietly where its reader has seen enough', async function () {
    if (process.platform === 'win32') this.skip()
    for (let number = 0; number < 60; number += 1) desk.write(`memos/${number}.md`, '# Move\n')
    const { status, out, err } = await desk.shell('$MEMO lint memos | head -1')
    assert.deepEqual([status, out, err], [0, 'memos/0.md\n', ''])
    const closed = await desk.shell('$MEMO lint memos >&- || exit 0')
    assert.equal(lines(closed.err).length <= 1, true, closed.err)
  })
})
