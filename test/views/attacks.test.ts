import assert from 'node:assert/strict'
import { toHtml } from 'hast-util-to-html'
import MarkdownIt from 'markdown-it'
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'
import { engineFor } from '../../src/engine.ts'
import { type Profile, profiles } from '../../src/memo/profiles.ts'
import { completionsAt } from '../../src/views/completions/completions.ts'
import { copyPage } from '../../src/views/export/copy-page.ts'
import { richTextOf } from '../../src/views/export/rich-text.ts'
import { pageOf } from '../../src/views/export.ts'
import { hoverAt } from '../../src/views/hover.ts'
import { picturesOf } from '../../src/views/pictures/index.ts'
import { additionsTo, addTo } from '../../src/views/preview.ts'
import { readinessOf } from '../../src/views/readiness.ts'
import type { Row } from '../../src/views/readiness-findings.ts'
import { readinessRows } from '../../src/views/readiness-rows.ts'
import { hoverText, literal, tooltipOf, unlinked } from '../../src/vscode/markdown.ts'
import { attacks, memoWith } from './attacks.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const markdown =
  'h1 h2 h3 h4 h5 h6 p blockquote ul ol li pre hr br table thead tbody tr th td a em strong code img span div dl dt dd'
const drawing = 'figure figcaption svg title desc text rect line circle polygon path g p span dl dt dd div'
const page = `html head body main meta title style header ${markdown} ${drawing}`

/** Every element of a parsed page, as a browser would see it. */
function* elements(node: Node): Generator<Element> {
  if ('tagName' in node) yield node
  if ('content' in node) yield* elements(node.content)
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child)
}

