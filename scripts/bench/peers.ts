import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { npmInstall } from '../host/npm.ts'
import { CACHE } from '../host/paths.ts'

/** What is measured beside us, and of which version. They are installed for the benchmark alone. */
export const versions = {
  markdownlint: '0.42.1',
  'markdownlint-cli2': '0.24.1',
  'remark-cli': '12.0.1',
  'remark-preset-lint-recommended': '7.0.1',
  textlint: '15.8.0',
  'textlint-rule-write-good': '2.0.0',
  'harper.js': '2.10.0',
} as const

/** Where the peers are installed. */
export const peerFolder = join(CACHE, 'bench')

/** Lints one text, and says of how many findings. */
export type Lint = (text: string) => Promise<number> | number

/** Installs the peers where they are not there yet. */
export async function installPeers(): Promise<void> {
  const wanted = JSON.stringify({ private: true, type: 'module', dependencies: versions })
  const stamp = join(peerFolder, `${Object.values(versions).join('_')}.done`)
  if (existsSync(stamp)) return
  await mkdir(peerFolder, { recursive: true })
  await writeFile(join(peerFolder, 'package.json'), wanted)
  await npmInstall(peerFolder)
  await writeFile(join(peerFolder, '.textlintrc.json'), '{ "rules": { "write-good": true } }')
  await writeFile(join(peerFolder, '.remarkrc.json'), '{ "plugins": ["remark-preset-lint-recommended"] }')
  await writeFile(join(peerFolder, '.markdownlint.json'), '{ "default": true }')
  await writeFile(stamp, '')
}

/** A module of a peer, by its path. They are installed on demand, so nothing is known of their types. */
// biome-ignore lint/suspicious/noExplicitAny: see above
const load = (path: string): Promise<any> =>
  import(pathToFileURL(join(peerFolder, 'node_modules', path)).href)

const ready: Record<string, () => Promise<Lint>> = {
  'markdownlint, all rules': async () => {
    const { lint } = await load('markdownlint/lib/exports-sync.mjs')
    return text => lint({ strings: { text }, config: { default: true } }).text.length
  },
  'remark-lint, recommended': async () => {
    const { unified } = await load('unified/index.js')
    const { default: parse } = await load('remark-parse/index.js')
    const { default: recommended } = await load('remark-preset-lint-recommended/index.js')
    const { VFile } = await load('vfile/index.js')
    const processor = unified().use(parse).use(recommended).freeze()
    return async text => {
      const file = new VFile(text)
      await processor.run(processor.parse(file), file)
      return file.messages.length
    }
  },
  'textlint, write-good': async () => {
    const { createLinter, loadTextlintrc } = await load('textlint/lib/src/index.js')
    const descriptor = await loadTextlintrc({
      configFilePath: join(peerFolder, '.textlintrc.json'),
      node_modulesDir: join(peerFolder, 'node_modules'),
    })
    const linter = createLinter({ descriptor })
    return async text => (await linter.lintText(text, 'memo.md')).messages.length
  },
  'harper.js': async () => {
    const { LocalLinter } = await load('harper.js/dist/index.js')
    const { binary } = await load('harper.js/dist/binary.js')
    const linter = new LocalLinter({ binary })
    await linter.setup()
    return async text => (await linter.lint(text)).length
  },
}

/** The peers ready to lint, each by what it is called; undefined where one cannot be run here. */
export async function peers(): Promise<Record<string, Lint | undefined>> {
  const all: Record<string, Lint | undefined> = {}
  for (const [name, make] of Object.entries(ready))
    try {
      const lint = await make()
      await lint('# Move\n\nText.\n')
      all[name] = lint
    } catch (error) {
      console.error(`${name} cannot be run: ${error instanceof Error ? error.message : error}`)
      all[name] = undefined
    }
  return all
}
