import * as l10n from '@vscode/l10n'
import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { RichText } from './rich-text.ts'

/** What the page needs from where it is shown. */
export interface CopyPageParts {
  nonce: string
  /** Whence styles may be loaded. */
  cspSource: string
  style: string
  script: string
  lang: string
}

/** The page that shows a memo as it will be pasted, with a button that copies it. */
export function copyPage({ html, shown, text }: RichText, parts: CopyPageParts): string {
  const { nonce, cspSource, style, script, lang } = parts
  const said = {
    copied: l10n.t('Copied. Paste it into a mail or a document.'),
    failed: l10n.t('The clipboard refused it. Select the memo below and copy it with the keyboard.'),
  }
  // In a script, “<” could end it.
  const data = JSON.stringify({ html, text, said }).replaceAll('<', '\\u003c')
  const policy = `default-src 'none'; img-src data:; style-src ${cspSource}; script-src 'nonce-${nonce}'`
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('link', { rel: 'stylesheet', href: style }),
          h('title', l10n.t('Copy Memo')),
          // Before the memo, whose headings have anchors: one may be called “Data”, and the first of a name is found.
          h('script', { nonce, type: 'application/json', id: 'data' }, data),
        ]),
        h('body', [
          h('header', [
            h('button', { id: 'copy', type: 'button' }, l10n.t('Copy')),
            h(
              'p',
              { id: 'said', role: 'status' },
              l10n.t('Tables stay tables. Pictures are left out: mail does not show them.'),
            ),
          ]),
          h('main', { id: 'memo' }, shown),
          h('script', { nonce, src: script }),
        ]),
      ]),
    ],
  }
  return toHtml(page)
}
