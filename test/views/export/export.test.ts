import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { engineFor } from '../../../src/engine.ts'
import { type ExportOptions, pageOf } from '../../../src/views/export.ts'

const page = (text: string, options?: ExportOptions) => pageOf(engineFor().read(text), options)

/** What stands between the tags of main. */
async function main(text: string, options?: ExportOptions): Promise<string> {
  return /<main>([\s\S]*)<\/main>/.exec(await page(text, options))![1]!
}

const example = readFileSync(
  new URL('../../../examples/decisions/test-databases.md', import.meta.url),
  'utf8',
)

const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  letter => letter.charCodeAt(0),
)

describe('an exported page', () => {
  it('is one page of HTML with the title and language of the memo', async () => {
    const html = await page('---\ntitle: Move & mend\nlang: de\n---\n\nText.\n')
    assert.match(html, /^<!doctype html><html lang="de">/)
    assert.match(html, /<title>Move &#x26; mend<\/title>/)
    assert.match(html, /<main><h1>Move &#x26; mend<\/h1>/)
    assert.match(await page('# A\n\nText.\n'), /<html lang="en">/)
    assert.match(await page('---\nlang: "x onload=alert(1)"\n---\n\n# A\n'), /<html lang="en">/)
  })

  it('says below the title who decides what by when', async () => {
    const html = await main(example)
    assert.match(
      html,
      /^<h1 id="give-every-team-its-own-test-database">Give every team its own test database<\/h1><dl class="facts"><div><dt>Status<\/dt><dd>review<\/dd><\/div><div><dt>Owner<\/dt><dd>Priya Nair<\/dd><\/div><div><dt>Decider<\/dt><dd>Dana Reyes<\/dd><\/div><div><dt>Decide by<\/dt><dd>2027-01-15<\/dd><\/div><\/dl>/,
    )
    assert.ok(!html.includes('decide-by'), 'the front matter itself is not shown')
    assert.equal(html.match(/<h1/g)?.length, 1)
  })

  it('has its title once, though something stands above it', async () => {
    const html = await main('---\nowner: Priya Nair\n---\n\n> A note.\n\n# Move\n\nWhy.\n')
    assert.equal(
      html.replace(/\s+/g, ' '),
      '<blockquote> <p>A note.</p> </blockquote> <h1 id="move">Move</h1><dl class="facts"><div><dt>Owner</dt><dd>Priya Nair</dd></div></dl> <p>Why.</p>',
    )
  })

  it('holds its whole style, which its policy names by its hash', async () => {
    const html = await page(example)
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!
    const hash = createHash('sha256').update(style).digest('base64')
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)![1]!
    assert.equal(
      policy.replaceAll('&#x27;', "'"),
      `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    )
    assert.doesNotMatch(html, / style="/)
    assert.doesNotMatch(html, /<(?:script|link|iframe|object|embed|form|base)\b|url\(|@import/)
  })

  it('prints on A4 unless told otherwise, in light colours, the pictures after the memo', async () => {
    assert.match(await page(example), /@page \{[^}]*size: A4;/)
    const html = await page(example, { paper: 'Letter' })
    assert.match(html, /@page \{[^}]*size: Letter;/)
    assert.match(html, /@media screen and \(prefers-color-scheme: dark\)/)
    assert.match(html, /@media print[\s\S]*figure:first-of-type \{\s*break-before: page/)
  })

  it('keeps tables whole, with their alignment', async () => {
    const html = await main('# A\n\n| Name | Cost | Note |\n| :-- | --: | :-: |\n| Rent | 40 | *yes* |\n')
    assert.match(
      html,
      /<div class="table"><table>\s*<thead>\s*<tr>\s*<th align="left">Name<\/th>\s*<th align="right">Cost<\/th>\s*<th align="center">Note<\/th>/,
    )
    assert.match(html, /<td align="right">40<\/td>\s*<td align="center"><em>yes<\/em><\/td>/)
  })

  it('has an anchor for each heading, so that links within the memo work', async () => {
    const html = await main('# A\n\nSee [risks](#risks) and [more](#risks-1).\n\n## Risks\n\n## Risks\n')
    assert.match(html, /<a href="#risks">risks<\/a> and <a href="#risks-1">more<\/a>/)
    assert.match(html, /<h2 id="risks">Risks<\/h2>\s*<h2 id="risks-1">Risks<\/h2>/)
  })

  it('has no two elements of one name', async () => {
    const names = [
      ...(await page(`${example}\n## Memo timeline title\n\n## memo.timeline.title\n`)).matchAll(
        / id="([^"]*)"/g,
      ),
    ].map(match => match[1])
    assert.equal(new Set(names).size, names.length)
  })

  it('leads to pages and mail alone', async () => {
    const html = await main(
      '# A\n\n[page](https://example.org/a?b=c&d) [mail](mailto:a@example.org) [file](../data.csv) [other](//example.org) [ftp](ftp://example.org) <https://example.org>\n',
    )
    assert.match(html, /<a href="https:\/\/example\.org\/a\?b=c&#x26;d">page<\/a>/)
    assert.match(html, /<a href="mailto:a@example\.org">mail<\/a>/)
    for (const dead of ['file', 'other', 'ftp']) assert.match(html, new RegExp(`<a>${dead}</a>`))
  })

  it('shows HTML as text, hides comments and keeps line breaks', async () => {
    const html = await main(
      '# A\n\n<!-- memo-disable-file jargon -- why -->\n\n<div onclick="x()">block</div>\n\nin <b>line</b>\n\n| a |\n| --- |\n| one<br>two <i>three</i> |\n',
    )
    assert.match(html, /<p>&#x3C;div onclick="x\(\)">block&#x3C;\/div><\/p>/)
    assert.match(html, /in &#x3C;b>line&#x3C;\/b>/)
    assert.match(html, /one<br>two &#x3C;i>three/)
    assert.ok(!html.includes('memo-disable'))
  })

  describe('has pictures', () => {
    it('below the tables that they are drawn from', async () => {
      const html = await main(example)
      const order = [
        '>Options</h2>',
        '<table',
        'memo-picture memo-options',
        '>Timeline</h2>',
        'memo-picture memo-timeline',
        '>Risks</h2>',
        'memo-picture memo-risks',
        '>Stakeholders</h2>',
        'memo-picture memo-stakeholders',
        '>Cost</h2>',
      ]
      const found = order.map(part => html.indexOf(part))
      assert.ok(found.every(index => index > 0))
      assert.deepEqual(
        found,
        found.toSorted((a, b) => a - b),
      )
    })

    it('unless told otherwise', async () => {
      assert.ok(!(await main(example, { pictures: false })).includes('<figure'))
    })

    it('that say nothing of today, so that a page never grows old', async () => {
      assert.ok(!(await page(example)).includes('class="memo-today"'))
    })

    it('in the same places with CRLF line ends', async () => {
      const html = await main(example.replaceAll('\n', '\r\n'))
      assert.equal(html.match(/<figure/g)?.length, 4)
    })
  })

  describe('holds images', () => {
    const read = (files: Record<string, Uint8Array | string>) => async (path: string) => {
      const file = files[path]
      if (file === undefined) throw new Error('not there')
      return typeof file === 'string' ? new TextEncoder().encode(file) : file
    }

    it('that lie beside the memo, by what they are and not by their names', async () => {
      const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'
      const html = await main('# A\n\n![One](a%20b.png "Title") ![Two](two.txt)\n', {
        readImage: read({ 'a b.png': pixel, 'two.txt': svg }),
      })
      assert.match(html, /<img src="data:image\/png;base64,iVBOR[\w+/=]+" alt="One">/)
      assert.match(html, /<img src="data:image\/svg\+xml;base64,[\w+/=]+" alt="Two">/)
    })

    it('that begin with comments, and tells at once where nothing else follows', async () => {
      const comments = '<!-- a --> '.repeat(60)
      const html = await main('# A\n\n![One](a.svg) ![Two](b.svg)\n', {
        readImage: read({ 'a.svg': `${comments}<svg/>`, 'b.svg': comments }),
      })
      assert.match(html, /<img src="data:image\/svg\+xml;base64,[\w+/=]+" alt="One"> .*\[image: Two\]/)
    })

    it('but no other files, none that are too large, and none from elsewhere', async () => {
      const asked: string[] = []
      const html = await main(
        '# A\n\n![Text](notes.png) ![Large](large.png) ![Gone](gone.png) ![Root](/etc/a.png) ![File](file:///etc/a.png) ![Win](C:/a.png) ![Data](data:image/png;base64,AAAA) ![](x.png)\n',
        {
          readImage: async path => {
            asked.push(path)
            const large = new Uint8Array(5_000_000)
            large.set(pixel)
            return read({ 'notes.png': 'secret', 'large.png': large })(path)
          },
        },
      )
      assert.deepEqual(asked.sort(), ['gone.png', 'large.png', 'notes.png', 'x.png'])
      assert.ok(!html.includes('<img') && !html.includes('secret'))
      assert.match(html, /\[image: Gone\]<\/span>/)
      assert.match(html, /\[image\]<\/span>/)
    })

    it('of the web as links, for a page loads nothing', async () => {
      const html = await main(
        '# A\n\n![Chart](https://example.org/a.png) [![Logo](https://example.org/b.png)](https://example.org)\n',
      )
      assert.match(html, /<a href="https:\/\/example\.org\/a\.png">Chart<\/a>/)
      assert.match(html, /<a href="https:\/\/example\.org"><span>Logo<\/span><\/a>/)
    })
  })

  it('is made of any text', async () => {
    assert.match(await page(''), /<title>Memo<\/title>/)
    assert.match(await page('\uFEFF# A\r\n\r\nText'), /<h1 id="a">A<\/h1>/)
    for (const { template } of (await import('../../../src/memo/profiles.ts')).profiles) await page(template)
  })
})
