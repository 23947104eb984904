import type { Nodes, Table } from 'mdast'
import type { Position } from 'unist'
import { endOf, startOf } from './text.ts'

/** Every table among some nodes and inside them, quotations left out. */
export function* tablesIn(nodes: readonly Nodes[]): Generator<Table> {
  for (const node of nodes)
    if (node.type === 'table') yield node
    else if (node.type !== 'blockquote' && 'children' in node) yield* tablesIn(node.children)
}

/** The table that a place stands in. */
export function tableAt(tree: Nodes, { start }: Position): Table | undefined {
  for (const table of tablesIn([tree]))
    if (startOf(table) <= start.offset! && start.offset! < endOf(table)) return table
  return undefined
}
