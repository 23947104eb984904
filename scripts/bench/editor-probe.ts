import { type Profiler, Session } from 'node:inspector'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import * as vscode from 'vscode'

/** What is measured inside the editor, in its Node host. */
export interface EditorFigures {
  /** Milliseconds. */
  load: number
  activate: number
  /** Bytes of our files that were loaded when the extension was active, and once a memo was open. */
  bytesAtActivation: number
  bytesWithMemo: number
  /** Milliseconds from opening the first memo to its findings. */
  firstFindings: number
  /** Milliseconds for which our code ran at most without a pause, while a memo of 20,000 lines was opened, typed in and saved. */
  longestBlock: number
  /** Megabytes over those of the idle host, at most, while 5,000 memos are linted, and when that is done. */
  memoryPeak: number
  memoryAfter: number
  /** Seconds that it took. */
  workspace: number
}

const name = 'alignment-memos.alignment-memos'

/** VS Code calls it as its tests, in a folder that scripts/bench/editor.ts has filled. */
export async function run(): Promise<void> {
  const [{ uri: folder }] = vscode.workspace.workspaceFolders as [vscode.WorkspaceFolder]
  const at = (path: string) => vscode.Uri.joinPath(folder, path)
  const extension = vscode.extensions.getExtension(name)!
  const between = (what: string) => {
    const end = (when: string) => performance.getEntriesByName(`code/extHost/${when}${what}/${name}`)[0]!
    return end('did').startTime - end('will').startTime
  }
  const loaded = () =>
    Object.keys(require.cache).filter(path => path.startsWith(extension.extensionUri.fsPath))
  const bytes = () => {
    const { statSync } = require('node:fs') as typeof import('node:fs')
    return loaded().reduce((sum, path) => sum + statSync(path).size, 0)
  }

  await vscode.window.showTextDocument(at('notes.md'))
  await until(() => extension.isActive)
  await rest(500)
  const bytesAtActivation = bytes()

  let since = performance.now()
  const memo = await vscode.window.showTextDocument(at('memos/0.md'))
  await until(() => vscode.languages.getDiagnostics(memo.document.uri).length > 0)
  const firstFindings = performance.now() - since
  const bytesWithMemo = bytes()

  const longestBlock = await busiest('/dist/features.js', async () => {
    const editor = await vscode.window.showTextDocument(at('long.md'))
    await until(() => vscode.languages.getDiagnostics(editor.document.uri).length > 0)
    for (let count = 0; count < 20; count += 1) {
      await editor.edit(edit => edit.insert(new vscode.Position(10_000, 0), 'x'))
      await rest(20)
    }
    await editor.document.save()
    await rest(10_000)
  })
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')

  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const held = () => process.memoryUsage().rss / 1e6
  collect()
  const idle = held()
  let peak = idle
  const watching = setInterval(() => {
    peak = Math.max(peak, held())
  }, 20)
  since = performance.now()
  await vscode.commands.executeCommand('alignmentMemos.lintWorkspace')
  const workspace = (performance.now() - since) / 1000
  clearInterval(watching)
  collect()
  const figures: EditorFigures = {
    load: between('LoadExtensionCode'),
    activate: between('ActivateExtension'),
    bytesAtActivation,
    bytesWithMemo,
    firstFindings,
    longestBlock,
    memoryPeak: peak - idle,
    memoryAfter: held() - idle,
    workspace,
  }
  console.log(`vscode: figures ${JSON.stringify(figures)}`)
  console.log('vscode: 1 passed, 0 failed')
}

/**
 * Milliseconds for which a part of the extension ran at most without a pause, while something went on. The built-in
 * Markdown extension runs in the same host, and holds it for longer; so what counts is who is on the stack.
 */
async function busiest(part: string, run: () => Promise<void>): Promise<number> {
  const session = new Session()
  session.connect()
  const post = (method: string, given?: object) =>
    new Promise<{ profile: Profiler.Profile }>((resolve, reject) =>
      session.post(method, given, (error, answer) => (error ? reject(error) : resolve(answer as never))),
    )
  await post('Profiler.enable')
  await post('Profiler.setSamplingInterval', { interval: 1000 })
  await post('Profiler.start')
  await run()
  const { nodes, samples = [], timeDeltas = [] } = (await post('Profiler.stop')).profile
  session.disconnect()
  const ours = new Set(nodes.filter(({ callFrame }) => callFrame.url.endsWith(part)).map(({ id }) => id))
  // A parent comes before its children.
  for (const { id, children = [] } of nodes) if (ours.has(id)) for (const child of children) ours.add(child)
  let [longest, lasting] = [0, 0]
  for (const [index, sample] of samples.entries()) {
    lasting = ours.has(sample) ? lasting + timeDeltas[index]! / 1000 : 0
    longest = Math.max(longest, lasting)
  }
  return longest
}

function rest(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await rest(5)
}
