/**
 * Stands in for `node:assert/strict` where the tests run in a browser tab, which has none (see esbuild.mjs). It knows
 * what the tests use; whatever else is called is no function, and so fails.
 */
class AssertionError extends Error {
  override name = 'AssertionError'
  /** With these three, mocha shows the difference. */
  showDiff: boolean
  constructor(
    message: string | Error | undefined,
    what: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message === undefined ? what : String(message))
    this.showDiff = expected !== undefined
  }
}

type Message = string | Error
type Matcher = RegExp | object | ((error: unknown) => boolean) | undefined

function check(holds: boolean, message: Message | undefined, what: string, ...compared: unknown[]): void {
  if (holds) return
  if (message instanceof Error) throw message
  throw new AssertionError(message, what, ...compared)
}

function assert(value: unknown, message?: Message): void {
  check(Boolean(value), message, `expected something true, found ${shown(value)}`)
}

const assertions = {
  ok: assert,
  fail: (message?: Message): void => check(false, message, 'this was not to be reached'),
  equal: (a: unknown, b: unknown, message?: Message): void =>
    check(Object.is(a, b), message, `expected ${shown(b)}, found ${shown(a)}`, a, b),
  notEqual: (a: unknown, b: unknown, message?: Message): void =>
    check(!Object.is(a, b), message, `expected something else than ${shown(b)}`),
  deepEqual: (a: unknown, b: unknown, message?: Message): void =>
    check(same(a, b), message, `expected ${shown(b)}, found ${shown(a)}`, a, b),
  notDeepEqual: (a: unknown, b: unknown, message?: Message): void =>
    check(!same(a, b), message, `expected something else than ${shown(b)}`),
  match: (text: string, pattern: RegExp, message?: Message): void =>
    check(pattern.test(text), message, `expected ${shown(text)} to match ${pattern}`),
  doesNotMatch: (text: string, pattern: RegExp, message?: Message): void =>
    check(!pattern.test(text), message, `expected ${shown(text)} not to match ${pattern}`),
  throws: (act: () => unknown, matcher?: Matcher): void => {
    let error: unknown
    try {
      act()
    } catch (thrown) {
      error = thrown ?? 'nothing'
    }
    check(error !== undefined, undefined, 'expected an error')
    checkError(error, matcher)
  },
  rejects: async (act: Promise<unknown> | (() => Promise<unknown>), matcher?: Matcher): Promise<void> => {
    const promise = typeof act === 'function' ? act() : act
    const error = await promise.then(
      () => undefined,
      thrown => thrown ?? 'nothing',
    )
    check(error !== undefined, undefined, 'expected a rejection')
    checkError(error, matcher)
  },
}

function checkError(error: unknown, matcher: Matcher): void {
  if (matcher === undefined) return
  const fits =
    matcher instanceof RegExp
      ? matcher.test(String(error))
      : typeof matcher === 'function'
        ? matcher.prototype
          ? error instanceof matcher
          : matcher(error)
        : Object.entries(matcher).every(([key, value]) => {
            const found = (error as Record<string, unknown>)[key]
            return value instanceof RegExp ? value.test(String(found)) : same(found, value)
          })
  check(fits, undefined, `another error was expected than: ${error}`)
}

/** Strictly equal, through arrays, maps, sets and plain objects. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false
  if (a instanceof Date) return Number(a) === Number(b)
  if (a instanceof RegExp) return String(a) === String(b)
  if (a instanceof Map || a instanceof Set) return same([...a], [...(b as Iterable<unknown>)])
  const [keys, others] = [Object.keys(a), Object.keys(b)]
  return (
    keys.length === others.length &&
    keys.every(key => Object.hasOwn(b, key) && same(Reflect.get(a, key), Reflect.get(b, key)))
  )
}

/** What is compared may turn in a circle, as the lines of a tree do. */
function shown(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}

export default Object.assign(assert, assertions)
