import * as l10n from '@vscode/l10n'
import type { Nodes, Table, TableCell } from 'mdast'
import { inCell } from '../lint/fill-in.ts'
import { quoted } from '../lint/names.ts'
import { rule } from '../lint/rule.ts'
import { choicesOf, isReckoning, speaksOf } from '../memo/choices.ts'
import { entriesOf, type Option } from '../memo/entries.ts'
import type { Section } from '../memo/memo.ts'
import { memoised } from '../memo/remember.ts'
import { tablesIn } from '../memo/tables.ts'
import { countWords, plain, positionOf, startOf } from '../memo/text.ts'

export default rule({
  id: 'complete-comparison',
  summary: 'Fill in the whole comparison.',
  why: 'A blank cell may mean no, none, not looked at or forgotten, and the reader picks the worst. An option that is missing from the table was not compared.',
  source: 'Decision records of the NHS, every option against every criterion',
  severity: 'warning',
  about: 'options',

  *check(memo) {
    const options = choicesOf(memo)?.options ?? []
    // The fields of an option have rules of their own, which know what is to be written there.
    const spoken = new Set(
      options.flatMap(({ fields }) =>
        (['cost', 'delivery', 'downside'] as const).map(field => fields.get(field)?.position.start.offset),
      ),
    )
    const known = [...options, ...memo.serving('options').flatMap(besideTables)]
    for (const table of tablesIn(memo.serving('options').flatMap(contentBelow))) {
      const compared = comparedIn(table)
      const missing = known.filter(option => !compared(option))
      if (known.length - missing.length < 2) continue
      if (missing.length > 0)
        yield {
          at: positionOf(table.children[0]!),
          message: l10n.t(
            'The comparison leaves out {0}. Compare every option, or say why it is out.',
            quoted(missing.map(({ name }) => name)),
          ),
        }
      const blank = blankCells(table).filter(({ cell }) => !spoken.has(startOf(cell)))
      const [first] = blank
      if (!first) continue
      const edits = blank.flatMap(({ cell, column }) => {
        return inCell(memo.near.text, table, startOf(cell), `{${column.toLowerCase() || 'name'}}`) ?? []
      })
      const told = quoted(blank.map(({ row, column }) => [row, column].filter(Boolean).join(': ')))
      yield {
        at: blank.length === 1 ? positionOf(first.cell) : positionOf(table.children[0]!),
        message:
          blank.length === 1
            ? l10n.t(
                'The comparison has a blank cell: {0}. Fill it in, or write “none” or “unknown because …”.',
                told,
              )
            : l10n.t(
                'The comparison has {0} blank cells: {1}. Fill them in, or write “none” or “unknown because …”.',
                blank.length,
                told,
              ),
        ...(edits.length === blank.length && {
          fix: { title: l10n.t('Add blanks, to be filled in'), edits },
        }),
      }
    }
  },

  examples: [
    {
      bad: '# Move\n\n## Options\n\n| Option | Cost | Upside |\n| --- | --- | --- |\n| Do nothing | 31,000 EUR ⟦| |⟧\n| Rent | 48,000 EUR | Fast |\n',
      message: 'has a blank cell: “Do nothing: Upside”',
      fixed:
        '# Move\n\n## Options\n\n| Option | Cost | Upside |\n| --- | --- | --- |\n| Do nothing | 31,000 EUR | {upside} |\n| Rent | 48,000 EUR | Fast |\n',
    },
    {
      bad: '# Move\n\n## Options\n\n- Do nothing\n- Rent\n- Build\n\n⟦| Criterion | Rent | Build |⟧\n| --- | --- | --- |\n| Night duty | none | ours |\n| Fit | good | exact |\n',
      message: 'leaves out “Do nothing”',
    },
    {
      good: '# Move\n\n## Options\n\n| | Rent | Build |\n| --- | --- | --- |\n| Night duty | none | ours |\n',
      note: 'The corner of a comparison is blank by custom.',
    },
    {
      good: '# Move\n\n## Options\n\n| | Rent | Build |\n| --- | --- | --- |\n| Live before the audit | ✓ | |\n| Fits exactly | | ✓ |\n',
      note: 'Beside ticks, a blank means no.',
    },
    {
      good: '# Move\n\n## Options\n\n| Option | Downside |\n| --- | --- |\n| Rent | |\n| Build | Late |\n',
      note: 'balanced-options speaks of this one.',
    },
  ],
})

function contentBelow({ content, parts }: Section): Nodes[] {
  return [...content, ...parts.flatMap(contentBelow)]
}

/** The options that a section lists beside a table: names, not sentences. */
function besideTables({ heading, at, content }: Section): Option[] {
  if (!content.some(({ type }) => type === 'table')) return []
  const others = content.filter(({ type }) => type !== 'table')
  const listed = entriesOf('options', { heading, at, content: others, parts: [] }) ?? []
  return listed.every(({ name }) => countWords(name) <= 8) ? listed : []
}

/** Tells of an option whether it has a row or a column. */
function comparedIn({ children: [header, ...rows] }: Table): (option: Option) => boolean {
  const cells = [...(header?.children ?? []), ...rows.flatMap(row => row.children.slice(0, 1))]
  const starts = new Set(cells.map(startOf))
  const names = new Set(cells.map(cell => plain([cell])))
  return option =>
    starts.has(option.at.start.offset!) ||
    names.has(option.name) ||
    [...names].some(name => speaksOf(name, option))
}

const tick = /^(?:[✓✔✅☑✗✘❌xX•●+*-]|yes|no|n\/a)?\W*$/i

/** The cells in which nothing stands; beside ticks, a blank means no. */
function blankCells(table: Table): { cell: TableCell; row: string; column: string }[] {
  const [header, ...rows] = table.children
  const names = (header?.children ?? []).map(cell => plain([cell]))
  const bodies = rows.filter(row => plain([row]) !== '')
  const isTicked = memoised((place: number) => {
    const column = bodies.flatMap(row => row.children[place] ?? [])
    return (
      column.some(({ children }) => children.length > 0) && column.every(cell => tick.test(plain([cell])))
    )
  })
  return bodies.flatMap(({ children }) => {
    if (children.slice(1).every(cell => tick.test(plain([cell])))) return []
    return children.flatMap((cell, place) => {
      if (cell.children.length > 0 || names[place] === undefined) return []
      if (isReckoning(names[place]) || isReckoning(plain(children.slice(0, 1)))) return []
      if (isTicked(place)) return []
      return [{ cell, row: place === 0 ? '' : plain(children.slice(0, 1)), column: names[place]! }]
    })
  })
}
