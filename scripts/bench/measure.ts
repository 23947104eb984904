/** Milliseconds that something takes. */
export async function timed(run: () => unknown): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}

/** The value below which such a share of the figures lies. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  return quantile(figures, 0.5)
}

/**
 * Times several ways to do the same work, one after the other, again and again: whatever else the machine does meanwhile
 * slows all of them down. The first fifth warms up and does not count.
 */
export async function sideBySide<Name extends string>(
  rounds: number,
  ways: Record<Name, (round: number) => unknown>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(ways) as Name[]
  const times = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round < rounds; round += 1)
    for (const name of round % 2 ? names.toReversed() : names) {
      const time = await timed(() => ways[name](round))
      if (round >= Math.floor(rounds / 5)) times[name].push(time)
    }
  return times
}

/** How we compare with others, by their time over ours: “2.20 × faster”, and never “0.88 × faster” of what is slower. */
export function comparison(ratio: number): string {
  const [factor, word] = ratio < 1 ? [1 / ratio, 'slower'] : [ratio, 'faster']
  return `${factor.toFixed(factor < 10 ? 2 : 0)} × ${word}`
}

/** One line of the table. */
export interface Line {
  what: string
  figure: string
  goal: string
  met: boolean | undefined
}

/** A table in Markdown. */
export function table(lines: readonly Line[]): string {
  const verdict = (met: boolean | undefined) => (met === undefined ? 'not measured' : met ? 'met' : 'missed')
  const rows = lines.map(
    ({ what, figure, goal, met }) => `| ${what} | ${figure} | ${goal} | ${verdict(met)} |`,
  )
  return ['| what | figure | goal | |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
