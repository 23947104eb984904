import assert from 'node:assert/strict'
import { engineFor } from '../src/engine.ts'
import { memoOf } from '../src/memo/memo.ts'
import { profiles } from '../src/memo/profiles.ts'
import { type Answers, scaffold, scaffoldSnippet } from '../src/scaffold.ts'

const engine = engineFor({ today: '2026-11-22' })

/** The blanks of a template, as written, one for each place. */
function blanksOf(template: string, answers: Answers): string[] {
  return [...template.matchAll(/\{([^{}\n]+)\}/g)]
    .filter(([, name]) => !answers[name as keyof Answers]?.trim())
    .map(([blank]) => blank)
}

const answered: Record<string, Answers> = {
  nothing: {},
  'a title': { title: 'Move the test databases' },
  everything: {
    title: 'Move the test databases',
    owner: 'Priya Nair',
    decider: 'Dana Reyes',
    'decide-by': '2027-05-14',
  },
  'an answer that is empty': { title: '  ', owner: '' },
}

const titles = [
  'He said "go"',
  "It's ours: the plan",
  '"Quoted" and: more',
  '# not a comment',
  '- not a list',
  '[not] a: {list}',
  '*starred* & <b>bold</b>',
  '@home',
  '%x',
  '`code`',
  'back\\slash \\n',
  `costs $5, \${HOME} and $1`,
  'f{x}',
  '}',
  'true',
  'null',
  '~',
  '2027-05-14',
  '3.10',
  '---',
  ' spaces  around ',
  'two\nlines',
  'two\r\n\r\nlines',
  'größer, 東京 🚀',
  `long ${'word '.repeat(60)}end`,
]

describe('a new memo', () => {
  for (const profile of profiles)
    describe(profile.id, () => {
      for (const [what, answers] of Object.entries(answered))
        it(`has no finding but its own blanks, given ${what}`, () => {
          // A draft lists them by section; in review each counts.
          const text = scaffold(profile, answers).replace('status: draft', 'status: review')
          assert.deepEqual(
            engine.judge(text).findings.map(({ rule, message }) => `${rule} ${message}`),
            blanksOf(profile.template, answers).map(blank => `unfinished-blank Still to fill in: ${blank}`),
          )
        })

      it('reads like a list of what to write, section by section', () => {
        const { memo, findings } = engine.judge(scaffold(profile, { title: 'Move' }))
        const places = findings.map(({ at, message }) => {
          const section = memo.sections.findLast(
            ({ at: heading }) => heading.start.offset! < at.start.offset!,
          )
          return [message.split(/ has \d+ blanks?|:/)[0], section?.heading]
        })
        for (const [place, heading] of places)
          assert.ok(heading === undefined || [`“${heading}”`, 'Still to fill in'].includes(place!), place)
        assert.equal(new Set(places.map(([, heading]) => heading)).size, findings.length)
        assert.ok(findings.every(({ severity }) => severity === 'information'))
      })

      for (const title of titles)
        it(`is called ${JSON.stringify(title.slice(0, 40))}`, () => {
          const words = title.replace(/\s+/g, ' ').trim()
          const text = scaffold(profile, { title })
          const { memo, findings } = engine.judge(text)
          assert.equal(memo.field('title'), words)
          assert.deepEqual(memo.frontMatter.problems, [])
          assert.equal(memo.field('memo'), profile.id)
          assert.ok(text.includes(`\n# ${words}\n`))
          assert.deepEqual(
            findings.filter(({ rule }) => rule !== 'unfinished-blank'),
            [],
          )
        })

      it('differs from its template in the answers alone', () => {
        const unusual = { title: `a $& $1 \\ {b}`, owner: '$`' }
        assert.equal(
          scaffold(profile, unusual),
          profile.template
            .replace('title: {title}', () => `title: a $& $1 \\ {b}`)
            .replace('owner: {owner}', () => 'owner: $`')
            .replaceAll('{title}', () => `a $& $1 \\ {b}`),
        )
      })

      it('loses no answer', () => {
        const { memo } = engine.judge(scaffold(profile, answered.everything!))
        assert.ok(memo.text.includes('Dana Reyes'))
        assert.ok(memo.text.includes('2027-05-14'))
        assert.deepEqual(memo.frontMatter.problems, [])
      })

      it('is its template where nothing is known', () => {
        assert.equal(scaffold(profile, {}), profile.template)
      })

      it('owes what its profile says, and holds it in that order', () => {
        const memo = memoOf(scaffold(profile, {}))
        assert.equal(memo.profile, profile)
        const places = profile.sections.map(({ concept }) => memo.serving(concept)[0]!.at.start.offset!)
        assert.deepEqual(
          places,
          places.toSorted((a, b) => a - b),
        )
      })
    })
})

