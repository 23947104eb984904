// `npm run bench [-- --write] [--alone]`: how fast memos are judged, in ratios to a parse by remark-parse and to other
// linters on the same memos in the same run. --write keeps the table in docs/performance.md; --alone leaves the others out.
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { engineFor } from '../src/engine.ts'
import { whole } from '../src/memo/markdown.ts'
import { commandLine } from './bench/commands.ts'
import { comparison, type Line, median, quantile, sideBySide, table } from './bench/measure.ts'
import { document, memo } from './bench/memos.ts'
import { installPeers, peers, versions } from './bench/peers.ts'
import { ROOT } from './host/paths.ts'
import { main } from './host/process.ts'

const engine = engineFor({ today: '2026-11-22' })
const ms = (time: number) => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`
const times = (ratio: number) => `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)} ×`

/** A whole lint of memos that nobody has seen before, beside a parse of them. */
async function coldLines(): Promise<Line[]> {
  const { ours, parse } = await sideBySide(400, {
    ours: round => engine.judge(memo(round)),
    parse: round => whole.parse(memo(round)),
  })
  const { made } = await sideBySide(400, { made: round => memo(round) })
  const [judged, parsed] = [median(ours) - median(made), median(parse) - median(made)]
  const ratio = judged / parsed
  return [
    {
      what: 'whole lint of a one-page memo, nothing cached',
      figure: `${ms(judged)}, ${times(ratio)} remark-parse (${ms(parsed)})`,
      goal: '≤ 1.3 × remark-parse with the same extensions',
      met: ratio <= 1.3,
    },
  ]
}

async function besidePeers(): Promise<Line[]> {
  await installPeers()
  const lines: Line[] = []
  for (const [name, lint] of Object.entries(await peers())) {
    const goal = '≥ 2 × faster'
    if (!lint) {
      lines.push({ what: `against ${name}`, figure: '', goal, met: undefined })
      continue
    }
    const texts = Array.from({ length: 240 }, (_, round) => memo(10_000 + round))
    const { ours, theirs } = await sideBySide(texts.length, {
      ours: round => engine.judge(texts[round]!),
      theirs: round => lint(texts[round]!),
    })
    const ratio = median(theirs) / median(ours)
    lines.push({
      what: `against ${name}`,
      figure: `${comparison(ratio)} (${ms(median(theirs))})`,
      goal,
      met: ratio >= 2,
    })
  }
  return lines
}

/** Types words at several places of a text, a character at a time; each version is judged. */
function typist(start: string): () => string {
  const judge = engine.follow()
  let [text, at, stroke] = [start, 0, 0]
  judge(text)
  return () => {
    if (stroke % 20 === 0) at = text.indexOf(' ', Math.floor((((stroke / 20) * 0.618) % 1) * text.length)) + 1
    text = text.slice(0, at) + 'a date, two words '[stroke % 18]! + text.slice(at)
    at += 1
    stroke += 1
    judge(text)
    return text
  }
}

async function keystrokeLines(): Promise<Line[]> {
  // One document at a time, as people type: a long one leaves garbage to be collected while a short one is judged, and
  // so does a parse.
  const { onPage } = await sideBySide(3000, { onPage: typist(memo(1)) })
  const { inLong } = await sideBySide(500, { inLong: typist(document(5000)) })
  const { inTurns, parsed } = await sideBySide(1000, {
    inTurns: typist(memo(1)),
    parsed: round => whole.parse(memo(round)),
  })
  const [fast, slow] = [quantile(onPage, 0.95), quantile(inLong, 0.95)]
  const [ratio, growth] = [median(inTurns) / median(parsed), median(inLong) / median(onPage)]
  return [
    {
      what: 'keystroke → findings, one page',
      figure: `median ${ms(median(onPage))}, p95 ${ms(fast)}`,
      goal: 'p95 ≤ 2 ms',
      met: fast <= 2,
    },
    {
      what: 'the same against a parse of the whole',
      figure: times(ratio),
      goal: '≤ 0.25 × remark-parse',
      met: ratio <= 0.25,
    },
    {
      what: 'keystroke → findings, 5,000 lines',
      figure: `median ${ms(median(inLong))}, p95 ${ms(slow)}`,
      goal: 'p95 ≤ 16 ms',
      met: slow <= 16,
    },
    { what: 'the same against one page', figure: times(growth), goal: '≤ 3 ×', met: growth <= 3 },
  ]
}

async function growthLines(): Promise<Line[]> {
  const perLine = async (lines: number, runs: number) => {
    const text = document(lines)
    const { judge } = await sideBySide(runs, { judge: round => engine.judge(`${text}\n${round}\n`) })
    return (median(judge) / lines) * 1000
  }
  const figures = [await perLine(1000, 20), await perLine(10_000, 4), await perLine(100_000, 1)]
  const ratio = figures.at(-1)! / figures[0]!
  return [
    {
      what: 'growth of a whole lint, 1,000 → 100,000 lines',
      figure: `${figures.map(figure => `${figure.toFixed(0)} µs`).join(' → ')} a line, ${times(ratio)}`,
      goal: 'time a line within 1.3 ×',
      met: ratio <= 1.3,
    },
  ]
}

await main(async () => {
  const isAlone = process.argv.includes('--alone')
  const lines = [...(await coldLines()), ...(await keystrokeLines())]
  if (!isAlone) lines.push(...(await besidePeers()))
  // Later than the peers: what 100,000 lines leave behind is collected while others work.
  lines.push(...(await growthLines()))
  if (!isAlone) lines.push(...(await commandLine()))
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.version}`
  const others = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  const report = `# Performance

Written by \`npm run bench -- --write\`. All figures are of one run, on memos that the benchmark makes itself: decision briefs of one page with five tables or lists. Ratios compare medians of work done in turns, so that whatever else the machine does slows both sides down.

${table(lines)}

Machine: ${machine}.${isAlone ? '' : ` Beside us: ${others.join(', ')}.`}
`
  console.log(report)
  if (process.argv.includes('--write')) writeFileSync(join(ROOT, 'docs/performance.md'), report)
})
