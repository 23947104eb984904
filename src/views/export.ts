import * as l10n from '@vscode/l10n'
import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Memo } from '../memo/memo.ts'
import { bodyOf } from './export/body.ts'
import { factsOf, withHead } from './export/head.ts'
import { embedImages, type ReadImage } from './export/images.ts'
import { type Paper, pageStyle } from './export/style.ts'
import { picturesOf } from './pictures/index.ts'

export { largestImage, type ReadImage } from './export/images.ts'
export { type Paper, papers } from './export/style.ts'

/** How a page is made. */
export interface ExportOptions {
  paper?: Paper
  pictures?: boolean
  /** Reads images beside the memo; where it is left out, their alternative texts stand there. */
  readImage?: ReadImage
}

/**
 * A memo as one page of HTML that needs nothing else: style, pictures and local images stand in it. Its policy
 * forbids scripts and whatever would be loaded.
 */
export async function pageOf(
  memo: Memo,
  { paper = 'A4', pictures = true, readImage }: ExportOptions = {},
): Promise<string> {
  const body = bodyOf(memo)
  await embedImages(body, readImage ?? (async () => undefined))
  if (pictures) addPictures(body, memo)
  const style = pageStyle(paper)
  const policy = `default-src 'none'; img-src data:; style-src ${await styleSource(style)}; base-uri 'none'; form-action 'none'`
  const title = memo.title.text || l10n.t('Memo')
  const facts = factsOf(memo).map(({ name, value }) => h('div', [h('dt', name), h('dd', value)]))
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: languageOf(memo) }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'referrer', content: 'no-referrer' }),
          h('title', title),
          h('style', style),
        ]),
        h('body', [
          h(
            'main',
            withHead(body, title, facts.length > 0 ? [h('dl', { className: ['facts'] }, facts)] : []),
          ),
        ]),
      ]),
    ],
  }
  return `${toHtml(page)}\n`
}

/** Each below the block that it is drawn from. */
function addPictures(body: Root, memo: Memo): void {
  for (const { line, figure } of picturesOf(memo).toReversed()) {
    const at = body.children.findLastIndex(
      ({ position }) => position !== undefined && position.start.line <= line,
    )
    if (at >= 0) body.children.splice(at + 1, 0, figure)
  }
}

/** What the front matter says, where it is a language. */
function languageOf(memo: Memo): string {
  const said = memo.field('lang') ?? memo.field('language') ?? ''
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(said) ? said : 'en'
}

/** What the policy says of the one style: its hash, where the machine can reckon it (a page without https cannot). */
async function styleSource(style: string): Promise<string> {
  const subtle = crypto.subtle as typeof crypto.subtle | undefined
  if (!subtle) return "'unsafe-inline'"
  const hash = await subtle.digest('SHA-256', new TextEncoder().encode(style))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`
}