/** What an editor makes of a snippet: its text, each stop with its name, and where the cursor ends up. */
function expand(snippet: string): { text: string; stops: [number, string][]; end: number } {
  let text = ''
  let end = -1
  const stops: [number, string][] = []
  const unescaped = (piece: string) => piece.replace(/\\([\\$}])/g, '$1')
  let from = 0
  while (from < snippet.length) {
    const rest = snippet.slice(from)
    const stop = /^\$\{(\d+):((?:\\[\s\S]|[^\\$}])*)\}/.exec(rest)
    const plain = /^(?:\\[\s\S]|[^\\$])+/.exec(rest)
    const [taken] = stop ?? plain ?? ['$0']
    if (stop) {
      stops.push([Number(stop[1]), unescaped(stop[2]!)])
      text += unescaped(stop[2]!)
    } else if (plain) text += unescaped(taken)
    else {
      assert.ok(
        rest.startsWith('$0'),
        `a dollar sign that is neither escaped nor a stop: ${rest.slice(0, 20)}`,
      )
      end = text.length
    }
    from += taken.length
  }
  return { text, stops, end }
}

describe('a new memo as a snippet', () => {
  for (const profile of profiles)
    describe(profile.id, () => {
      for (const answers of [...Object.values(answered), ...titles.map(title => ({ title }))])
        it(`reads as the memo, given ${JSON.stringify(answers).slice(0, 60)}`, () => {
          const { text, end } = expand(scaffoldSnippet(profile, answers))
          assert.equal(text, scaffold(profile, answers))
          assert.equal(end, text.length)
        })

      it('stops at each blank, in order, with its braces', () => {
        const { stops } = expand(scaffoldSnippet(profile, {}))
        assert.deepEqual(
          stops.map(([, name]) => name),
          blanksOf(profile.template, {}),
        )
        const numbers = [...new Set(stops.map(([number]) => number))]
        assert.deepEqual(
          numbers,
          numbers.map((_, index) => index + 1),
        )
      })

      it('has one stop for equal blanks', () => {
        const { stops } = expand(scaffoldSnippet(profile, {}))
        const numberOf = new Map<string, number>()
        for (const [number, name] of stops) {
          assert.equal(number, numberOf.get(name) ?? number, name)
          numberOf.set(name, number)
        }
        assert.equal(new Set(numberOf.values()).size, numberOf.size)
        assert.ok(stops.filter(([, name]) => name === '{title}').length >= 2)
      })

      it('has no stop for what is known', () => {
        const { stops } = expand(scaffoldSnippet(profile, { title: 'Move {it}', owner: 'Priya' }))
        assert.deepEqual(
          stops.filter(([, name]) => ['{title}', '{owner}', '{it}'].includes(name)),
          [],
        )
      })

      it('escapes what a snippet would take for its own', () => {
        const snippet = scaffoldSnippet(profile, { title: `\${1:x} \\ } $TM_FILENAME` })
        assert.ok(snippet.includes(String.raw`# \${1:x\} \\ \} \$TM_FILENAME`))
      })
    })
})