/** Holds what no page of ours may break, whatever a memo says. */
function assertHarmless(root: Node, allowed: string, { styled = false } = {}): void {
  const names = new Set(allowed.split(' '))
  for (const { tagName, attrs } of elements(root)) {
    assert.ok(names.has(tagName), `<${tagName}>`)
    for (const { name, value } of attrs) {
      const said = `${tagName} ${name}="${value}"`
      assert.doesNotMatch(name, /^on|^(?:srcdoc|action|formaction|xlink|background|ping)/i, said)
      if (name === 'href') assert.match(value, /^(?:https?:\/\/|mailto:|#)/i, said)
      if (name === 'src') assert.match(value, /^data:image\/(?:png|jpeg|gif|webp|svg\+xml);base64,/, said)
      if (name === 'style') assert.ok(styled && !/[<>"]|url|expression|import/i.test(value), said)
      if (name === 'http-equiv') assert.equal(value, 'Content-Security-Policy')
    }
  }
}

/** A profile as a config file may say it. */
function hostileProfile(attack: string): Profile {
  const said = attack.replace(/\s+/g, ' ')
  const headings = { options: [said], risks: [said], ask: [said] }
  return { ...profiles[1]!, id: said, title: said, fields: [said, 'owner'], headings }
}

function rowsIn(rows: readonly Row[]): Row[] {
  return rows.flatMap(row => [row, ...rowsIn(row.children)])
}

describe('a hostile memo', () => {
  let reached = 0

  it('is tried in more than a hundred ways', () => {
    assert.ok(attacks.length > 100)
    assert.equal(new Set(attacks).size, attacks.length)
  })

  it('is seen by these tests where nobody holds it back', () => {
    const seen = attacks.filter(attack => {
      try {
        assertHarmless(parseFragment(new MarkdownIt({ html: true }).render(attack)), `${markdown} ${drawing}`)
        return false
      } catch {
        return true
      }
    })
    assert.ok(seen.length > attacks.length / 2, `${seen.length}`)
  })

  for (const attack of attacks)
    it(JSON.stringify(attack), async () => {
      const memo = engineFor().read(memoWith(attack))

      const exported = parse(await pageOf(memo))
      assertHarmless(exported, page)
      const all = [...elements(exported)]
      assert.equal(all.filter(({ tagName }) => tagName === 'meta').length, 4)
      assert.equal(all.filter(({ tagName }) => tagName === 'style').length, 1)

      const pictures = picturesOf(memo)
      if (pictures.length === 4) reached += 1
      for (const { figure } of pictures) assertHarmless(parseFragment(toHtml(figure)), drawing)

      const rich = await richTextOf(memo)
      assertHarmless(parseFragment(rich.html), markdown, { styled: true })
      const [style, script] = ['https://webview/copy.css', 'https://webview/copy.js']
      const copy = parse(
        copyPage(rich, { nonce: 'n', cspSource: 'https://webview', style, script, lang: 'en' }),
      )
      const scripts = [...elements(copy)].filter(({ tagName }) => tagName === 'script')
      assert.deepEqual(
        scripts.map(({ attrs }) => attrs.map(({ name, value }) => `${name}=${value}`).join(' ')),
        ['nonce=n type=application/json id=data', `nonce=n src=${script}`],
      )
      const shown = [...elements(copy)].find(({ tagName }) => tagName === 'main')!
      for (const child of shown.childNodes) assertHarmless(child, markdown)

      const text = memo.text.replaceAll('\0', '\uFFFD')
      const plain = new MarkdownIt({ html: true }).render(text)
      const additions = additionsTo(memo, { pictures: true, pageEnd: true }, '2027-02-01')
      for (const { html } of additions) assertHarmless(parseFragment(html), drawing)
      let previewed = addTo(new MarkdownIt({ html: true }), () => additions).render(text)
      for (const { html } of additions) previewed = previewed.replace(html, '')
      assert.equal(previewed, plain, 'the preview itself is left as it was')
    })

  it('is told as words alone in hovers, tooltips and beside completions', () => {
    const show = new MarkdownIt({ html: true, linkify: true })
    let hovers = 0
    for (const attack of attacks) {
      const result = engineFor({ today: '2026-11-22', profile: hostileProfile(attack) }).judge(
        memoWith(attack),
      )
      const { text, sections, frontMatter } = result.memo
      const places = [
        ...[...sections, ...result.findings].map(({ at }) => at.start.offset!),
        ...[...frontMatter.fields.values()].map(({ position }) => position.start.offset!),
      ]
      const said = [
        ...places.flatMap(place => hoverText(hoverAt(result, place, [hostileProfile(attack)])?.parts ?? [])),
        ...rowsIn(readinessRows(readinessOf(result), result)).map(({ label, details }) =>
          tooltipOf([label, ...details]),
        ),
        ...[...places, text.length].flatMap(place =>
          completionsAt(text, place, () => result, {
            profiles: [hostileProfile(attack)],
            today: '2026-11-22',
            locale: 'en',
          }).map(({ about = '' }) => literal(about)),
        ),
      ]
      hovers += said.length
      for (const words of said) assertHarmless(parseFragment(show.render(words)), 'p strong em ul li')
    }
    assert.ok(hovers > attacks.length * 20, `${hovers}`)
  })

  it('is no link in a notification', () => {
    // As the editor finds them there (`parseLinkedText`).
    const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i
    const all = [
      ...attacks,
      '[a](command:b)',
      '[[a](command:b)](command:c)',
      'a](command:b)[c](https://d.e "f")',
    ]
    assert.ok(all.filter(attack => link.test(attack)).length > 4)
    for (const attack of all) assert.doesNotMatch(unlinked(attack), link)
  })

  it('is told in hovers as words alone, whatever it says', () => {
    const show = new MarkdownIt({ html: true, linkify: true })
    for (const attack of attacks)
      for (const mark of ['', '**', '*']) {
        const shown = parseFragment(show.render(`${mark}${literal(`a ${attack} b`)}${mark}`))
        assertHarmless(shown, 'p strong em')
        assert.ok([...elements(shown)].length <= 2, attack)
      }
  })

  it('reaches every picture most of the time', () => assert.ok(reached > attacks.length / 2, `${reached}`))
})
