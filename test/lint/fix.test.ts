import assert from 'node:assert/strict'
import fc from 'fast-check'
import { engineFor } from '../../src/engine.ts'
import { applyEdits, compatibleFixes, fix, isOutline } from '../../src/lint/fix.ts'
import type { Edit, Finding } from '../../src/lint/rule.ts'
import { memoOf } from '../../src/memo/memo.ts'

function finding(...edits: [number, number, string][]): Finding {
  return {
    rule: 'specimen',
    severity: 'warning',
    at: memoOf('').title.at,
    message: 'Here.',
    fix: { title: 'Mend it', edits: edits.map(([start, end, text]): Edit => ({ start, end, text })) },
  }
}

describe('edits', () => {
  const edits = (...all: [number, number, string][]) => finding(...all).fix!.edits

  it('replace, insert and delete, in any order', () => {
    assert.equal(applyEdits('abcdef', edits([4, 5, ''], [0, 0, '>'], [1, 3, 'BC'])), '>aBCdf')
  })

  it('insert at both ends', () => {
    assert.equal(applyEdits('abc', edits([3, 3, '!'], [0, 0, '¡'])), '¡abc!')
  })

  it('count from after a byte-order mark, and keep it', () => {
    assert.equal(applyEdits('\uFEFFabc', edits([0, 1, 'A'])), '\uFEFFAbc')
  })

  it('leave everything else as it is', () => {
    const text = 'a\r\nb\n\tc  \r🚀\0\u2028end'
    assert.equal(applyEdits(text, []), text)
    assert.equal(applyEdits(text, edits([0, 1, 'A'])), `A${text.slice(1)}`)
  })
})

describe('an outline', () => {
  it('is a fix that leaves blanks for the author', () => {
    assert.equal(isOutline(finding([0, 0, 'Owner: {one name}.']).fix!), true)
    assert.equal(isOutline(finding([0, 3, '2027-05-14']).fix!), false)
  })

  it('is not what moves blanks that the author has', () => {
    assert.equal(isOutline(finding([0, 0, 'By {date}.'], [20, 30, '']).fix!), false)
  })
})

describe('fixes that can be applied together', () => {
  const chosen = (...findings: Finding[]) => compatibleFixes(findings).map(found => findings.indexOf(found))

  it('are those that touch different places', () => {
    assert.deepEqual(chosen(finding([0, 1, 'x']), finding([5, 6, 'y']), finding([2, 4, 'z'])), [0, 1, 2])
  })

  it('are the first of those that overlap', () => {
    assert.deepEqual(chosen(finding([0, 3, 'x']), finding([2, 5, 'y']), finding([6, 7, 'z'])), [0, 2])
  })

  it('are those that a comparison of each with each finds', () => {
    // Of one fix, apart from each other.
    const steps = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
      maxLength: 3,
    })
    const fixes = fc.array(
      fc.tuple(fc.nat(40), steps).map(([first, steps]) => {
        let end = first
        return steps.map(([gap, length]): [number, number, string] => {
          const start = end + gap
          end = start + length
          return [start, gap === 0 ? end : start, 'x']
        })
      }),
      { maxLength: 20 },
    )
    const property = fc.property(fixes, all => {
      const kept: number[] = []
      for (const [index, edits] of all.entries()) {
        const others = kept.flatMap(other => all[other]!)
        if (!edits.some(([start, end]) => others.some(([from, to]) => start <= to && from <= end)))
          kept.push(index)
      }
      assert.deepEqual(chosen(...all.map(edits => finding(...edits))), kept)
    })
    fc.assert(property, { numRuns: 500, seed: 20_261_122 })
  })

  it('are told in no time, however many there are', () => {
    const one = finding([0, 0, 'x'])
    const at = (place: number): Finding => ({
      ...one,
      fix: { title: 'Mend it', edits: [{ start: place, end: place, text: 'x' }] },
    })
    const before = process.cpuUsage().user
    const count = 40_000
    assert.equal(compatibleFixes(Array.from({ length: count }, (_, n) => at(2 * (count - n)))).length, count)
    // Each with each takes some seconds.
    assert.ok(process.cpuUsage().user - before < 1_500_000)
  })

  it('are the first of those that insert at one place', () => {
    assert.deepEqual(chosen(finding([3, 3, 'x']), finding([3, 3, 'y'])), [0])
  })

  it('are sections that are missing at one place, each with its blank line', () => {
    const missing = (text: string): Finding => ({ ...finding([3, 3, text]), lacks: 'risks' })
    assert.deepEqual(chosen(missing('\n\n## A'), missing('\n\n## B'), finding([3, 3, 'x'])), [0, 1])
    assert.deepEqual(chosen(missing('## A\r\n\r\n'), finding([3, 4, 'x']), missing('## B\r\n\r\n')), [0, 2])
    assert.deepEqual(chosen(finding([3, 3, 'x']), missing('\n\n## A')), [0])
    assert.deepEqual(chosen(missing('## A\r\n'), missing('## B\r\n')), [0])
  })

  it('are all of a fix or none of it', () => {
    assert.deepEqual(
      chosen(finding([0, 1, 'x']), finding([0, 1, 'y'], [5, 6, 'y']), finding([5, 6, 'z'])),
      [0, 2],
    )
  })

  it('are none where nothing can be mended', () => {
    const { fix: _, ...hopeless } = finding()
    assert.deepEqual(compatibleFixes([hopeless]), [])
  })
})

