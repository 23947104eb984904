import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { engineFor } from '../src/engine.ts'
import { type Concept, concepts } from '../src/memo/concepts.ts'
import { memoOf } from '../src/memo/memo.ts'
import { rules } from '../src/rules/index.ts'
import { outlineOf } from '../src/views/outline.ts'
import { printRecall } from './recall.ts'

/** A label of the corpus; its README says what it means. */
export interface Label {
  concept: Concept
  line: number
  heading: string
  sure: boolean
}

/** One document of the corpus with what a careful reader says of it. */
export interface Labelled {
  id: string
  repo: string
  kind: string
  text: string
  decision: boolean
  sections: Label[]
  inline: { concept: Concept; line: number }[]
  facts: Record<string, unknown>
}

const folder = new URL('../../shared/corpus/', import.meta.url)

function rows<Row>(name: string): Row[] {
  return readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
}

/** Reads the labelled documents. */
export function readCorpus(): Labelled[] {
  if (!existsSync(folder)) throw new Error(`There is no labelled corpus at ${fileURLToPath(folder)}.`)
  const origin = new Map(
    rows<{ id: string; repo: string; kind: string }>('manifest.jsonl').map(row => [row.id, row]),
  )
  return rows<Labelled>('labels.jsonl').map(label => ({
    ...label,
    repo: origin.get(label.id)!.repo,
    kind: origin.get(label.id)!.kind,
    text: readFileSync(new URL(`docs/${label.id}.md`, folder), 'utf8'),
  }))
}

/** How often a prediction was right and wrong. */
class Tally {
  right = 0
  extra = 0
  missed = 0
  get precision() {
    return this.right / Math.max(1, this.right + this.extra)
  }
  get recall() {
    return this.right / Math.max(1, this.right + this.missed)
  }
  get f1() {
    return (2 * this.right) / Math.max(1, 2 * this.right + this.extra + this.missed)
  }
}

const macro: Concept[] = ['context', 'options', 'recommendation', 'timeline', 'risks', 'metrics']

/** A heading that is said to serve a concept. */
export interface Said {
  concept: Concept
  heading: string
  /** 1-based. */
  line: number
}

/** Scores headings and presence as the corpus's README says. */
export function score(documents: readonly Labelled[], said: (document: Labelled) => readonly Said[]) {
  const headings = new Map(concepts.map(({ id }) => [id, new Tally()]))
  const presence = new Map(concepts.map(({ id }) => [id, new Tally()]))
  const misses: string[] = []
  for (const document of documents) {
    if (!document.decision) continue
    const predicted = said(document)
    for (const { id: concept } of concepts) {
      const labels = document.sections.filter(label => label.concept === concept)
      const unsure = new Set(labels.filter(({ sure }) => !sure).map(({ line }) => line))
      const sure = new Map(labels.filter(({ sure }) => sure).map(label => [label.line, label]))
      const found = new Map(predicted.filter(section => section.concept === concept).map(s => [s.line, s]))
      const tally = headings.get(concept)!
      for (const [line, { heading }] of found)
        if (sure.has(line)) tally.right += 1
        else if (!unsure.has(line)) {
          tally.extra += 1
          const truth = document.sections
            .filter(label => label.line === line)
            .map(({ concept, sure }) => concept + (sure ? '' : '?'))
          misses.push(`${concept.padEnd(14)} extra   ${document.id}:${line} ${heading}  [${truth}]`)
        }
      for (const [line, { heading }] of sure)
        if (!found.has(line)) {
          tally.missed += 1
          const said = predicted.filter(section => section.line === line).map(({ concept }) => concept)
          misses.push(`${concept.padEnd(14)} missed  ${document.id}:${line} ${heading}  [${said}]`)
        }
      const hesitant = unsure.size > 0 || document.inline.some(inline => inline.concept === concept)
      const is = presence.get(concept)!
      if (sure.size > 0 && found.size > 0) is.right += 1
      else if (sure.size > 0) is.missed += 1
      else if (found.size > 0 && !hesitant) is.extra += 1
    }
  }
  const mean = (tallies: Map<Concept, Tally>) =>
    macro.reduce((sum, concept) => sum + tallies.get(concept)!.f1, 0) / macro.length
  return { headings, presence, misses, macro: { headings: mean(headings), presence: mean(presence) } }
}

/** What an open date is judged by, so that the figures stay what they are. */
const today = '2026-11-22'

/** Prints how often each rule fires on documents that decide something, and where. */
function printRules(documents: readonly Labelled[], only: readonly string[]): void {
  const engine = engineFor({ today })
  const decisions = documents.filter(({ decision }) => decision)
  const rows = decisions.flatMap(({ id, text }) =>
    engine.judge(text).findings.map(finding => ({ id, ...finding })),
  )
  for (const { id: rule } of rules) {
    if (only.length > 0 && !only.includes(rule)) continue
    const found = rows.filter(row => row.rule === rule)
    console.log(
      `\n${rule}: ${found.length} findings in ${new Set(found.map(({ id }) => id)).size} of ${decisions.length} documents`,
    )
    for (const { id, at, severity, message } of found)
      console.log(`  ${id}:${at.start.line}  ${severity}  ${message}`)
  }
}

/** Prints precision, recall and F1 by concept, for headings and for presence. */
export function printScore({ headings, presence, macro }: ReturnType<typeof score>): void {
  console.log(
    '\n                  headings         presence\nconcept           P    R    F1     P    R    F1',
  )
  const show = (tally: Tally) =>
    [tally.precision, tally.recall, tally.f1].map(share => share.toFixed(2)).join(' ')
  for (const { id } of concepts)
    console.log(id.padEnd(16), show(headings.get(id)!), '  ', show(presence.get(id)!))
  console.log(`macro F1         ${macro.headings.toFixed(3)}           ${macro.presence.toFixed(3)}`)
}

function printRecognition(documents: readonly Labelled[]): void {
  const result = score(documents, ({ text }) => outlineOf(memoOf(text)).sections)
  for (const miss of result.misses.sort()) console.log(miss)
  printScore(result)
}

if (process.argv[1]?.endsWith('corpus.ts')) {
  const documents = readCorpus()
  if (process.argv.includes('--rules'))
    printRules(
      documents,
      process.argv.slice(2).filter(word => !word.startsWith('--')),
    )
  else if (process.argv.includes('--recall')) printRecall(documents, engineFor({ today }))
  else printRecognition(documents)
}
