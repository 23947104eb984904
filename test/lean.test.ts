import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { characterEntities } from 'character-entities'
import { build } from 'esbuild'
import fc from 'fast-check'
import { ROOT } from '../scripts/host/paths.ts'
import { temporaryFolder } from '../scripts/host/temporary.ts'
import { files, lean } from '../scripts/lean.mjs'
import { documentOf } from '../src/config/document.ts'
import { ruleOff } from '../src/config/edit.ts'
import { engineFor } from '../src/engine.ts'
import { isDay } from '../src/memo/day.ts'
import { globTest } from '../src/memo/globs.ts'
import { daysReadIn } from '../src/memo/named-days.ts'
import { parse } from '../src/memo/parse.ts'
import { scalarOf } from '../src/memo/yaml.ts'
import { rules } from '../src/rules/index.ts'
import { copyPage } from '../src/views/export/copy-page.ts'
import { richTextOf } from '../src/views/export/rich-text.ts'
import { pageOf } from '../src/views/export.ts'
import { daysFrom } from '../src/views/when.ts'
import { attacks } from './views/attacks.ts'

const today = '2027-01-15'

/** What reaches into the libraries that are left out in part. */
const whole = {
  ...{ copyPage, daysFrom, daysReadIn, documentOf, engineFor, globTest, isDay, pageOf, parse, richTextOf },
  ...{ ruleOff, scalarOf },
}

const entry = `
  export { isDay } from './src/memo/day.ts'
  export { daysReadIn } from './src/memo/named-days.ts'
  export { documentOf } from './src/config/document.ts'
  export { engineFor } from './src/engine.ts'
  export { parse } from './src/memo/parse.ts'
  export { globTest } from './src/memo/globs.ts'
  export { copyPage } from './src/views/export/copy-page.ts'
  export { pageOf } from './src/views/export.ts'
  export { richTextOf } from './src/views/export/rich-text.ts'
  export { daysFrom } from './src/views/when.ts'
  export { ruleOff } from './src/config/edit.ts'
  export { scalarOf } from './src/memo/yaml.ts'`

const parts = { nonce: 'n0', cspSource: 'self', style: 'copy.css', script: 'copy.js', lang: 'en' }

const yaml = [
  ...[
    'a: 1',
    'a: [b, {c: d}]',
    '- a\n- b: c',
    '{"a": "\\u00e9", "b": [1, null]}',
    'a: |\n  b\n  c\n',
    'a: >-\n  b\n  c',
  ],
  ...[
    'a: &x b\nc: *x',
    '<<: {a: b}',
    'a: !!set {b}',
    'a: !!binary aGk=',
    'a: !own b',
    '%YAML 1.1\n---\na: yes\nb: 0o7',
  ],
  ...[
    'a: yes\nb: ~\nc: 0x1F\nd: 1e3\ne: .nan\nf: 2027-05-14',
    'a\n---\nb',
    'a: "b',
    '? a\n: b',
    'a: b: c',
    '\ta: b',
    '*x',
  ],
  ...[
    'rules:\n  jargon: off',
    'rules: {jargon: warning}',
    '# none\n',
    'a: b # said\n',
    "a: 'it''s'",
    'a: b\na: c',
    '['.repeat(99),
  ],
]

const dates = [
  ...[
    '14 May 2027',
    'May 14, 2027',
    '2027-05-14',
    '14/05/2027',
    '03/04/2027',
    'May 2027',
    '5/2027',
    '2027/5/14',
    'Friday, 14 May',
  ],
  ...[
    'in two weeks',
    'tomorrow at five',
    'next Tuesday',
    'by end of March',
    '18–14 May',
    '31 June 2027',
    '2027-02-30',
    'sometime in May',
  ],
  ...[
    '2027-05-14T10:00:00+02:00',
    '14 May 2027 at 10:00 CET',
    'the 14th of May, 2027',
    'from 2 June to 30 June 2027',
  ],
]

