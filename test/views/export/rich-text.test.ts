import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { toHtml } from 'hast-util-to-html'
import { engineFor } from '../../../src/engine.ts'
import { copyPage } from '../../../src/views/export/copy-page.ts'
import { richTextOf } from '../../../src/views/export/rich-text.ts'

const rich = (text: string) => richTextOf(engineFor().read(text))
const example = readFileSync(
  new URL('../../../examples/decisions/test-databases.md', import.meta.url),
  'utf8',
)

describe('a memo as rich text', () => {
  it('has its tables with borders that mail understands', async () => {
    const { html } = await rich('# A\n\n| Name | Cost |\n| --- | --: |\n| Rent | 40 |\n')
    assert.match(html, /<table border="1" cellspacing="0" cellpadding="4" style="border-collapse: collapse/)
    assert.match(
      html,
      /<td style="border: 1px solid #b8bfc6; padding: 4px 8px; vertical-align: top; text-align: left">Rent<\/td>/,
    )
    assert.match(html, /<td align="right" style="[^"]*text-align: right">40<\/td>/)
  })

  it('says who decides, and leaves out anchors, pictures and comments', async () => {
    const { html } = await rich(example)
    assert.match(html, /Status: <strong>review<\/strong> · Owner: <strong>Priya Nair<\/strong>/)
    assert.doesNotMatch(html, / id=| class=|<svg|<figure|href="#|<!--/)
    assert.equal(html.match(/<table/g)?.length, 5)
  })

  it('has the Markdown below the front matter as plain text', async () => {
    assert.equal((await rich('---\nmemo: one-pager\n---\n\n# A\n\nText.\n')).text, '# A\n\nText.')
    assert.equal((await rich('# A\n')).text, '# A')
  })

  it('is shown without any style, which the panel forbids', async () => {
    assert.doesNotMatch(toHtml({ type: 'root', children: (await rich(example)).shown }), / style=/)
  })

  it('can be copied whatever its headings are called', async () => {
    const parts = { nonce: 'n', cspSource: 'x', style: 's', script: 'c', lang: 'en' }
    const page = copyPage(await rich('# Memo\n\n## Data\n\n## Said\n\n## Copy\n'), parts)
    const firsts = ['data', 'copy', 'said', 'memo'].map(
      id => new RegExp(`<(\\w+)[^>]* id="${id}"`).exec(page)?.[1],
    )
    assert.deepEqual(firsts, ['script', 'button', 'p', 'main'])
  })
})
