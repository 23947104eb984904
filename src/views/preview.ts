import * as l10n from '@vscode/l10n'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { MarkdownIt } from 'markdown-it'
import type { Day } from '../memo/dates.ts'
import type { Memo } from '../memo/memo.ts'
import { picturesOf } from './pictures/index.ts'
import { pageEndOf } from './pictures/page-end.ts'

/** What a preview adds below a block of a memo. */
export interface Addition {
  /** 1-based last line of the block. */
  line: number
  /** Made from text nodes alone: nothing that a memo says is HTML in it. */
  html: string
}

/** What of it a user wants. */
export interface PreviewParts {
  pictures: boolean
  pageEnd: boolean
}

/** The pictures of a memo, and the mark where its first page ends, as HTML. */
export function additionsTo(memo: Memo, { pictures, pageEnd }: PreviewParts, today: Day): Addition[] {
  const drawn = pictures ? picturesOf(memo, today) : []
  const end = pageEnd ? pageEndOf(memo) : undefined
  return [
    ...drawn.map(({ line, figure }) => ({ line, html: toHtml(figure) })),
    ...(end
      ? [
          {
            line: end.line,
            html: toHtml(
              h(
                'div',
                { className: ['memo-page-end'], role: 'note' },
                l10n.t('Page one ends here: {0} words fit, the memo has {1}.', end.budget, end.words),
              ),
            ),
          },
        ]
      : []),
  ]
}

const place = 'memo_addition'

/** Where additions may stand: below a block that reaches from one line of a text to another. */
interface Place {
  text: string
  /** 0-based first line, and the line after the last. */
  lines: [number, number]
}

/**
 * Teaches a markdown-it to put additions below the blocks of a document. Which document it is becomes known only
 * when its tokens are rendered, so every block gets a place, and most stay empty.
 *
 * @param additions what to add to a text; `env` is what the renderer was called with. Where it throws, nothing is
 * added.
 */
export function addTo(
  md: MarkdownIt,
  additions: (text: string, env: unknown) => readonly Addition[],
): MarkdownIt {
  md.core.ruler.push(place, state => {
    let open: [number, number] | null = null
    state.tokens = state.tokens.flatMap(token => {
      if (token.level !== 0) return token
      if (token.nesting >= 0) open = token.map
      if (token.nesting > 0 || !open) return token
      const added = new state.Token(place, '', 0)
      added.block = true
      added.meta = { text: state.src, lines: open } satisfies Place
      return [token, added]
    })
  })
  md.renderer.rules[place] = (tokens, index, _options, env) => {
    try {
      const { text, lines } = tokens[index]!.meta as unknown as Place
      return additions(text, env)
        .filter(({ line }) => lines[0] < line && line <= lines[1])
        .map(({ html }) => html)
        .join('')
    } catch (error) {
      console.error(error)
      return ''
    }
  }
  return md
}