describe('to fix a text', () => {
  const judge = (text: string) => engineFor({ today: '2027-03-01' }).judge(text).findings
  const fixed = (text: string) => fix(text, judge).text

  it('judges few versions, however many sections are missing', () => {
    let judged = 0
    const { fixed } = fix('# Move\n\nWords.\n', text => {
      judged += 1
      return judge(text)
    })
    assert.ok(fixed.length > 5)
    assert.ok(judged <= 3, `${judged}`)
  })

  it('gives the same where each version is judged by what has changed', () => {
    for (const text of Object.values(poor)) {
      const next = engineFor({ today: '2027-03-01' }).follow()
      assert.equal(fix(text, text => next(text).findings).text, fixed(text))
    }
  })

  const poor: Record<string, string> = {
    'one with nothing': '',
    'one with a title alone': '# Move the databases\n',
    'one with empty sections': '# Move\n\n## Context\n\n## Options\n\n## Risks\n',
    'one with CRLF': '# Move\r\n\r\n## Context\r\n\r\nSeven teams wait.\r\n',
    'one with lone carriage returns': '# Move\r\r## Risks\r',
    'one with a byte-order mark': '\uFEFF# Move\n\n## Context\n',
    'one that lacks fields': '---\nmemo: decision-brief\n---\n\n# Move\n',
    'one with an appendix': '# Move\n\nWords.\n\n# Appendix\n\nMore words.\n',
  }
  for (const [which, text] of Object.entries(poor)) {
    it(`mends all that can be mended: ${which}`, () => {
      assert.deepEqual(
        judge(fixed(text)).filter(({ fix }) => fix),
        [],
      )
      assert.notEqual(fixed(text), text)
    })

    it(`comes to rest: ${which}`, () => assert.equal(fixed(fixed(text)), fixed(text)))

    it(`takes nothing away: ${which}`, () => {
      let from = 0
      const result = fixed(text)
      for (const line of text.split(/(?<=\n|\r(?!\n))/)) {
        const at = result.indexOf(line.trimEnd(), from)
        assert.ok(at >= from, `${JSON.stringify(line)} is still there, in its place`)
        from = at + line.trimEnd().length
      }
    })
  }

  it('leaves a text that needs nothing as it is', () => {
    const good = '---\nmemo: decision-brief\ndecider: Ana\ndecide-by: 2027-05-14\n---\r\n\r\n# Move\t \n'
    const silent = () => []
    assert.deepEqual(fix(good, silent), { text: good, fixed: [] })
  })

  it('keeps the one kind of line end that a text has', () => {
    assert.doesNotMatch(fixed('# Move\r\n\r\n## Context\r\n'), /(?<!\r)\n/)
    assert.doesNotMatch(fixed('# Move\r\r## Context\r'), /\n/)
    assert.doesNotMatch(fixed('# Move\n\n## Context\n'), /\r/)
  })

  it('keeps its byte-order mark, and only that one', () => {
    assert.match(fixed('\uFEFF# Move\n'), /^\uFEFF[^\uFEFF]+$/)
    assert.doesNotMatch(fixed('# Move\n'), /\uFEFF/)
  })

  it('tells what it has mended', () => {
    const { fixed } = fix('---\nmemo: decision-brief\ndecider: Ana\n---\n\n# Move\n', judge)
    assert.ok(fixed.some(({ rule }) => rule === 'missing-field'))
    assert.ok(fixed.every(({ fix }) => fix))
  })

  it('takes back what does not mend, and offers no section where it would be swallowed', () => {
    const swallowed = ['# Move\n\n<!-- a comment without an end\n', '# Move\n\n```\ncode without an end\n']
    for (const text of swallowed) assert.deepEqual(fix(text, judge), { text, fixed: [] })
    const vain = (text: string) => [
      { ...finding([0, 0, '#']), message: 'There.' },
      ...(text.includes('b') ? [finding([text.indexOf('b'), text.length, 'c'])] : []),
    ]
    assert.equal(fix('ab', vain).text, 'ac')
    const broken = '---\nmemo: decision-brief\ntitle: "Move\n---\n\n# Move\n'
    assert.ok(fix(broken, judge).text.startsWith(broken.slice(0, broken.indexOf('# Move'))))
  })

  it('ends where two fixes undo each other', () => {
    const quarrel = (text: string) => [finding([0, 1, text.startsWith('a') ? 'b' : 'a'])]
    const { text, fixed } = fix('a', quarrel)
    assert.match(text, /^[ab]$/)
    assert.ok(fixed.length < 100)
  })
})
