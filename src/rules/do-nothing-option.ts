import * as l10n from '@vscode/l10n'
import type { Fix } from '../lint/rule.ts'
import { rule } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'
import { choicesOf, isDoingNothing } from '../memo/choices.ts'
import type { Option } from '../memo/entries.ts'
import type { Memo } from '../memo/memo.ts'
import { tableAt } from '../memo/tables.ts'
import { eolOf, plain } from '../memo/text.ts'

export default rule({
  id: 'do-nothing-option',
  summary: 'Weigh doing nothing among the options.',
  why: 'It is what happens if nobody decides, and it is what every other option is measured against. A reader who does not find it asks why this must be done at all.',
  source:
    'PRINCE2 business case and HM Treasury, The Green Book: the do-nothing option; counted: 4.4% of published proposals weigh it',
  severity: 'information',
  about: 'options',

  *check(memo) {
    const choices = choicesOf(memo)
    if (!choices || choices.options.length < 2) return
    // Where the question is which one, nobody asks whether.
    const asked = [...memo.serving('context'), ...memo.serving('ask')].map(({ content }) => plain(content))
    if (whichOne.test([memo.title.text, ...asked].join(' '))) return
    const { section, options } = choices
    if (options.some(option => isDoingNothing(option) || blanksIn(option.name).length > 0)) return
    const told = memo
      .serving('options')
      .map(({ heading, content, parts }) =>
        [heading, plain(content), ...parts.map(part => part.heading)].join(' '),
      )
    if (weighed.test(told.join(' ')) || weighed.test(options.map(({ text }) => text).join(' '))) return
    const fix = addition(memo, options)
    yield {
      at: section.at,
      message: l10n.t(
        'Doing nothing is not among the options. Weigh it beside the other {0}: what it costs to wait, and when that starts to hurt.',
        options.length,
      ),
      ...(fix && { fix }),
    }
  },

  examples: [
    {
      bad: '# Move\n\n⟦## Options⟧\n\n- Rent: 48,000 EUR a year\n- Build: two engineers for seven months\n',
      message: 'Weigh it beside the other 2',
      fixed:
        '# Move\n\n## Options\n\n- Do nothing: {what it costs to wait}\n- Rent: 48,000 EUR a year\n- Build: two engineers for seven months\n',
    },
    {
      bad: '# Move\n\n⟦## Options⟧\n\n| Option | Cost | Upside |\n| --- | --- | --- |\n| Rent | 48,000 EUR | Fast |\n| Build | 140,000 EUR | Fits |\n',
      fixed:
        '# Move\n\n## Options\n\n| Option | Cost | Upside |\n| --- | --- | --- |\n| Do nothing | {cost} | {upside} |\n| Rent | 48,000 EUR | Fast |\n| Build | 140,000 EUR | Fits |\n',
    },
    {
      good: '# Move\n\n## Options\n\n- Keep the shared server\n- Rent\n',
      note: 'To keep what there is is to do nothing.',
    },
    {
      good: '# Move\n\n## Options\n\nDoing nothing fails the audit, so two are left.\n\n- Rent\n- Build\n',
      note: 'Ruled out in a sentence.',
    },
    {
      good: '# Move\n\n## Options\n\nWe could rent or build.\n',
      note: 'Prose cannot be counted.',
    },
  ],
})

const whichOne =
  /\b(?:select(?:ing)?|choos(?:e|ing)|pick(?:ing)?|decid(?:e|ing) (?:on|between))\s+(?:an?|the|which|between|from|one)\b|\b(?:which|what) (?:\w+ )?(?:framework|tool|language|library|vendor|provider|database|platform|technology|solution|option|format|system)\b/i
const weighed =
  /\b(?:do(?:ing)? nothing|status quo|no[- ]change|cost of (?:inaction|waiting)|as[- ]is|not (?:doing|changing) anything|leav\w+ (?:it|things|everything) as|no action)\b/i

/** One more row or item, where the first option stands. */
function addition(memo: Memo, options: readonly Option[]): Fix | undefined {
  const [first] = options
  const title = l10n.t('Add doing nothing, to be filled in')
  if (first?.form === 'item') return beforeItem(memo, first, title)
  const table = first?.form === 'row' ? tableAt(memo.near.tree, first.position) : undefined
  const [header, row] = table?.children ?? []
  if (!header || !row) return undefined
  const names = header.children.map(cell => plain([cell]))
  const column = row.children.findIndex(cell => plain([cell]) === first!.name)
  const cells = names.map((name, index) =>
    index === column ? 'Do nothing' : name === '' ? '' : `{${name.toLowerCase()}}`,
  )
  const at = row.position!.start.offset!
  const eol = eolOf(memo.text)
  // A row inside a list or a quotation begins with what its line begins with.
  if (column < 0 || row.position!.start.column !== 1) return undefined
  return { title, edits: [{ start: at, end: at, text: `| ${cells.join(' | ')} |${eol}` }] }
}

function beforeItem({ text }: Memo, { at }: Option, title: string): Fix | undefined {
  const offset = at.start.offset!
  const line = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const bullet = /^[-*+] +(\**)$/.exec(text.slice(line, offset))
  if (!bullet) return undefined
  const eol = eolOf(text)
  const item = `${text.slice(line, offset)}Do nothing: {what it costs to wait}${eol}`
  return { title, edits: [{ start: line, end: line, text: item }] }
}
