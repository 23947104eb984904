import assert from 'node:assert/strict'
import * as vscode from 'vscode'

describe('the extension', () => {
  it('is there and activates', async () => {
    const extension = vscode.extensions.getExtension('alignment-memos.alignment-memos')
    assert(extension, 'VS Code does not know the extension')
    await extension.activate()
    assert(extension.isActive)
  })

  it('registers its commands', async () => {
    const commands = await vscode.commands.getCommands()
    assert(commands.includes('alignmentMemos.showTips'))
  })
})
