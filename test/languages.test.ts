import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { loadConfig } from '../src/config/config.ts'
import { engineFor } from '../src/engine.ts'
import { useEnglish, useLanguage } from '../src/memo/language.ts'
import { profiles } from '../src/memo/profiles.ts'
import { rules } from '../src/rules/index.ts'
import { explain } from '../src/views/explain.ts'
import { keyDocs } from '../src/views/keys.ts'
import { mapHeading } from '../src/views/map-heading.ts'
import { reasonsOf } from '../src/views/outline.ts'
import { timeAxis } from '../src/views/pictures/axis.ts'
import { widthOf } from '../src/views/pictures/words.ts'

const folder = new URL('../media/l10n/', import.meta.url)
const textsIn = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

const today = '2027-03-01'
const engine = engineFor({ today })

/** What a rule's own examples show, and the golden memos beside them. */
const specimens = [
  ...rules.flatMap(({ examples }) =>
    examples.flatMap(example =>
      'bad' in example ? [{ text: example.bad.replace(/[⟦⟧]/g, ''), day: example.today ?? today }] : [],
    ),
  ),
  ...readdirSync(new URL('golden/', import.meta.url))
    .filter(name => name.endsWith('.md'))
    .map(name => ({ text: readFileSync(new URL(`golden/${name}`, import.meta.url), 'utf8'), day: today })),
]

describe('languages', () => {
  afterEach(useEnglish)

  it('are told apart by one call: a finding and its fix speak German', () => {
    useLanguage('de', textsIn('bundle.l10n.de.json'))
    const text = '---\nmemo: decision-brief\ndecider: Dana Reyes\ndecide-by: 2099-05-14\n---\n\n# Move\n'
    const { findings } = engine.judge(text)
    const missing = findings.find(({ message }) => message.includes('Risiken'))
    assert.equal(
      missing?.message,
      'Entscheidungsvorlage: Der Abschnitt „Risiken“ fehlt. Die Frage der Leser: Was könnte schiefgehen, wie wahrscheinlich und wie schlimm ist es, und wer kümmert sich darum?',
    )
    assert.equal(missing?.fix?.title, 'Abschnitt einfügen: Risiken')
    // What is written into the memo stays English, in which memos are read.
    assert.match(missing?.fix?.edits[0]?.text ?? '', /^\s*## Risks$/m)
  })

  it('reach the pictures, days and months as well', () => {
    useLanguage('de', textsIn('bundle.l10n.de.json'))
    const axis = timeAxis(['2027-08-20', '2027-12-10'], 0, 500)
    assert.deepEqual(
      axis.ticks.map(({ label }) => label),
      ['Sept. 2027', 'Okt. 2027', 'Nov. 2027', 'Dez. 2027'],
    )
    const weeks = timeAxis(['2027-09-01', '2027-10-20'], 0, 712).ticks
    for (const [index, { x, label }] of weeks.slice(0, -1).entries())
      assert.ok(weeks[index + 1]!.x - x > widthOf(label, 11), label)
  })

  it('call each kind of memo what it is called', () => {
    useLanguage('de', textsIn('bundle.l10n.de.json'))
    const [kind] = keyDocs(profiles, profiles[0]!)
    assert.match(kind?.values.find(({ value }) => value === 'decision-brief')?.about ?? '', /^Entscheidungsv/)
  })

  it('name months and weekdays in their own way', () => {
    const told = (month: string) =>
      engine
        .judge(`# Move\n\n## Ask\n\nWe want it on Sunday, 14 May 2027, or by 31 ${month} 2027.\n`)
        .findings.map(({ message }) => message)
        .join('\n')
    assert.match(told('April'), /is a Friday, not a Sunday/)
    assert.match(told('April'), /: April 2027 has 30 days/)
    useLanguage('de', textsIn('bundle.l10n.de.json'))
    assert.match(told('June'), /ist ein Freitag, kein Sonntag/)
    assert.match(told('June'), /„31 June 2027“ gibt es nicht: Juni 2027 hat 30 Tage/)
    useEnglish()
    assert.match(told('September'), /is a Friday, not a Sunday/)
  })

  describe('reach every text', () => {
    beforeEach(() => {
      const pseudo = Object.entries(textsIn('bundle.l10n.json')).map(([key, text]) => [key, `⟪${text}⟫`])
      useLanguage('en-GB', Object.fromEntries(pseudo))
    })

    it('of findings and fixes', () => {
      const told = new Set<string>()
      for (const { text, day } of specimens)
        for (const { rule, message, fix } of engineFor({ today: day }).judge(text).findings) {
          told.add(rule)
          assert.equal(untold(message), '', message)
          if (fix) assert.equal(untold(fix.title), '', fix.title)
        }
      assert.deepEqual(
        rules.map(({ id }) => id).filter(id => !told.has(id)),
        [],
        'rules that were not heard',
      )
    })

    it('of quick fixes that map a heading', () => {
      const memo = engine.read('# Move\n\n## Where the numbers stand\n\nFrom 4 to 10.\n')
      const fixes = mapHeading(memo, memo.sections[0]!.at.start.offset!)
      assert.ok(fixes.length > 0)
      for (const { title } of fixes) assert.equal(untold(title), '', title)
    })

    it('of the reasons why a heading serves a concept', () => {
      for (const { text } of specimens)
        for (const { why } of reasonsOf(engine.read(text)))
          for (const { reason } of why) assert.equal(untold(reason), '', reason)
    })

    it('of a rule’s page, but its name and its examples', () => {
      for (const rule of rules) {
        const page = explain(rule)
          .replace(/(?<=^## ⟪Found⟫$)[\s\S]*(?=^## ⟪Silence it⟫$)/m, '')
          .replace(/`[^`]*`/g, '')
          .replace(`# ${rule.id}`, '')
        assert.equal(untold(page), '', page)
      }
    })

    it('of what is wrong in a config', async () => {
      const { problems } = await loadConfig('/a/.memorc.yaml', {
        root: '/a',
        read: async path => (path === '/a/.memorc.yaml' ? wrong : undefined),
      })
      assert.ok(problems.length >= 12, String(problems.length))
      for (const { message } of problems) assert.equal(untold(message), '', message)
    })
  })
})

/** What stands outside of every ⟪text⟫, bar spaces and signs. */
function untold(text: string): string {
  for (let left = text; ; text = left) {
    left = text.replace(/⟪[^⟪⟫]*⟫/g, '')
    if (left === text) return text.replace(/[^\p{L}]/gu, '')
  }
}

const wrong = `extends: ./gone.yaml
memos: 3
profil: rfc
profile: nobody
profiles:
  Bad name: {}
  ours:
    extends: nothing
    required: [riks]
    optional: [risks, risks]
    words: many
    template: ../away.md
    title: [a]
rules:
  thin-sectoin: off
  thin-section: { minimum: few, least: 3, severity: loud }
  one-page: [1]
overrides:
  - rules: {}
acronyms: { a: b }
jargon: &all none
`
