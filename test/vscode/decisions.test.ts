import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { Configs } from '../../src/vscode/configs.ts'
import { markdownLink } from '../../src/vscode/decision-commands.ts'
import { Decisions } from '../../src/vscode/decisions.ts'
import { readText } from '../../src/vscode/read-text.ts'
import { WorkspaceMemos } from '../../src/vscode/workspace-memos.ts'
import { closeAll, openFile, workspaceUri } from './editor.ts'
import { quiet, remove, removeAll, withSettings, write } from './files.ts'

const today = '2027-03-01'

const memo = (title: string, decideBy: string, status = 'review') =>
  `---\nmemo: one-pager\nowner: Priya Nair\ndecide-by: ${decideBy}\nstatus: ${status}\n---\n\n# ${title}\n`

describe('the Decisions view', () => {
  let configs: Configs
  let memos: WorkspaceMemos
  let view: Decisions
  let reads: string[]
  let refreshed: number
  let now: string

  // What other tests have left would be listed as well.
  before(removeAll)

  beforeEach(async () => {
    await write('memos/late.md', memo('Late', '2027-02-26'))
    reads = []
    refreshed = 0
    now = today
    configs = new Configs()
    memos = new WorkspaceMemos(configs, uri => {
      reads.push(vscode.workspace.asRelativePath(uri, false))
      return readText(uri, 1_000_000)
    })
    view = new Decisions(memos, memento(), () => now)
    view.onDidChangeTreeData(() => {
      refreshed += 1
    })
    assert.deepEqual(reads, [], 'nothing is read before it is shown')
    await view.getChildren()
    // What earlier tests did to files may still be told.
    await quiet()
    reads = []
    refreshed = 0
  })

  afterEach(async () => {
    await closeAll()
    for (const part of [view, memos, configs]) part.dispose()
    await removeAll()
  })

  /** What the view shows: “group: title, title”. */
  async function shown(): Promise<string[]> {
    const lines: string[] = []
    for (const node of await view.getChildren()) {
      const { label } = view.getTreeItem(node)
      const children = await view.getChildren(node)
      const names = children.map(child => ('title' in child ? child.title : view.getTreeItem(child).label))
      lines.push(`${label}: ${names.join(', ')}`)
    }
    return lines
  }

  async function untilShown(...wanted: string[]): Promise<void> {
    const deadline = Date.now() + 5000
    for (;;) {
      const found = await shown()
      if (found.join('\n') === wanted.join('\n')) return
      if (Date.now() > deadline) assert.deepEqual(found, wanted)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }

  it('lists a memo by its day, and says it as a person does', async () => {
    assert.deepEqual(await shown(), ['Overdue: Late'])
    const [group] = await view.getChildren()
    const [node] = await view.getChildren(group)
    const item = view.getTreeItem(node!)
    assert.deepEqual([item.label, item.description], ['Feb 26 · Late', 'Priya Nair'])
    assert.match(String(item.tooltip), /^Overdue since 2027-02-26, 3 days ago$/m)
    assert.equal(String(item.command?.arguments?.[0]), workspaceUri('memos', 'late.md').toString())
    assert.equal(
      item.accessibilityInformation?.label,
      'Late, Overdue since 2027-02-26, 3 days ago, Owner: Priya Nair, Status: review',
    )
  })

  it('follows what is created, changed and deleted, and reads that one file alone, once', async () => {
    await write('memos/new.md', memo('New', '2027-03-03'))
    await untilShown('Overdue: Late', 'Due this week: New')
    await quiet()
    assert.deepEqual(reads, ['memos/new.md'])

    reads = []
    await write('memos/late.md', memo('Late', '2027-02-26', 'decided'))
    await untilShown('Due this week: New', 'Decided: Late')
    await quiet()
    assert.deepEqual(reads, ['memos/late.md'])

    reads = []
    await remove('memos/new.md')
    await untilShown('Decided: Late')
    await quiet()
    assert.deepEqual(reads, [])
  })

  it('follows a file and a whole folder that are given another name', async () => {
    await vscode.workspace.fs.rename(workspaceUri('memos', 'late.md'), workspaceUri('memos', 'later.md'))
    await quiet()
    await untilShown('Overdue: Late')
    assert.deepEqual(reads, ['memos/later.md'])
    await write('old/a.md', memo('A', '2099-01-01'))
    await write('old/deep/b.md', memo('B', '2099-01-02'))
    await untilShown('Overdue: Late', 'Waiting: A, B')
    await vscode.workspace.fs.rename(workspaceUri('old'), workspaceUri('new'))
    await quiet()
    await untilShown('Overdue: Late', 'Waiting: A, B')
    const [, waiting] = await view.getChildren()
    const [first] = await view.getChildren(waiting)
    assert.equal(
      String(view.getTreeItem(first!).command?.arguments?.[0]),
      workspaceUri('new', 'a.md').toString(),
    )
    await remove('new')
    await untilShown('Overdue: Late')
  })

  it('shows what an editor holds unsaved, reads nothing for it, and takes it back when it is thrown away', async () => {
    const editor = await openFile('memos/late.md', memo('Late', '2027-02-26'))
    await quiet()
    reads = []
    const line = editor.document.lineAt(3)
    await editor.edit(edit => edit.replace(line.range, 'decide-by: 2027-03-02'))
    await untilShown('Due this week: Late')
    assert.deepEqual(reads, [])
    await closeAll()
    await untilShown('Overdue: Late')
  })

  it('is not made anew while the text below is typed', async () => {
    const editor = await openFile('memos/late.md', memo('Late', '2027-02-26'))
    await quiet()
    refreshed = 0
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end
    await editor.edit(edit => edit.insert(end, '\nWords and words.\n'))
    await quiet()
    assert.equal(refreshed, 0)
  })

  it('names a file that cannot be read, and shows the others', async () => {
    await vscode.workspace.fs.writeFile(
      workspaceUri('memos', 'broken.md'),
      new Uint8Array([0x23, 0xff, 0xfe]),
    )
    await untilShown('Overdue: Late', 'Cannot be read: memos/broken.md')
    const [, group] = await view.getChildren()
    const [node] = await view.getChildren(group)
    assert.equal(view.getTreeItem(node!).description, 'The file is not UTF-8. Save it in that encoding.')
  })

  it('follows the config that says which files are memos, without reading any anew', async () => {
    await write('papers/a.md', '# A paper\n')
    await quiet()
    reads = []
    assert.deepEqual(await shown(), ['Overdue: Late'])
    await write('.memorc.yaml', 'memos: papers/**\n')
    await untilShown('Overdue: Late', 'Waiting: A paper')
    assert.deepEqual(reads, [])
    await remove('.memorc.yaml')
    await untilShown('Overdue: Late')
  })

  it('leaves out what settings leave out of search', async () => {
    await write('memos/archive/a.md', memo('Archived', '2027-02-01'))
    await untilShown('Overdue: Archived, Late')
    await withSettings({ 'search.exclude': { '**/archive': true } }, async () => {
      await untilShown('Overdue: Late')
      await write('memos/archive/b.md', memo('Another', '2027-02-01'))
      await quiet()
      assert.deepEqual(await shown(), ['Overdue: Late'])
    })
    await untilShown('Overdue: Another, Archived, Late')
  })

  it('remembers what it is filtered and sorted by', async () => {
    await write('memos/b.md', memo('Before', '2027-02-27'))
    await untilShown('Overdue: Late, Before')
    await view.choose({ sort: 'title' })
    assert.deepEqual(await shown(), ['Overdue: Before, Late'])
    await view.choose({ filter: { text: 'bef' } })
    assert.deepEqual(await shown(), ['Overdue: Before'])
    assert.deepEqual(view.chosen, { filter: { text: 'bef' }, sort: 'title' })
  })

  it('has other groups once another day has begun', async () => {
    now = '2099-01-01'
    view.keepDay()
    assert.equal(refreshed, 1)
    await view.getChildren()
    view.keepDay()
    assert.equal(refreshed, 1, 'only once')
  })

  it('copies a link that Markdown reads', () => {
    const uri = workspaceUri('memos', 'a (b) #1.md')
    assert.equal(markdownLink('Move [now]', uri), '[Move \\[now\\]](memos/a%20%28b%29%20%231.md)')
    assert.equal(markdownLink('Drop <b> and `c', uri).slice(0, 20), '[Drop \\<b> and \\`c](')
  })
})

function memento(): vscode.Memento {
  const values = new Map<string, unknown>()
  return {
    keys: () => [...values.keys()],
    get: <T>(key: string, usual?: T) => (values.get(key) as T) ?? usual,
    update: async (key: string, value: unknown) => void values.set(key, value),
  } as vscode.Memento
}
