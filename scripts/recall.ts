// `npm run corpus -- --recall`: what the labels say is missing or still blank, and how much of it the rules find.
import type { Engine } from '../src/engine.ts'
import { type Concept, conceptOf } from '../src/memo/concepts.ts'
import type { Labelled } from './corpus.ts'

/** Where a careful reader finds a concept: under a heading, in the text alone, nowhere; or he hesitates. */
function whereIs(
  concept: Concept,
  { sections, inline }: Labelled,
): 'heading' | 'inline' | 'nowhere' | 'unsure' {
  const labels = sections.filter(label => label.concept === concept)
  if (labels.some(({ sure }) => sure)) return 'heading'
  if (labels.length > 0) return 'unsure'
  return inline.some(label => label.concept === concept) ? 'inline' : 'nowhere'
}

const share = (part: number, all: number) =>
  all === 0 ? '   –' : `${((100 * part) / all).toFixed(0)}%`.padStart(4)
const figure = (number: number) => String(number).padStart(4)

/**
 * Prints how often missing-section is right: strictly, where nothing of the concept stands in the document, and
 * where what stands there has no heading of its own. Hesitations count neither way.
 */
function printMissing(documents: readonly Labelled[], engine: Engine): void {
  console.log(
    'missing-section   said  nowhere  no heading  is there  unsure    found of all that are nowhere',
  )
  const total = { said: 0, nowhere: 0, inline: 0, heading: 0, unsure: 0, absent: 0 }
  for (const concept of ['context', 'options', 'timeline', 'risks', 'metrics'] as const) {
    const counts = { said: 0, nowhere: 0, inline: 0, heading: 0, unsure: 0, absent: 0 }
    const title = ` has no ${conceptOf(concept).title.toLowerCase()} section.`
    for (const document of documents) {
      const where = whereIs(concept, document)
      if (where === 'nowhere') counts.absent += 1
      const { findings } = engine.judge(document.text)
      if (!findings.some(({ rule, message }) => rule === 'missing-section' && message.includes(title)))
        continue
      counts.said += 1
      counts[where] += 1
    }
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += counts[key]
    printRow(concept, counts)
  }
  printRow('all', total)
}

function printRow(
  name: string,
  counts: Record<'said' | 'nowhere' | 'inline' | 'heading' | 'unsure' | 'absent', number>,
): void {
  const { said, nowhere, inline, heading, unsure, absent } = counts
  const sure = said - unsure
  console.log(
    `${name.padEnd(17)} ${figure(said)}  ${figure(nowhere)} ${share(nowhere, sure)} ${figure(inline)} ${share(inline, sure)} ${figure(heading)} ${share(heading, sure)} ${figure(unsure)}     ${figure(nowhere)} of ${absent}, ${share(nowhere, absent)}`,
  )
}

/** Prints how many of the lines with blanks that a reader marked unfinished-blank finds, and what else it finds. */
function printBlanks(documents: readonly Labelled[], engine: Engine): void {
  let [marked, found, extra] = [0, 0, 0]
  for (const { id, text, facts } of documents) {
    const lines = new Set(facts.placeholders as number[])
    const said = new Set(
      engine
        .judge(text)
        .findings.filter(({ rule }) => rule === 'unfinished-blank')
        .map(({ at }) => at.start.line),
    )
    marked += lines.size
    for (const line of lines)
      if (said.has(line)) found += 1
      else console.log(`  missed ${id}:${line}`)
    extra += [...said].filter(line => !lines.has(line)).length
  }
  console.log(
    `unfinished-blank  finds ${found} of the ${marked} lines that are marked (${share(found, marked).trim()}), and ${extra} others`,
  )
}

/** Prints what the labels tell of the rules that speak of what is not there. */
export function printRecall(documents: readonly Labelled[], engine: Engine): void {
  const decisions = documents.filter(({ decision }) => decision)
  printMissing(decisions, engine)
  console.log()
  printBlanks(decisions, engine)
}
