import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, openFile, openText, until, workspaceUri } from './editor.ts'

const body = `# Move

## Timeline

| Date | Milestone |
| --- | --- |
| 1 March 2099 | First team |
| 1 April 2099 | All teams |

## Risks

| Risk | Likelihood | Impact |
| --- | --- | --- |
| Lock-in | low | high |
| Delay | high | low |
`

const memo = `---\nmemo: one-pager\n---\n\n${body}`

/** What the Markdown preview shows of a document or of a text. */
async function rendered(what: vscode.TextDocument | string): Promise<string> {
  return (await vscode.commands.executeCommand<string>('markdown.api.render', what)) ?? ''
}

/** The pictures in it, by what they are of. */
function pictures(html: string): string[] {
  return [...html.matchAll(/<figure class="memo-picture memo-(\w+)"/g)].map(match => match[1]!)
}

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration('alignmentMemos')
    .update(name, value, vscode.ConfigurationTarget.Workspace)
}

describe('the Markdown preview', () => {
  // A plugin reaches the preview where both run in one host. In vscode.dev they do; here, the built-in preview is
  // served from beside the browser tab.
  before(function () {
    if (vscode.env.uiKind === vscode.UIKind.Web && !globalThis.process?.versions?.node) this.skip()
  })

  afterEach(async () => {
    await set('preview.pictures', undefined)
    await set('preview.pageEnd', undefined)
    await closeAll()
  })

  it('shows the pictures of a memo, each below its table', async () => {
    const { document } = await openFile('memos/pictures.md', memo)
    await until('the session knows the memo', () => vscode.languages.getDiagnostics(document.uri).length > 0)
    const html = await rendered(document)
    assert.deepEqual(pictures(html), ['timeline', 'risks'])
    const order = [
      'First team</td>',
      '<figure class="memo-picture memo-timeline"',
      '>Risks</h2>',
      'Lock-in</td>',
      '<figure class="memo-picture memo-risks"',
    ]
    const found = order.map(part => html.indexOf(part))
    assert.ok(
      found.every(index => index >= 0),
      JSON.stringify(found),
    )
    assert.deepEqual(
      found,
      found.toSorted((a, b) => a - b),
    )
  })

  it('shows the same with CRLF line ends, and after the next edit', async () => {
    const editor = await openFile('memos/crlf.md', memo.replaceAll('\n', '\r\n'))
    await until(
      'the session knows the memo',
      () => vscode.languages.getDiagnostics(editor.document.uri).length > 0,
    )
    assert.deepEqual(pictures(await rendered(editor.document)), ['timeline', 'risks'])
    const at = editor.document.positionAt(editor.document.getText().indexOf('First team'))
    await editor.edit(edit => edit.insert(at, 'Our very '))
    const html = await rendered(editor.document)
    assert.match(html, /<text[^>]*>Our very First team<\/text>/)
  })

  it('leaves documents alone that are no memos', async () => {
    await vscode.workspace.fs.writeFile(workspaceUri('plain.md'), new TextEncoder().encode(body))
    assert.deepEqual(pictures(await rendered((await openFile('plain.md', body)).document)), [])
    assert.deepEqual(pictures(await rendered(body)), [])
  })

  it('goes by what a text says of itself where no file is known', async () => {
    assert.deepEqual(pictures(await rendered(memo)), ['timeline', 'risks'])
  })

  it('shows no pictures where the setting says so', async () => {
    await set('preview.pictures', false)
    assert.deepEqual(pictures(await rendered(memo)), [])
    await set('preview.pictures', undefined)
    assert.deepEqual(pictures(await rendered(memo)), ['timeline', 'risks'])
  })

  it('marks where page one ends, unless the setting says not to', async () => {
    const long = `${memo}\n## Context\n\n${`${'word '.repeat(300)}\n\n`.repeat(3)}`
    const mark = /Page one ends here: 600 words fit, the memo has 9\d\d\./
    assert.match(await rendered(long), mark)
    assert.doesNotMatch(await rendered(memo), /Page one ends/)
    await set('preview.pageEnd', false)
    assert.doesNotMatch(await rendered(long), mark)
  })

  it('shows tables as ever where nothing can be drawn', async () => {
    const { document } = await openText(
      '---\nmemo: one-pager\n---\n\n# Move\n\n## Timeline\n\n| Date | Milestone |\n| --- | --- |\n| soon | All |\n',
    )
    const html = await rendered(document)
    assert.deepEqual(pictures(html), [])
    assert.match(html, /<td[^>]*>soon<\/td>/)
  })
})
