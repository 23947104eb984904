import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { toHtml } from 'hast-util-to-html'
import { visit } from 'unist-util-visit'
import { engineFor } from '../../../src/engine.ts'
import { profiles } from '../../../src/memo/profiles.ts'
import { picturesOf } from '../../../src/views/pictures/index.ts'
import { pageEndOf } from '../../../src/views/pictures/page-end.ts'

const read = (path: string) =>
  engineFor().read(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'))
const kinds = (path: string) => picturesOf(read(path)).map(({ concept }) => concept)

describe('the pictures of a memo', () => {
  it('are all there in the good examples, in the order of their tables', () => {
    const all = ['options', 'timeline', 'risks', 'stakeholders']
    assert.deepEqual(kinds('examples/decisions/test-databases.md'), all)
    assert.deepEqual(kinds('examples/memos/parcel-photos.md'), all)
  })

  it('are none in the poor examples: there is nothing to draw', () => {
    assert.deepEqual(kinds('examples/decisions/new-search.md'), [])
    assert.deepEqual(kinds('examples/memos/dashboards.md'), [])
  })

  for (const { id, template } of profiles)
    it(`are none in the blanks of ${id}`, () => assert.deepEqual(picturesOf(engineFor().read(template)), []))

  it('keep every word inside of the drawing, and hold no style, script or address', () => {
    for (const { figure } of picturesOf(read('examples/decisions/test-databases.md')))
      visit(figure, 'element', node => {
        for (const name of Object.keys(node.properties))
          assert.doesNotMatch(name, /^(?:style|on|href|src|xlink)/)
        if (node.tagName !== 'text') return
        assert.ok(Number(node.properties.x) >= 0 && Number(node.properties.x) <= 720)
      })
  })

  it('are text where a memo says HTML', () => {
    const bad = '<img src=x onerror=alert(1)>'
    const memo = engineFor().read(
      `# Move\n\n## Timeline\n\n| Milestone | Date |\n| --- | --- |\n| \`${bad}\` &lt;b&gt; | 1 March 2027 |\n| B | 1 May 2027 |\n`,
    )
    const [picture] = picturesOf(memo)
    const html = toHtml(picture!.figure)
    assert.ok(html.includes('&#x3C;'))
    assert.ok(!html.includes('<img') && !html.includes('<b>'))
  })
})

describe('the end of page one', () => {
  const paragraph = `${'word '.repeat(100).trim()}.`
  const memo = (count: number, more = '') =>
    engineFor().read(`---\nmemo: one-pager\n---\n\n${Array(count).fill(paragraph).join('\n\n')}\n${more}`)

  it('is below the last block that the words of the profile reach to', () => {
    assert.deepEqual(pageEndOf(memo(8)), { line: 15, words: 800, budget: 600 })
  })

  it('is nowhere where all of it fits, an appendix aside', () => {
    assert.equal(pageEndOf(memo(6)), undefined)
    assert.equal(pageEndOf(memo(6, `\n## Appendix\n\n${paragraph}\n`)), undefined)
  })

  it('is below the first block where that alone is too long', () => {
    const end = pageEndOf(engineFor().read(`${'word '.repeat(700)}\n\nMore.\n`))
    assert.equal(end?.line, 1)
  })
})
