import * as l10n from '@vscode/l10n'
import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'

/**
 * Reads an image beside a memo.
 *
 * @param path as the memo writes it, relative to its folder
 * @returns undefined where it is not there, or not to be read
 */
export type ReadImage = (path: string) => Promise<Uint8Array | undefined>

/** The bytes of one image that a page may hold. */
export const largestImage = 4_000_000

/**
 * Puts the images of a page into it, so that it can be sent alone. What lies elsewhere is not fetched: a link takes
 * its place; what cannot be read is told by its alternative text.
 */
export async function embedImages(root: Root, read: ReadImage): Promise<void> {
  const known = new Map<string, Promise<string | undefined>>()
  const dataOf = (path: string) => {
    const data =
      known.get(path) ??
      read(path).then(
        bytes => bytes && dataUri(bytes),
        () => undefined,
      )
    known.set(path, data)
    return data
  }
  const visit = async (parent: Root | Element, inLink: boolean): Promise<void> => {
    for (const [index, node] of parent.children.entries()) {
      if (node.type !== 'element') continue
      if (node.tagName === 'img') parent.children[index] = await placed(node, inLink, dataOf)
      else await visit(node, inLink || node.tagName === 'a')
    }
  }
  await visit(root, false)
}

async function placed(
  { properties }: Element,
  inLink: boolean,
  dataOf: (path: string) => Promise<string | undefined>,
): Promise<ElementContent> {
  const source = String(properties.src ?? '')
  const alt = String(properties.alt ?? '')
  if (/^https?:\/\//i.test(source))
    return inLink ? h('span', alt || source) : h('a', { href: source }, alt || source)
  const path = localPath(source)
  const data = path === undefined ? undefined : await dataOf(path)
  if (data) return h('img', { src: data, alt })
  return h('span', { className: ['no-image'] }, alt ? l10n.t('[image: {0}]', alt) : l10n.t('[image]'))
}

/** A path beside the memo; undefined for what begins elsewhere. */
function localPath(source: string): string | undefined {
  const path = source.replace(/[?#].*$/s, '')
  if (path === '' || /^[a-z][a-z\d+.-]*:|^[/\\]/i.test(path)) return undefined
  try {
    const decoded = decodeURIComponent(path)
    return /[\0\\]|^[a-z]:|^\//i.test(decoded) ? undefined : decoded
  } catch {
    return undefined
  }
}

/** What begins with the bytes of an image, as an address that holds it; whatever its name says. */
function dataUri(bytes: Uint8Array): string | undefined {
  const type = bytes.length <= largestImage ? typeOf(bytes) : undefined
  return type && `data:image/${type};base64,${base64(bytes)}`
}

function typeOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 12))
  if (head.startsWith('\x89PNG')) return 'png'
  if (head.startsWith('\xFF\xD8\xFF')) return 'jpeg'
  if (head.startsWith('GIF8')) return 'gif'
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'webp'
  // As an image, an SVG runs no scripts and loads nothing.
  const text = new TextDecoder().decode(bytes.subarray(0, 1000)).trimStart()
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s/>]/i.test(
    text,
  )
    ? 'svg+xml'
    : undefined
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  // An argument each would be more than a call can take.
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(binary)
}
