import type { ListItem, Nodes, TableRow } from 'mdast'
import { isStructural } from './headings.ts'
import type { Memo, Section } from './memo.ts'
import { derivedOf } from './reads.ts'
import { rememberedOf } from './remember.ts'
import { enclosing, plain, startOf } from './text.ts'

/** What is to be done next: an item of a list or a row of a table. */
export interface Step {
  name: string
  text: string
  node: ListItem | TableRow
  /** The cells of a row by the names of their columns, in small letters. */
  cells: ReadonlyMap<string, string>
}

const steps = /\b(?:next steps?|action items?|actions|to-?dos?|follow-?ups?)\b/i

/** The sections before the appendix that list next steps, with their steps; ideas for the future are none. */
export const stepSections = derivedOf(findStepSections)

function findStepSections(memo: Memo): { section: Section; steps: Step[] }[] {
  return memo.serving('next-steps').flatMap(section => {
    const { form, heading, at, content } = section
    if (!isStructural(form) || !steps.test(heading) || /future/i.test(heading)) return []
    if (at.start.offset! >= memo.appendix) return []
    const found = content.flatMap(stepsIn)
    return found.length > 0 ? [{ section, steps: found }] : []
  })
}

const stepsIn = rememberedOf(findSteps)

function findSteps(node: Nodes): Step[] {
  if (node.type === 'list')
    return node.children.flatMap(item => {
      const text = plain([item])
      // What is ticked or struck through is done with.
      if (/^\[x\]|^(?:\[ \]\s*)?~~/i.test(text)) return []
      return {
        name: text.replace(/^\[ \]\s+/, '').split(/(?<=\w)[.:;]\s/)[0]!,
        text,
        node: item,
        cells: new Map(),
      }
    })
  if (node.type !== 'table') return []
  const [header, ...rows] = node.children
  const names = header!.children.map(cell => plain([cell]).toLowerCase())
  return rows
    .filter(row => plain([row]) !== '')
    .map(row => {
      const cells = new Map(
        names.map((name, column) => [name, plain(row.children.slice(column, column + 1))]),
      )
      const name = [...cells].find(
        ([name]) => !isWho(name) && !isWhen(name) && !/^(?:#|no\.?)?$/.test(name),
      )?.[1]
      return { name: name ?? plain([row]), text: plain([row]), node: row, cells }
    })
}

/** Tells whether a column says who does a step. */
export function isWho(column: string): boolean {
  return /^(?:who|owner|responsible|assignee|lead|dri|name|person)\b/.test(column)
}

/** Tells whether a column says when a step is done. */
export function isWhen(column: string): boolean {
  return /^(?:when|by|date|due|deadline|until|eta|target date)\b/.test(column)
}

/** Where a step's words stand: its first paragraph, or its row. */
export function placeOf(memo: Memo, { node }: Step) {
  const first = node.type === 'listItem' ? (node.children[0] ?? node) : node
  return (enclosing(memo.near.tree, 'paragraph', startOf(first)) ?? first).position!
}
