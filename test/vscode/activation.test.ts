import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { Api } from '../../src/vscode/extension.ts'
import { closeAll, findings, openFile, until } from './editor.ts'
import { quiet, remove } from './files.ts'

describe('the extension', () => {
  const extension = () => {
    const found = vscode.extensions.getExtension<Api>('alignment-memos.alignment-memos')
    assert(found, 'VS Code does not know the extension')
    return found
  }
  const api = () => extension().exports
  afterEach(closeAll)

  it('sleeps in a window without Markdown', () => {
    assert.equal(extension().isActive, false)
  })

  it('wakes up for Markdown, and loads nothing more while none of it is a memo', async () => {
    await openFile('README.md', '# Tools\n\nTBD\n')
    await until('it is active', () => extension().isActive)
    await openFile('notes.md', '# Notes\n\nTBD\n')
    await vscode.commands.executeCommand('markdown.showPreviewToSide')
    await quiet()
    assert.equal(api().isLoaded, false)
  })

  it('has its commands all the same', async () => {
    const { commands } = extension().packageJSON.contributes as { commands: { command: string }[] }
    const there = new Set(await vscode.commands.getCommands())
    assert.deepEqual(
      commands.filter(({ command }) => !there.has(command)),
      [],
    )
    assert.equal(api().isLoaded, false)
  })

  it('loads the rest once front matter says that this is a memo', async () => {
    const editor = await openFile('notes.md', '# Notes\n\nTBD\n')
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '---\nmemo: one-pager\n---\n\n'))
    await until('it is judged', () => findings(editor).length > 0)
    assert.equal(api().isLoaded, true)
    await remove('README.md')
    await remove('notes.md')
  })
})
