import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, findings, openFile, ruleOf, until, untilRules } from './editor.ts'

const extension = () => vscode.extensions.getExtension('alignment-memos.alignment-memos')!
const run = (command: string) => vscode.commands.executeCommand(`alignmentMemos.${command}`)

/** What is untitled would ask to be saved. */
async function revertAll(): Promise<void> {
  while (vscode.window.activeTextEditor)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  await closeAll()
}

describe('the first minutes', () => {
  afterEach(revertAll)

  it('open a sample that is on no disk, with a few things to mend', async () => {
    await run('openSample')
    const editor = vscode.window.activeTextEditor!
    assert.equal(editor.document.uri.scheme, 'untitled')
    const found = await untilRules(
      editor,
      'missing-section',
      'revisit-condition',
      'do-nothing-option',
      'unfinished-blank',
      'dated-timeline',
      'mitigated-risks',
      'owned-risks',
    )
    assert.ok(found.length < 10)
    assert.doesNotMatch(editor.document.getText(), /\{\{/)
  })

  it('open the same one again while nothing is written in it, and a new one after', async () => {
    await run('openSample')
    const { document } = vscode.window.activeTextEditor!
    await run('openSample')
    assert.equal(vscode.window.activeTextEditor!.document, document)
    await vscode.window.activeTextEditor!.edit(edit => edit.insert(new vscode.Position(9, 0), 'Mine.\n'))
    await run('openSample')
    assert.notEqual(vscode.window.activeTextEditor!.document, document)
  })

  it('go from finding to finding that has a fix', async () => {
    await run('openSample')
    const editor = vscode.window.activeTextEditor!
    await until('it is judged', () => findings(editor).length > 0)
    const lines: number[] = []
    for (let step = 0; step < 3; step += 1) {
      await run('mendFinding')
      lines.push(editor.selection.active.line)
    }
    assert.ok(lines[0]! < lines[1]! && lines[1]! < lines[2]!, String(lines))
    assert.ok(findings(editor).some(({ range }) => range.start.line === lines[2]))
  })

  it('open the sample where there is no memo to mend', async () => {
    await run('mendFinding')
    const editor = vscode.window.activeTextEditor!
    assert.equal(editor.document.isUntitled, true)
    assert.ok(findings(editor).some(found => ruleOf(found) === 'missing-section'))
  })

  it('have a walkthrough of four steps whose commands and pictures are there', async () => {
    const { packageJSON, extensionUri } = extension()
    const [{ steps }] = packageJSON.contributes.walkthroughs
    const commands = new Set(await vscode.commands.getCommands())
    assert.equal(steps.length, 4)
    for (const { description, media, completionEvents } of steps) {
      const offered = [...description.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command!)
      assert.ok(offered.length > 0)
      for (const command of offered) assert.ok(commands.has(command), command)
      assert.ok(media.altText.length > 20)
      const { size } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, media.image))
      assert.ok(size < 15_000, `${media.image} has ${size} bytes`)
      for (const event of completionEvents) assert.match(event, /^on(Command|Context|View):alignmentMemos\./)
    }
    // The last step says how what is written gets to its readers.
    for (const command of ['exportHtml', 'copyRichText'])
      assert.match(steps.at(-1).description, new RegExp(`\\(command:alignmentMemos\\.${command}\\)`))
    await run('openWalkthrough')
  })
})

describe('the Tips view', () => {
  afterEach(closeAll)

  it('is shown by its command, with a memo and without', async () => {
    await run('showTips')
    await openFile('memos/tips.md', '---\nmemo: one-pager\n---\n\n# Move\n\n## Risks\n\nTBD\n')
    await run('showTips')
  })
})