describe('The bundle of the editor, which leaves out parts of libraries,', function () {
  this.timeout(60_000)
  let bundled: typeof whole
  let inputs: string[]
  before(async () => {
    using folder = temporaryFolder()
    const { outputFiles, metafile } = await build({
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      write: false,
      metafile: true,
      plugins: [lean],
      stdin: { contents: entry, resolveDir: ROOT },
      mainFields: ['browser', 'module', 'main'],
      conditions: ['worker'],
      alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
    })
    const path = join(folder.path, 'bundled.mjs')
    inputs = Object.keys(metafile.inputs)
    writeFileSync(path, outputFiles[0]!.contents)
    bundled = await import(pathToFileURL(path).href)
  })

  const same = (said: (parts: typeof whole) => unknown) => assert.deepEqual(said(bundled), said(whole))
  const read = (text: string) =>
    same(({ documentOf, ruleOff, scalarOf }) => {
      const { data, problems } = documentOf(text)
      return [data, problems, ruleOff(text, 'jargon'), scalarOf(text)]
    })

  it('finds each of those parts where it expects it', () => {
    for (const file of files)
      assert.ok(
        inputs.some(input => file.test(input)),
        String(file),
      )
  })

  it('reads YAML as ever', () => {
    for (const text of yaml) read(text)
    const characters = fc.constantFrom(...'ab: -?[]{},#&*!|>\'"%@`~\n\t0.1\\')
    fc.assert(fc.property(fc.string({ unit: characters, maxLength: 60 }), read), { numRuns: 2000 })
  })

  it('finds the same days', () => {
    for (const text of dates) same(({ daysReadIn }) => [...daysReadIn(text, today)])
  })

  it('knows the same calendar', () => {
    const written = (most: number, digits: number) =>
      fc.integer({ min: 0, max: most }).map(number => String(number).padStart(digits, '0'))
    const days = fc.tuple(written(9999, 4), written(13, 2), written(32, 2)).map(parts => parts.join('-'))
    fc.assert(
      fc.property(days, day =>
        same(({ daysFrom, isDay }) => [isDay(day), isDay(day) && daysFrom(today, day)]),
      ),
      { numRuns: 2000 },
    )
  })

  it('matches the same paths', () => {
    const globs = [
      '**/*.md',
      'a/{b,c}/*',
      '!(x)/*.md',
      '[a-c]?/**',
      '{1..3}.md',
      '+(a|b)',
      '*.@(md|txt)',
      '!a/**',
      '.*/*',
    ]
    const paths = ['a.md', 'a/b/c.md', 'x/a.md', 'bb/c', '2.md', 'abab', 'b.txt', '.a/b', 'A.MD', 'a/c/']
    const match = (glob: string, path: string) =>
      same(({ globTest }) => [globTest([glob])(path), globTest(['**', `!${glob}`])(path)])
    for (const glob of globs) for (const path of paths) match(glob, path)
    const [parts, steps] = [
      fc.constantFrom('*', '**', '.', '/', 'a', 'md'),
      fc.constantFrom('a', '.', '/', 'md'),
    ]
    fc.assert(
      fc.property(fc.string({ unit: parts, maxLength: 7 }), fc.string({ unit: steps, maxLength: 7 }), match),
      { numRuns: 5000 },
    )
  })

  it('knows every character reference', () => {
    const names = Object.keys(characterEntities).map(name => `&${name};`)
    same(
      ({ engineFor }) => engineFor({ today }).judge([...names, '&nbsp', '&nothing;'].join('\n\n')).memo.tree,
    )
  })

  it('judges and exports the examples of every rule as ever, and what would break out of a page', async () => {
    const examples = rules.flatMap(({ examples }) => examples)
    for (const text of [
      ...examples.map(example => ('bad' in example ? example.bad : example.good)),
      ...attacks,
    ]) {
      const said = async ({ copyPage, engineFor, pageOf, richTextOf }: typeof whole) => {
        const { findings, memo } = engineFor({ today }).judge(text)
        const copied = copyPage(await richTextOf(memo), parts)
        return { findings, page: await pageOf(memo), copied }
      }
      assert.deepEqual(await said(bundled), await said(whole))
    }
  })
})
