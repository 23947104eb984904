/**
 * Does the work for each of many, for some of them ahead of their turn, and gives what comes of it in their order.
 *
 * @param most how many are ahead: that many results wait at once
 */
export async function* ahead<Item, Value>(
  items: Iterable<Item>,
  most: number,
  work: (item: Item) => Promise<Value>,
): AsyncGenerator<Value, undefined> {
  const begun: Promise<Value>[] = []
  for (const item of items) {
    const value = work(item)
    // Nobody may come for it any longer; whoever does is told.
    value.catch(() => {})
    begun.push(value)
    if (begun.length > most) yield await begun.shift()!
  }
  for (const value of begun) yield await value
  return undefined
}
