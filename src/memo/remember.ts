/**
 * What has been computed of a node, kept as long as the node. The parser keeps the nodes of what did not change
 * ({@link parser}), and a node's words never change: only its positions move, so nothing kept may hold one that is not
 * the node's own. It is not for memos, of which it is noted what they are asked for: those have `derivedOf`.
 */
export const rememberedOf: <Key extends object, Value>(
  compute: (key: Key) => Key extends { serving: unknown } ? never : Value,
) => (key: Key) => Value = keptWith

/** What has been computed of an object, kept as long as the object. */
export function keptWith<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  return key => {
    const record = Known.of(key)
    for (let at = 0; at < record.length; at += 2) if (record[at] === compute) return record[at + 1] as Value
    const value = compute(key)
    record.push(compute, value)
    return value
  }
}

/** Makes the object that is handed in the one that is constructed, so that it can be given a private field. */
class Given {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: this is what the class is for
    return object
  }
}

/**
 * All that is known of an object: what computes it and, behind that, what came out; a list, because it is short. It stands
 * in a private field that the object is given: no copy and no comparison takes notice of it. In a WeakMap, all would live
 * on whenever young memory is freed, which takes a tenth of the time and a third of the memory of a run over many memos.
 */
class Known extends Given {
  readonly #record: unknown[] = []

  static of(object: object): unknown[] {
    const known = (#record in object ? object : new Known(object)) as Known
    return known.#record
  }
}

/** Characters of texts that are kept at once; a hostile document must not fill the memory. */
const enough = 1_000_000

/**
 * What has been computed of a text, kept as long as it is asked for now and then: of two shelves, the older one is
 * thrown away when the newer one is full.
 */
export function rememberedFor<Value>(compute: (text: string) => Value): (text: string) => Value {
  let newer = new Map<string, Value>()
  let older = new Map<string, Value>()
  let held = 0
  return text => {
    let value = newer.get(text)
    if (value !== undefined) return value
    value = older.get(text) ?? compute(text)
    held += text.length + 50
    if (held > enough) {
      older = newer
      newer = new Map()
      held = text.length
    }
    newer.set(text, value)
    return value
  }
}

/**
 * What was computed last for an object, as long as all that it was computed from is the same. A key of a version that
 * is gone takes its value along. A list of what it is computed from may be used again.
 */
export function rememberedWhile<Value>(): (
  key: object,
  basis: readonly unknown[],
  compute: () => Value,
) => Value {
  const lastOf = rememberedOf((_: object): { basis?: readonly unknown[]; value?: Value } => ({}))
  return (key, basis, compute) => {
    const last = lastOf(key)
    if (last.basis && isSame(last.basis, basis)) return last.value as Value
    last.value = compute()
    last.basis = [...basis]
    return last.value
  }
}

/** Tells whether two lists hold the very same. */
export function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false
  return true
}

/** Computes once what is asked of a key, and only when it is asked, until it is told to forget it. */
export function memoised<Key, Value>(
  compute: (key: Key) => Value,
): ((key: Key) => Value) & { forget(key: Key): void } {
  const known = new Map<Key, Value>()
  const ask = (key: Key) => {
    if (!known.has(key)) known.set(key, compute(key))
    return known.get(key)!
  }
  return Object.assign(ask, { forget: (key: Key) => void known.delete(key) })
}
