import type { Nodes, Table } from 'mdast'
import type { Position } from 'unist'
import { foundIn } from './found.ts'
import { rememberedOf } from './remember.ts'
import { endOf, startOf } from './text.ts'

/** Every table among some nodes and inside them, quotations left out. */
export function tablesIn(nodes: readonly Nodes[]): Table[] {
  return nodes.flatMap(inside)
}

const none: readonly Table[] = []

const inside = rememberedOf((node: Nodes): readonly Table[] => {
  if (node.type === 'table') return [node]
  if (node.type === 'blockquote' || node.type === 'paragraph' || !('children' in node)) return none
  const tables = node.children.flatMap(inside)
  return tables.length === 0 ? none : tables
})

/** Every table of a memo, quotations left out. */
export const tablesOf = foundIn(inside)

/** The table that a place stands in. */
export function tableAt(tree: Nodes, { start }: Position): Table | undefined {
  for (const table of tablesIn('children' in tree ? tree.children : [tree]))
    if (startOf(table) <= start.offset! && start.offset! < endOf(table)) return table
  return undefined
}
