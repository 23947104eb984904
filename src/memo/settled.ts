import type { Html, Nodes } from 'mdast'

const comment = /<!--\s*memo:([\w\s,-]+)-->/i

/**
 * The names in a comment below a heading (`<!-- memo: risks, cost -->`), each with its place in the comment's
 * node (0-based); undefined where there is no such comment.
 */
export function settledBy(
  content: readonly Nodes[],
): { node: Html; names: { name: string; index: number }[] } | undefined {
  const node = content.find(({ type }) => type !== 'definition')
  if (node?.type !== 'html') return undefined
  const found = comment.exec(node.value)
  if (!found) return undefined
  const from = found.index + found[0].indexOf(':') + 1
  const names = [...found[1]!.matchAll(/[^\s,]+/g)]
  return {
    node,
    names: names.map(({ 0: name, index }) => ({ name: name.toLowerCase(), index: from + index })),
  }
}
