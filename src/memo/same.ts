/** Characters that are compared at once: fewer and fewer, until the place is found where two texts part. */
const strides = [1 << 16, 1 << 12, 1 << 8, 1 << 4, 1]

/** How many characters two texts have in common at their start, and how many of the others at their end. */
export interface Shared {
  start: number
  end: number
}

/** What was compared last: whoever reads the next version of a text asks for the same. */
let last: { one: string; other: string; shared: Shared } | undefined

/** What two versions of a text have in common. */
export function sharedBy(one: string, other: string): Shared {
  if (last?.one === one && last.other === other) return last.shared
  const start = sameAtStart(one, other)
  const shared = { start, end: sameAtEnd(one, other, start) }
  last = { one, other, shared }
  return shared
}

/** How many characters two texts begin with alike. */
export function sameAtStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let same = 0
  for (const stride of strides)
    while (same + stride <= most && one.slice(same, same + stride) === other.slice(same, same + stride))
      same += stride
  return same
}

/** How many characters two texts end with alike, those that they begin with left out. */
export function sameAtEnd(one: string, other: string, begun: number): number {
  const most = Math.min(one.length, other.length) - begun
  let same = 0
  for (const stride of strides)
    while (same + stride <= most && endsAlike(one, other, same, stride)) same += stride
  return same
}

function endsAlike(one: string, other: string, same: number, stride: number): boolean {
  const [end, otherEnd] = [one.length - same, other.length - same]
  return one.slice(end - stride, end) === other.slice(otherEnd - stride, otherEnd)
}
