// `npm run regexps -- [--anew]`: proves that no regular expression of ours takes forever on any text: none exponential
// time, and none the square of a text's length where texts have no end. Part of `npm run lint`.
import { main } from './host/process.ts'
import { type Pattern, writtenIn } from './regexps/collect.ts'
import { prove } from './regexps/prove.ts'
import { madeWhileRunning } from './regexps/run.ts'

/** Of those made at one place, so many are looked at, the longest first: they differ in their words alone. */
const ofOnePlace = 8

await main(async () => {
  const { literals, made } = writtenIn(['src/**/*.ts', 'media/*.js', 'scripts/**/*.ts', 'esbuild.mjs'])
  const running = await madeWhileRunning()
  const places = new Set(running.map(({ at }) => at))
  const unseen = made.filter(at => at.startsWith('src/') && !places.has(at))
  const all = [...literals, ...[...places].flatMap(place => longestOf(running, place))]
  const verdicts = await prove(all, process.argv.includes('--anew'))

  const faults: string[] = unseen.map(at => `${at} makes a regular expression, which nothing here has run`)
  for (const [{ at, source, flags }, { growth, attack }] of verdicts)
    if (growth !== 'linear')
      faults.push(`${at} takes ${growth} time, as of ${attack}\n    /${source}/${flags}`)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  console.log(`${verdicts.size} regular expressions take linear time`)
})

function longestOf(patterns: readonly Pattern[], place: string): Pattern[] {
  const here = new Map(patterns.filter(({ at }) => at === place).map(pattern => [pattern.source, pattern]))
  return [...here.values()].sort((a, b) => b.source.length - a.source.length).slice(0, ofOnePlace)
}
