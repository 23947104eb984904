/** How long a file of so many bytes may take to judge, in milliseconds: a minute, and more for a long one. */
export function patienceFor(bytes: number): number {
  return 60_000 + Math.ceil(bytes / 100)
}
