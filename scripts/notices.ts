import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'
import { ROOT } from './host/paths.ts'

/** Licences under which we may pass a library on inside ours; each asks for its notice alone. */
const accepted = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
])

interface Library {
  name: string
  version: string
  licence: string
  text: string
}

/**
 * The libraries of which something stands in what was built, and what each says of its licence.
 * @throws Error where a licence is not one that we may pass on, or nowhere written
 */
export function noticesOf(metafiles: readonly Metafile[]): string {
  const folders = new Set(
    metafiles
      .flatMap(({ outputs }) => Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs)))
      .flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? folderOf(path) : [])),
  )
  const libraries = [...folders].map(read).sort((a, b) => (a.name < b.name ? -1 : 1))
  const refused = libraries.filter(({ licence }) => !accepted.has(licence))
  if (refused.length > 0)
    throw new Error(
      `May these be passed on? ${refused.map(({ name, licence }) => `${name}: ${licence}`).join(', ')}`,
    )
  return `Alignment Memos holds parts of these libraries.\n\n${grouped(libraries)}`
}

/** The folder of the library that a file belongs to; none for our own. */
function folderOf(path: string): string[] {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.slice(0, 1) ?? []
}

function read(folder: string): Library {
  const fileIn = (pattern: RegExp) => {
    const file = readdirSync(join(ROOT, folder)).find(file => pattern.test(file))
    return file ? readFileSync(join(ROOT, folder, file), 'utf8').trim() : undefined
  }
  const manifest = JSON.parse(fileIn(/^package\.json$/)!)
  const text =
    fileIn(/^(?:licen[cs]e|copying)(?:\.\w+)?$/i) ??
    // Some keep it at the end of their readme.
    /^#*[ \t]*licen[cs]e[ \t]*$[\s=-]*(.*)/ims.exec(fileIn(/^readme/i) ?? '')?.[1]?.trim()
  const licence =
    manifest.license ?? manifest.licenses?.map(({ type }: { type: string }) => type).join(' and ')
  const author = manifest.author?.name ?? manifest.author ?? manifest.name
  // A licence by its name alone: the terms are those of the others that go by that name.
  return { name: manifest.name, version: manifest.version, licence, text: text ?? `Copyright (c) ${author}` }
}

/** Most have the same words below another name: they stand here once, below all the names. */
function grouped(libraries: readonly Library[]): string {
  const read = libraries.map(library => ({ ...library, ...partsOf(library) }))
  const usual = (licence: string) =>
    read.find(other => other.licence === licence && other.terms !== '')?.terms
  const groups = new Map<string, string[]>()
  for (const { name, version, licence, owners, terms } of read) {
    const held = terms || usual(licence)
    if (!held) throw new Error(`The terms of ${name} are written nowhere.`)
    const entry = [`${name} ${version} (${licence})`, ...owners.map(owner => `  ${owner}`)].join('\n')
    groups.set(held, [...(groups.get(held) ?? []), entry])
  }
  const texts = [...groups].map(([terms, entries]) => `${entries.join('\n')}\n\n${terms}\n`)
  return texts.join(`\n${'-'.repeat(72)}\n\n`)
}

/** Who holds the rights, and under which terms they let others use them. */
function partsOf({ text }: Library): { owners: string[]; terms: string } {
  const paragraphs = text.split(/\n\s*\n/).map(paragraph => paragraph.replace(/\s+/g, ' ').trim())
  const isTitle = (words: string) => /^\W*(?:the )?(?:mit|isc) licen[cs]e\W*(?:\(mit\))?$/i.test(words)
  const isOwner = (words: string) => /^(?:copyright|\(c\))/i.test(words)
  const terms = paragraphs.filter(words => !isTitle(words) && !isOwner(words))
  return { owners: paragraphs.filter(isOwner), terms: terms.join('\n\n') }
}
