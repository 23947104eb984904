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
import { daysReadIn } from '../src/memo/dates.ts'
import { globTest } from '../src/memo/globs.ts'
import { parse } from '../src/memo/parse.ts'
import { scalarOf } from '../src/memo/yaml.ts'
import { rules } from '../src/rules/index.ts'
import { pageOf } from '../src/views/export.ts'

const today = '2027-01-15'

/** What reaches into the libraries that are left out in part. */
const whole = { daysReadIn, documentOf, engineFor, globTest, pageOf, parse, ruleOff, scalarOf }

const entry = `
  export { daysReadIn } from './src/memo/dates.ts'
  export { documentOf } from './src/config/document.ts'
  export { engineFor } from './src/engine.ts'
  export { parse } from './src/memo/parse.ts'
  export { globTest } from './src/memo/is-memo.ts'
  export { pageOf } from './src/views/export.ts'
  export { ruleOff } from './src/config/edit.ts'
  export { scalarOf } from './src/memo/yaml.ts'`

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
    for (const glob of globs)
      same(({ globTest }) => paths.map(globTest([glob])).concat(paths.map(globTest(['**', glob]))))
  })

  it('knows every character reference', () => {
    const names = Object.keys(characterEntities).map(name => `&${name};`)
    same(
      ({ engineFor }) => engineFor({ today }).judge([...names, '&nbsp', '&nothing;'].join('\n\n')).memo.tree,
    )
  })

  it('judges and exports the examples of every rule as ever', async () => {
    for (const example of rules.flatMap(({ examples }) => examples)) {
      const said = async ({ engineFor, pageOf }: typeof whole) => {
        const { findings, memo } = engineFor({ today }).judge('bad' in example ? example.bad : example.good)
        return { findings, page: await pageOf(memo) }
      }
      assert.deepEqual(await said(bundled), await said(whole))
    }
  })
})
