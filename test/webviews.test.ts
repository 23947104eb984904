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
    assert.ok(holding(/new vscode\.MarkdownString\(/).length > 2)
    const escaped = /new vscode\.MarkdownString\((?!literal\(|hoverText\(|tooltipOf\()/
    assert.deepEqual(holding(escaped), [], 'each with every word escaped')
    assert.deepEqual(holding(/appendMarkdown/), [])
  })

  it('takes what a page sends for data', () => {
    for (const path of holding(/onDidReceiveMessage/))
      assert.match(sources.get(path)!, /onDidReceiveMessage\(\(data: unknown\) =>/, path)
    assert.equal(holding(/onDidReceiveMessage/).length, 1)
  })

  it('links nothing in notifications and in the status of the language', () => {
    const shown =
      /(?:show(?:Information|Warning|Error)Message\(|#profile\.text = )\s*(?<said>(?:vscode\.l10n\.t\([^)]*\{0\}|summary|off\b|where\b|change\.refusal|profile\b|unlinked\()?)/g
    const found = [...sources].flatMap(([path, text]) =>
      [...text.matchAll(shown)].map(({ groups }) => ({ path, said: groups!.said! })),
    )
    const held = found.filter(({ said }) => said === 'unlinked(')
    assert.ok(held.length >= 5, `${held.length}`)
    // Those name a rule and a key of ours, and nothing else.
    const ours = [
      { path: 'vscode/change.ts', said: 'change.refusal' },
      { path: 'vscode/switch-off.ts', said: 'where' },
    ]
    for (const one of found.filter(({ said }) => said !== '' && said !== 'unlinked('))
      assert.ok(
        ours.some(({ path, said }) => path === one.path && said === one.said) ||
          one.path === 'vscode/silence.ts',
        JSON.stringify(one),
      )
  })

  it('puts words into a page as text', () => {
    const media = new URL('../media/', import.meta.url)
    const scripts = readdirSync(media, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.js'),
    )
    assert.ok(scripts.length >= 5)
    for (const name of scripts)
      assert.doesNotMatch(
        readFileSync(new URL(name, media), 'utf8'),
        /(?:inner|outer|setHTML|AdjacentHTML)(?:HTML)?\b(?!Width|Height)|document\.write|DOMParser|createContextualFragment|\beval\(|new Function|\.srcdoc/,
        name,
      )
  })
})
