import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { engineFor } from '../../src/engine.ts'
import { applyEdits } from '../../src/lint/fix.ts'
import { todayHere } from '../../src/memo/dates.ts'
import { applyFix } from '../../src/vscode/apply.ts'
import { rangeOf } from '../../src/vscode/place.ts'
import { closeAll, findings, marked, openFile, ruleOf, until } from './editor.ts'
import { poor, untilFresh } from './fresh.ts'

const engine = engineFor({ today: todayHere() })

describe('fifty edits typed fast', function () {
  // A machine that is busy otherwise takes its time for each.
  this.timeout(60_000)
  afterEach(closeAll)

  /** Edits of every kind: letters, whole lines, headings that mend a finding, and deletions, here and there. */
  const edits: { at: string; text: string; erase?: number }[] = Array.from({ length: 50 }, (_, step) => {
    const places = [
      '# Move the test databases',
      'Since March 2027',
      '- Buy: ',
      'TODO',
      '- 31 April',
      '## Risks',
    ]
    const texts = ['x', ' ', '\n', 'word', '## Metrics\n\nTBD\n\n', '!', 'TBC ']
    return {
      at: places[step % places.length]!,
      text: step % 8 === 7 ? '' : texts[step % texts.length]!,
      ...(step % 8 === 7 && { erase: 1 + (step % 3) }),
    }
  })

  it('never show a stale finding, and end as if the memo were judged anew', async () => {
    const editor = await openFile('memos/fast.md', poor)
    const { document } = editor
    await until('it is judged', () => findings(editor).length > 0)
    /** Every text that a finding was ever said of, by what it says. */
    const said = new Map<string, Set<string>>()
    const learn = () => {
      const text = document.getText()
      for (const { rule, message, at } of engine.judge(text).findings) {
        const key = `${rule}: ${message}`
        said.set(key, (said.get(key) ?? new Set()).add(document.getText(rangeOf(at))))
      }
    }
    learn()
    let seen = 0
    for (const [step, { at, text, erase = 0 }] of edits.entries()) {
      const offset = document.getText().indexOf(at)
      const place = document.positionAt(Math.max(0, offset) + (step % 5))
      editor.selection = new vscode.Selection(place, document.positionAt(document.offsetAt(place) + erase))
      if (text) await vscode.commands.executeCommand('type', { text })
      else await vscode.commands.executeCommand('deleteLeft')
      learn()
      for (const finding of findings(editor)) {
        seen += 1
        const key = `${ruleOf(finding)}: ${finding.message}`
        const now = marked(editor, finding)
        assert.ok(said.get(key)?.has(now), `after edit ${step}, “${key}” is said of “${now}”`)
      }
    }
    assert.ok(seen > 50, 'findings were shown meanwhile')
    await untilFresh(editor)
  })

  it('end so after hundreds of letters without a breath between them, undone and redone, too', async () => {
    const editor = await openFile('memos/breathless.md', poor)
    const { document } = editor
    await until('it is judged', () => findings(editor).length > 0)
    const text =
      '\n\n## Metrics\n\n- Wait: 14 days to 2 by 3 May 2027, Dana Reyes\n\n## Options\n\n| Option | Cost |\n| --- | --- |\n| Buy | TBD |\n| Wait | 0 EUR |\n\n```\nTBD\n```\n\n> Soon, we hope. TODO\n'
    let [place, seed] = [0, 7]
    for (let round = 0; round < 2; round += 1) {
      const end = document.lineAt(document.lineCount - 1).range.end
      editor.selection = new vscode.Selection(end, end)
      // Not awaited: the next letter comes while the last is still on its way.
      await Promise.all([...text].map(letter => vscode.commands.executeCommand('type', { text: letter })))
      for (let count = 0; count < 40; count += 1) {
        seed = (seed * 16_807) % 2_147_483_647
        place = seed % document.getText().length
        const at = document.positionAt(place)
        editor.selection = new vscode.Selection(at, document.positionAt(place + (seed % 4)))
        await vscode.commands.executeCommand(['undo', 'redo', 'deleteLeft', 'lineBreakInsert'][seed % 4]!)
      }
    }
    assert.ok(document.version > 300, `only ${document.version} versions`)
    await untilFresh(editor)
  })

  it('never have a stale fix applied', async () => {
    const editor = await openFile('memos/fast-fix.md', poor)
    const { document } = editor
    await until('it is judged', () => findings(editor).length > 0)
    let applied = 0
    for (let step = 0; step < 50; step += 1) {
      const [version, before] = [document.version, document.getText()]
      const fixable = engine.judge(before).findings.find(({ fix }) => fix)
      const end = document.lineAt(9).range.end
      editor.selection = new vscode.Selection(end, end)
      // Asked for before the edit, and there after it.
      const typed = vscode.commands.executeCommand('type', { text: step % 10 === 9 ? '\n' : 'x' })
      const asked = vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(5, 0, 5, 0),
        vscode.CodeActionKind.QuickFix.value,
        // How many are resolved: without it, none says what it would do.
        100,
      )
      const [, actions] = await Promise.all([typed, asked])
      assert.notEqual(document.version, version)
      const now = document.getText()
      if (fixable) assert.equal(await applyFix(document, version, fixable.fix!), false)
      assert.equal(document.getText(), now, 'a fix for another version does nothing')
      if (step % 5 > 0) continue
      const fixes = engine.judge(now).findings.flatMap(({ fix }) => (fix ? [fix] : []))
      const { title, edit } = actions.find(({ title }) => fixes.some(fix => fix.title === title))!
      assert.ok(await vscode.workspace.applyEdit(edit!))
      const made = fixes.filter(fix => fix.title === title).map(({ edits }) => applyEdits(now, edits))
      assert.ok(
        made.includes(document.getText()),
        `at step ${step}, what is done is made for the text as it is`,
      )
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), now)
      applied += 1
    }
    assert.equal(applied, 10, 'fixes were offered meanwhile')
    const { version } = document
    const { fix } = engine.judge(document.getText()).findings.find(({ fix }) => fix)!
    assert.equal(await applyFix(document, version, fix!), true)
  })
})
