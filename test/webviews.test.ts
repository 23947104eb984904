import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'

const root = new URL('../src/', import.meta.url)
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.ts'))
const sources = new Map(
  files.map(path => [path.replaceAll('\\', '/'), readFileSync(new URL(path, root), 'utf8')]),
)
const holding = (words: RegExp) => [...sources].filter(([, text]) => words.test(text)).map(([path]) => path)

describe('what is shown as a page', () => {
  it('lets nothing in but by its policy', () => {
    const policies = [...sources].flatMap(([path, text]) =>
      [...text.matchAll(/default-src[^"`]*/g)].map(([policy]) => ({ path, policy })),
    )
    assert.ok(policies.length >= 3)
    for (const { path, policy } of policies) {
      assert.match(policy, /^default-src 'none'/, path)
      assert.doesNotMatch(policy, /unsafe-eval|\*|script-src[^;]*unsafe-inline/, path)
    }
  })

  it('has a policy wherever a webview is filled', () => {
    for (const path of holding(/webview\.html\s*=/)) {
      const page = [...sources]
        .filter(([, text]) => /Content-Security-Policy/.test(text))
        .map(([name]) => name)
      const text = sources.get(path)!
      assert.ok(
        page.some(name => name === path || text.includes(name.split('/').at(-1)!)),
        path,
      )
    }
  })

  it('trusts no Markdown, and reads no HTML in it', () => {
    assert.deepEqual(holding(/\bisTrusted\b|\bsupportHtml\b/), [])
    assert.ok(holding(/new vscode\.MarkdownString\(/).length > 0)
  })

  it('puts words into a page as text', () => {
    const media = new URL('../media/', import.meta.url)
    for (const name of readdirSync(media).filter(name => name.endsWith('.js')))
      assert.doesNotMatch(
        readFileSync(new URL(name, media), 'utf8'),
        /insertAdjacentHTML|outerHTML|document\.write|\beval\(|new Function/,
        name,
      )
  })
})
