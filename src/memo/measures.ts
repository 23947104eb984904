import { blanksIn } from './blanks.ts'
import { type Day, withoutDates } from './dates.ts'
import type { Metric } from './entries.ts'
import { isStructural } from './headings.ts'
import type { Memo, Section } from './memo.ts'
import { derivedOf } from './reads.ts'
import { rememberedWhile } from './remember.ts'
import { countWords, plain } from './text.ts'

const measuring =
  /\b(?:metrics?|measur\w*|kpis?|okrs?|key results?|(?:key|success) indicators?|success|how (?:will )?we(?: will)? know|targets?|baselines?)\b/i

/**
 * The sections that promise numbers by their heading, or hold a table with columns for them, with their metrics:
 * goals, benefits and criteria may be met without one.
 */
export const metricSections = derivedOf(findMetricSections)

function findMetricSections(memo: Memo): { section: Section; metrics: Metric[] }[] {
  const all = memo.entries('metrics') ?? []
  return memo.serving('metrics').flatMap(section => {
    const { form, at, end, heading } = section
    if (form === 'key' || form === 'row' || at.start.offset! >= memo.appendix) return []
    const metrics = all.filter(
      ({ position }) => position.start.offset! >= at.start.offset! && position.start.offset! < end,
    )
    const promises =
      measuring.test(heading) || metrics.some(({ fields }) => fields.has('baseline') && fields.has('target'))
    return promises && metrics.length > 0 ? [{ section, metrics }] : []
  })
}

/** The sections called metrics that are prose without any number, in words or figures, or a blank for one. */
export function numberless(memo: Memo): Section[] {
  if (memo.entries('metrics')) return []
  return memo.serving('metrics').filter(({ form, heading, content, parts, at, end }) => {
    const source = memo.near.text.slice(at.end.offset, end)
    return (
      isStructural(form) &&
      at.start.offset! < memo.appendix &&
      /\b(?:metrics?|kpis?|measur\w*)\b/i.test(heading) &&
      parts.length === 0 &&
      countWords(plain(content)) >= 4 &&
      !/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|zero|none|half|all|every|each|n\/a)\b/i.test(
        source,
      ) &&
      blanksIn(source).length === 0
    )
  })
}

/** The metrics of a section that promise a number to reach, and what its paragraphs say of all of them. */
export function promises(memo: Memo, today: Day): { section: Section; metrics: Metric[]; said: string }[] {
  return metricSections(memo).map(({ section, metrics }) => ({
    section,
    metrics: metrics.filter(metric => {
      const { baseline, target, moves, holds } = measureOf(metric, today)
      return moves && !holds && (baseline || target)
    }),
    said: plain(
      section.content.filter(node => node.type === 'paragraph' && node.children[0]?.type !== 'strong'),
    ),
  }))
}

const fromTo =
  /\bfrom\b.{0,80}\bto\b|→|->|⟶|\b(?:today|currently|now|baseline|so far|at present|at the moment|this year|last (?:year|quarter|month))\b|\binstead of\b|\b(?:up|down)\s+from\b|\bcompared (?:to|with)\b|\bagainst\s+\d/i
const goal =
  /\bto\b.{0,40}\d|→|->|[<>≤≥]\s*\d|\b(?:under|below|above|over|at least|at most|less than|more than|within|target|then)\b.{0,40}(?:\d|yes|no\b)|\b(?:no|zero|yes|none|all|every|each|half|doubles?|triples?)\b/i
