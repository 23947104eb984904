/** Work that pauses now and then, so that others may have their turn; then it comes to its end with a value. */
export type Sliced<Value> = Generator<undefined, Value, undefined>

/** Does such work at once. */
export function atOnce<Value>(work: Sliced<Value>): Value {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
