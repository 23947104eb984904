import { styleText } from 'node:util'
import { type Severity, severities } from '../lint/rule.ts'
import type { OutlineSection, Reasons } from '../views/outline.ts'
import type { FileOutline, FileReport } from './json.ts'
import { printable } from './printable.ts'

type Style = Parameters<typeof styleText>[0]

const colours: Record<Severity, Style> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
}

type Paint = (style: Style, text: string) => string

/** Makes the function that colours text where a person reads it. */
function painter(colour: boolean): Paint {
  return (style, text) => (colour ? styleText(style, printable(text)) : printable(text))
}

/** Findings for a person at a terminal. */
export function prettyFindings(reports: readonly FileReport[], colour: boolean): string {
  // Why nothing could be read is told elsewhere.
  if (reports.length === 0) return ''
  const paint = painter(colour)
  const lines: string[] = []
  for (const { file, findings } of reports) {
    if (findings.length === 0) continue
    const places = findings.map(({ line, column }) => `${line}:${column}`)
    const width = Math.max(...places.map(({ length }) => length))
    lines.push(paint('underline', file))
    for (const [index, { severity, message, rule, fix }] of findings.entries()) {
      const place = paint('gray', places[index]!.padStart(width))
      lines.push(
        `  ${place}  ${paint(colours[severity], severity.padEnd(11))}  ${printable(message)}  ${paint('gray', rule)}`,
      )
      if (fix) lines.push(`  ${' '.repeat(width)}  ${' '.repeat(11)}  ${paint('gray', `fix: ${fix.title}`)}`)
    }
    lines.push('')
  }
  const all = reports.flatMap(({ findings }) => findings)
  const counts = severities
    .map(severity => [severity, all.filter(finding => finding.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) =>
      severity === 'information' ? `${count} for information` : `${count} ${plural(severity, count)}`,
    )
  const found = counts.length > 0 ? counts.join(', ') : 'nothing to fix'
  const work = workOf(all.flatMap(({ fix }) => fix ?? []))
  const way = work ? `; “memo fix” ${work}` : ''
  lines.push(`${reports.length} ${plural('memo', reports.length)}: ${found}${way}.`)
  return `${lines.join('\n')}\n`
}

/** What was done to a file, and how much of it is still to be filled in. */
export function prettyFixes(fixes: readonly { title: string; outline: boolean }[]): string {
  const outlines = fixes.filter(({ outline }) => outline).length
  const open = outlines > 0 ? ` (${outlines} ${plural('outline', outlines)} to fill in)` : ''
  const times = new Map<string, number>()
  for (const { title } of fixes) times.set(title, (times.get(title) ?? 0) + 1)
  const done = [...times].map(([title, count]) => printable(title) + (count > 1 ? ` (${count} times)` : ''))
  return done.join('; ') + open
}

/** What fixing would do: an outline is written, but the author has still to fill it in. */
function workOf(fixes: readonly { outline: boolean }[]): string {
  const outlines = fixes.filter(({ outline }) => outline).length
  const mended = fixes.length - outlines
  const writes = outlines > 0 ? `writes ${outlines} ${plural('outline', outlines)} for you to fill in` : ''
  return [mended > 0 ? `fixes ${mended}` : '', writes].filter(Boolean).join(' and ')
}

function plural(word: string, count: number): string {
  return count === 1 ? word : `${word}s`
}

/** Outlines for a person at a terminal. */
export function prettyOutlines(outlines: readonly FileOutline[], colour: boolean): string {
  const paint = painter(colour)
  const show = ({ concept, heading, line, depth }: OutlineSection) =>
    `  ${paint('gray', String(line).padStart(4))}  ${paint('cyan', concept.padEnd(14))}  ${'  '.repeat(Math.min(depth, 4) - 1)}${printable(heading)}`
  return outlines
    .map(({ file, profile, words, sections, missing, readiness, why = [] }) =>
      [
        `${paint('underline', file)}  ${profile}, ${words} words`,
        ...sections.map(show),
        missing.length > 0 ? `  ${paint('yellow', `missing: ${missing.join(', ')}`)}` : '  nothing missing',
        `  ready: ${readiness.score} of 100. ${readiness.verdict}.`,
        ...why.flatMap(reasons => prettyReasons(reasons, paint)),
        '',
      ].join('\n'),
    )
    .join('\n')
}

function prettyReasons({ heading, line, concept, score, why }: Reasons, paint: Paint): string[] {
  const verdict = score > 0 ? `is taken for ${concept}` : `comes nearest to ${concept}`
  return [
    `  ${paint('gray', String(line).padStart(4))}  “${printable(heading)}” ${verdict}: ${signed(score)}`,
    ...why.map(
      ({ reason, weight }) => `        ${paint('gray', signed(weight).padStart(5))}  ${printable(reason)}`,
    ),
  ]
}

function signed(figure: number): string {
  return `${figure > 0 ? '+' : ''}${figure.toFixed(1)}`
}
