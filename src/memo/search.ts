/**
 * The index of the first of some items for which something holds, or their number where it holds for none: found by
 * halving, so it must hold for all that follow one for which it holds.
 */
export function firstWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [from, to] = [0, items.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (holds(items[middle]!)) to = middle
    else from = middle + 1
  }
  return from
}