const figure = /(?<![\p{L}\d.])(?:\d[\d., {2}]*|(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b)/giu

/** What a metric says: where it stands, where it shall stand, and whether it is of a kind that has both. */
export interface Measure {
  baseline: boolean
  target: boolean
  /** It can be counted or moves in a direction; what is only so or not so needs no number. */
  moves: boolean
  /** It is a bound to be kept from now on, such as 99.9% of availability. */
  holds: boolean
}

/** Reads what a metric says. */
export function measureOf(metric: Metric, today: Day): Measure {
  return remembered(metric, [today], () => measured(metric, today))
}

const remembered = rememberedWhile<Measure>()

function measured({ fields, name, text, form }: Metric, today: Day): Measure {
  const undated = withoutDates(text, today)
  const figures = undated.match(figure)?.length ?? 0
  const filled = (field: 'baseline' | 'target') => {
    const cell = fields.get(field)
    return cell && /[\p{L}\p{N}]/u.test(cell.text) && !isVague(cell.text)
  }
  const isBlank = blanksIn(text).length > 0
  const baseline = fields.has('baseline') ? filled('baseline')! : fromTo.test(undated) || isBlank
  const target = fields.has('target')
    ? filled('target')!
    : goal.test(undated) || figures >= (baseline ? 2 : 1) || isBlank
  const holds = keeps.test(text) && figures > 0
  const tabled = form === 'row' && (fields.has('baseline') || fields.has('target'))
  const moves =
    tabled ||
    (form === 'heading'
      ? text.length < 240 && (direction.test(name) || isQuantity(name))
      : direction.test(headOf(undated)) || isQuantity(name) || (figures > 0 && !deed.test(undated)))
  return { baseline, target, moves, holds }
}

const keeps =
  /\b(?:uptime|availability|SLOs?|SLAs?|p(?:50|75|9\d+)|keeps?|stays?|remains?|holds?|never)\b|\b99(?:\.\d+)?\s?%/i
const direction =
  /\b(?:faster|slower|quicker|sooner|more|fewer|less|better|worse|higher|lower|larger|smaller|happier|cheaper|shorter|longer|easier|simpler|(?:increas|reduc|decreas|improv|rais|lower|shorten|speed|minimi[sz]|maximi[sz]|grow|boost|enhanc)(?:e|es|ed|ing|s|en|er)?|growth|reduction|improvement|increase|decrease)\b/i
/** What is done so often is counted from nothing. */
const deed =
  /\b(?:writ\w+|publish\w*|creat\w*|train\w*|launch\w*|deliver\w*|complet\w*|ship\w*|pass\w*|sign\w*|done|releas\w*|implement\w*|integrat\w*|deploy\w*|merg\w*|build|built|support\w*|can|is|are|be|will|has|have)\b/i
const quantity =
  /\b(?:number|count|rate|ratio|share|percent(?:age)?|proportion|duration|latency|speed|throughput|costs?|spend|spending|revenue|uptime|availability|usage|adoption|retention|churn|conversion|satisfaction|NPS|score|volume|coverage|total|average|median|wait|waiting|(?:response|build|lead|cycle|load|wait|waiting) times?|time to)\b/i

/** “Too long”, “much faster”: a cell with a word where the number belongs. */
function isVague(text: string): boolean {
  return !/\d/.test(text) && vague.test(text)
}

const vague =
  /^(?:(?:too|very|much|far|rather|quite|pretty|significantly|a lot|slightly|way|as)\s+)*(?:long|slow|high|low|many|few|bad|poor|good|great|fast|faster|slower|quicker|sooner|more|fewer|less|better|worse|higher|lower|larger|smaller|happier|cheaper|shorter|longer|easier|simpler|increased?|reduced?|decreased?|improved?)(?:\s+(?:than (?:today|now)|users|customers|teams|as possible))?\W*$/i

/** What a metric opens with; what moves in a clause about it is something else. */
function headOf(text: string): string {
  return text
    .split(/\b(?:which|that|so)\b/i)[0]!
    .split(/\s+/)
    .slice(0, 10)
    .join(' ')
}

/** “Number of API keys”, “Average response time”: what is counted, not a sentence about it. */
function isQuantity(name: string): boolean {
  return (
    quantity.test(name) &&
    name.split(/\s+/).length <= 9 &&
    !/\b(?:can|is|are|will|should|must|have|has)\b/i.test(name)
  )
}
