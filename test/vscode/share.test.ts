import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, openFile, until, workspaceUri } from './editor.ts'

const memo = `---
memo: one-pager
title: Move the test databases
owner: Priya Nair
---

# Move the test databases

![Plan](plan.png) ![Secret](../../secret.png)

## Timeline

| Date | Milestone |
| --- | --- |
| 1 March 2099 | First team |
| 1 April 2099 | All teams |
`

const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  letter => letter.charCodeAt(0),
)

async function text(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
}

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration('alignmentMemos')
    .update(name, value, vscode.ConfigurationTarget.Workspace)
}

describe('sharing', () => {
  const target = () => workspaceUri('memos', 'share.html')

  afterEach(async () => {
    await set('export.paper', undefined)
    await set('export.pictures', undefined)
    await closeAll()
  })

  it('exports a memo as one page, its images in it, and those of other folders left out', async () => {
    await vscode.workspace.fs.writeFile(workspaceUri('memos', 'plan.png'), pixel)
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(workspaceUri(), '..', 'secret.png'), pixel)
    const { document } = await openFile('memos/share.md', memo)
    await vscode.commands.executeCommand('alignmentMemos.exportHtml', document.uri, target())
    const page = await text(target())
    assert.match(page, /^<!doctype html><html lang="en">/)
    assert.match(page, /<title>Move the test databases<\/title>/)
    assert.match(page, /<dt>Owner<\/dt><dd>Priya Nair<\/dd>/)
    assert.equal(page.match(/<img src="data:image\/png;base64,/g)?.length, 1)
    assert.match(page, /\[image: Secret\]/)
    assert.match(page, /<figure class="memo-picture memo-timeline"/)
    assert.match(page, /size: A4;/)
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceUri(), '..', 'secret.png'))
  })

  it('heeds the settings for paper and pictures', async () => {
    await set('export.paper', 'Letter')
    await set('export.pictures', false)
    const { document } = await openFile('memos/share.md', memo)
    await vscode.commands.executeCommand('alignmentMemos.exportHtml', document.uri, target())
    const page = await text(target())
    assert.match(page, /size: Letter;/)
    assert.doesNotMatch(page, /<figure/)
  })

  it('takes the memo that was edited last where a page that is no text has the focus', async () => {
    await openFile('memos/share.md', memo)
    await vscode.commands.executeCommand('alignmentMemos.openWalkthrough')
    await until('the walkthrough has the focus', () => vscode.window.activeTextEditor === undefined)
    await vscode.commands.executeCommand('alignmentMemos.exportHtml', undefined, target())
    assert.match(await text(target()), /Move the test databases/)
  })

  for (const [how, showPreview] of Object.entries({
    'as a panel': 'markdown.showLockedPreviewToSide',
    'in place of the text': 'vscode.openWith',
  }))
    it(`takes the memo that a preview shows ${how}, whatever was edited last`, async () => {
      const { document } = await openFile('memos/share.md', memo)
      await openFile('memos/other.md', memo.replaceAll('Move', 'Keep'))
      await vscode.commands.executeCommand(showPreview, document.uri, 'vscode.markdown.preview.editor')
      await until('the preview has the focus', () => {
        const { activeTab } = vscode.window.tabGroups.activeTabGroup
        return /share\.md$/.test(activeTab?.label ?? '') && !(activeTab?.input instanceof vscode.TabInputText)
      })
      await vscode.commands.executeCommand('alignmentMemos.exportHtml', undefined, target())
      assert.match(await text(target()), /<title>Move the test databases/)
      // So the menu of a panel calls it.
      const panel = vscode.Uri.parse('webview-panel:webview-markdown.preview-1')
      await vscode.commands.executeCommand('alignmentMemos.exportHtml', panel, target())
      assert.match(await text(target()), /<title>Move the test databases/)
    })

  it('writes what the editor holds, saved or not', async () => {
    const editor = await openFile('memos/share.md', memo)
    const end = editor.document.positionAt(memo.length)
    await editor.edit(edit => edit.insert(end, '\n## Risks\n\nUnsaved.\n'))
    await vscode.commands.executeCommand('alignmentMemos.exportHtml', undefined, target())
    assert.match(await text(target()), /Unsaved\./)
  })

  it('makes a page of lines that nobody could wait for, unread', async () => {
    const { document } = await openFile('tangled.md', '_a*b'.repeat(20_000))
    const page = workspaceUri('tangled.html')
    await vscode.commands.executeCommand('alignmentMemos.exportHtml', document.uri, page)
    assert.match(await text(page), /_a\*b_a\*b/)
  })

  it('opens a page from which a memo can be copied', async () => {
    const { document } = await openFile('memos/share.md', memo)
    await vscode.commands.executeCommand('alignmentMemos.copyRichText', document.uri)
    await until('the page is open', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => label === 'Copy: Move the test databases'),
      ),
    )
  })
})
