import assert from 'node:assert/strict'
import { type Engine, engineFor } from '../../src/engine.ts'
import { applyEdits, fix } from '../../src/lint/fix.ts'
import type { Edit, Finding } from '../../src/lint/rule.ts'
import { said } from '../results.ts'

/** The day on which all is judged. */
const today = '2026-11-22'
const engine = engineFor({ today })

/** What holds for every text, whatever stands in it: each throws where it does not. */
export const properties: Record<string, (text: string) => void> = {
  'every position lies in the document, its line and column with its offset': text => {
    const { memo, ...rest } = engine.judge(text)
    const fields = [...memo.frontMatter.fields.values()]
    const places = { ...rest, fields, told: said({ memo, ...rest }), problems: memo.frontMatter.problems }
    checkPoints(places, text)
  },

  'judging twice, or by another engine, gives the same': text => {
    const first = JSON.stringify(said(engine.judge(text)))
    assert.equal(JSON.stringify(said(engine.judge(text))), first)
    assert.equal(JSON.stringify(said(engineFor({ today }).judge(text))), first)
  },

  'the edits of a fix lie in the document, apart from each other, and tear nothing': text => {
    for (const finding of fixable(engine, text)) {
      let end = -1
      for (const edit of sorted(finding.fix!.edits)) {
        assert.ok(edit.start <= edit.end && edit.start >= 0 && edit.end <= text.length, told(finding))
        assert.ok(
          edit.start > end || (edit.start === end && edit.end > edit.start),
          `${told(finding)} overlaps`,
        )
        assert.ok(!isTorn(text, edit.start) && !isTorn(text, edit.end), `${told(finding)} tears`)
        end = edit.end
      }
    }
  },

  'a fix changes something, and nothing outside its edits': text => {
    for (const finding of fixable(engine, text)) {
      const { edits } = finding.fix!
      const after = applyEdits(text, edits)
      assert.notEqual(after, text, told(finding))
      assert.equal(applyEdits(after, undoing(text, edits)), text, told(finding))
      assert.equal(applyEdits(`\uFEFF${text}`, edits), `\uFEFF${after}`, told(finding))
    }
  },

  'a fix ends its lines as the document does': text => {
    const own = lineEndsIn(text)
    for (const finding of fixable(engine, text))
      for (const { text: added } of finding.fix!.edits)
        for (const end of lineEndsIn(added))
          assert.ok(
            own.size === 0 ? end === '\n' : own.has(end),
            `${told(finding)} adds ${JSON.stringify(end)}`,
          )
  },

  'a fix that was applied is not offered again': text => {
    for (const finding of fixable(engine, text)) {
      const after = applyEdits(text, finding.fix!.edits)
      const again = (found: readonly Finding[]) =>
        found.filter(other => keyOf(other) === keyOf(finding)).length
      assert.ok(again(fixable(engine, after)) < again(fixable(engine, text)), `${told(finding)} again`)
    }
  },

  'to fix all comes to rest, and leaves less to say than before, its blanks left aside': text => {
    const judge = (now: string) => engine.judge(now).findings
    const { text: after } = fix(text, judge)
    const { text: rest, fixed } = fix(after, judge)
    assert.equal(rest, after, fixed.map(told).join('\n'))
    const faults = (now: string) => judge(now).filter(({ rule }) => rule !== 'unfinished-blank')
    const [before, left] = [faults(text), faults(after)]
    assert.ok(left.length < before.length || after === text, left.map(told).join('\n'))
  },
}

function fixable({ judge }: Engine, text: string): Finding[] {
  return judge(text).findings.filter(finding => finding.fix !== undefined)
}

function keyOf({ rule, message, fix }: Finding): string {
  return `${rule}: ${message} (${fix?.title})`
}

function told(finding: Finding): string {
  return `${keyOf(finding)} ${JSON.stringify(finding.fix?.edits)}`
}

function sorted(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The edits that take some others back. */
function undoing(text: string, edits: readonly Edit[]): Edit[] {
  let moved = 0
  return sorted(edits).map(({ start, end, text: added }) => {
    const from = start + moved
    moved += added.length - (end - start)
    return { start: from, end: from + added.length, text: text.slice(start, end) }
  })
}

/** Whether an offset lies inside what belongs together: CR and LF, or a pair of surrogates. */
function isTorn(text: string, at: number): boolean {
  return /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(text.slice(at - 1, at + 1)) && at > 0
}

function lineEndsIn(text: string): Set<string> {
  return new Set(text.match(/\r\n|\r|\n/g) ?? [])
}

interface PointLike {
  line: number
  column: number
  offset: number
}

/** Checks whatever looks like a point in some data. */
function checkPoints(data: unknown, text: string): void {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length)
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    if ('offset' in value && 'line' in value) {
      const { line, column, offset } = value as PointLike
      const start = starts[line - 1]
      const next = starts[line] ?? text.length + 1
      assert.ok(
        start !== undefined && start + column - 1 === offset && offset >= start && offset < next,
        `${path}: ${JSON.stringify(value)} of ${text.length} characters`,
      )
    } else {
      if ('start' in value && 'end' in value && isPoint(value.start) && isPoint(value.end))
        assert.ok(value.start.offset <= value.end.offset, `${path}: ${JSON.stringify(value)}`)
      for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`)
    }
  }
  visit(data, '')
}

function isPoint(value: unknown): value is PointLike {
  return typeof value === 'object' && value !== null && 'offset' in value
}
