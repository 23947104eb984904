// The last step of `npm run package`: the same package in fewer bytes.
import { relative } from 'node:path'
import { deflateAsync } from '@gfx/zopfli'
import { build } from 'esbuild'
import { strFromU8, strToU8, unzipSync, Zip, ZipPassThrough } from 'fflate'
import { minify } from 'terser'
import { brief } from '../src/memo/brief-texts.ts'
import { settingTexts } from '../src/views/setting-texts.ts'
import { ROOT } from './host/paths.ts'

/**
 * Minifies once more what esbuild has: it names and orders what is repeated so that there is more to repeat.
 * @param code a whole file, nothing of which is seen by others but what it exports.
 */
export async function smallerCode(code: string): Promise<string> {
  const ecma = 2020
  // What stands in statements of its own repeats more often than what commas join.
  const compress = { ecma, passes: 2, toplevel: true, sequences: false } as const
  return (await minify(code, { ecma, toplevel: true, compress })).code!
}

/** The same files in a zip archive that is deflated as far as it goes, for machines alone to read. */
export async function smallerArchive(archive: Uint8Array): Promise<Uint8Array> {
  const files = withoutPadding(await bundled(unzipSync(archive)))
  const parts: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    parts.push(part)
  })
  for (const [path, bytes] of Object.entries(files)) {
    const deflated = await deflateAsync(bytes, { numiterations: 50, blocksplittingmax: 0 })
    const file = new Deflated(path, deflated.length < bytes.length ? deflated : bytes)
    if (deflated.length < bytes.length) file.compression = 8
    zip.add(file)
    file.push(bytes, true)
  }
  zip.end()
  return Buffer.concat(parts)
}

/** A file of which the zip archive holds what was deflated before. */
class Deflated extends ZipPassThrough {
  readonly #deflated: Uint8Array

  constructor(path: string, deflated: Uint8Array) {
    super(path)
    this.#deflated = deflated
  }

  protected override process(): void {
    this.ondata(null, this.#deflated as Uint8Array<ArrayBuffer>, true)
  }
}

/** What pages load: each script with what it imports, and style sheets, minified. */
async function bundled(files: Record<string, Uint8Array>): Promise<Record<string, Uint8Array>> {
  const entries = Object.keys(files).filter(path => /^extension\/media\/.*\.(?:css|js)$/.test(path))
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: entries.map(path => path.replace('extension/', '')),
    ...{ bundle: true, minify: true, format: 'esm', write: false, metafile: true, outdir: '.', outbase: '.' },
  })
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path))
  const all = { ...files }
  for (const { path, contents } of outputFiles) all[`extension/${relative(ROOT, path)}`] = contents
  for (const path of imported) delete all[`extension/${path}`]
  return all
}

/** JSON without what only people and npm read in it: white space, the long names of texts, what builds and tests us. */
function withoutPadding(files: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const read = (path: string) => JSON.parse(strFromU8(files[`extension/${path}`]!))
  const names = Object.keys(read('package.nls.json'))
  const short = new Map(names.map((name, index) => [name, index.toString(36)]))
  const smaller = (path: string): unknown => {
    const data = read(path)
    if (path === 'package.json') {
      const { bin, scripts, devDependencies, ...manifest } = data
      return renamed(manifest, name => `%${short.get(name)}%`)
    }
    const [, language] = /^media\/l10n\/bundle\.l10n\.(.+)\.json$/.exec(path) ?? []
    if (language) {
      const texts = read(`package.nls.${language}.json`)
      return brief(data, settingTexts(renamed(read('package.json'), name => texts[name])))
    }
    if (!path.startsWith('package.nls.')) return data
    return Object.fromEntries([...short].map(([name, brief]) => [brief, data[name]]))
  }
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) =>
      path.endsWith('.json')
        ? [path, strToU8(JSON.stringify(smaller(path.replace('extension/', ''))))]
        : [path, bytes],
    ),
  )
}

/** A manifest with something else for the name of each text. */
function renamed<T>(manifest: T, textOf: (name: string) => string): T {
  return JSON.parse(JSON.stringify(manifest), (_, value) => {
    const name = typeof value === 'string' && /^%(.+)%$/.exec(value)?.[1]
    return name ? textOf(name) : value
  })
}
