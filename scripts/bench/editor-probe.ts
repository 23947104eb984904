import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'
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
  /**
   * Megabytes over those of the idle host, whose process the judging thread shares: resident at most while all memos are
   * linted, and once the thread has ended; and in use by the host itself when it is done.
   */
  memoryPeak: number
  memoryAfter: number
  memoryHeld: number
  /** Where the host's own memory was when most was resident, in megabytes. */
  spaces: Record<string, number>
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
    const at = (when: string) =>
      marks().find(mark => mark.name === `code/extHost/${when}${what}/${name}`)!.startTime
    return at('did') - at('will')
  }
  const loaded = () =>
    Object.keys(require.cache).filter(path => path.startsWith(extension.extensionUri.fsPath))
  const bytes = () => {
    const { statSync } = require('node:fs') as typeof import('node:fs')
    return loaded().reduce((sum, path) => sum + statSync(path).size, 0)
  }

  await vscode.window.showTextDocument(at('notes.md'))
  await until(() => extension.isActive)
  await rest(100)
  const [load, activate] = [between('LoadExtensionCode'), between('ActivateExtension')]
  await rest(500)
  const bytesAtActivation = bytes()

  let since = performance.now()
  const memo = await vscode.window.showTextDocument(at('memos/0.md'))
  await until(() => vscode.languages.getDiagnostics(memo.document.uri).length > 0)
  const firstFindings = performance.now() - since
  const bytesWithMemo = bytes()

  await vscode.commands.executeCommand('workbench.action.closeAllEditors')

  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const idle = process.memoryUsage()
  let peak = idle.rss
  let spaces = {}
  const watching = setInterval(() => {
    const now = process.memoryUsage.rss()
    if (now <= peak) return
    peak = now
    spaces = spacesNow()
  }, 20)
  since = performance.now()
  await vscode.commands.executeCommand('alignmentMemos.lintWorkspace')
  const workspace = (performance.now() - since) / 1000
  clearInterval(watching)
  await rest(3000)
  collect()
  const after = process.memoryUsage()
  const figures: EditorFigures = {
    load,
    activate,
    bytesAtActivation,
    bytesWithMemo,
    firstFindings,
    memoryPeak: (peak - idle.rss) / 1e6,
    memoryAfter: (after.rss - idle.rss) / 1e6,
    memoryHeld: (after.heapUsed - idle.heapUsed) / 1e6,
    spaces,
    workspace,
  }
  console.log(`vscode: figures ${JSON.stringify(figures)}`)
  console.log('vscode: 1 passed, 0 failed')
}

/** What V8 has taken for each kind of object, what of it is in use, and what lies outside. */
function spacesNow(): Record<string, number> {
  const { external } = process.memoryUsage()
  const spaces = getHeapSpaceStatistics().flatMap(({ space_name, space_size, space_used_size }) => [
    [space_name, space_size],
    [`${space_name} in use`, space_used_size],
  ])
  const all = [...spaces, ['external', external]] as [string, number][]
  return Object.fromEntries(
    all.flatMap(([name, size]) => (size < 1e6 ? [] : [[name, Math.round(size / 1e6)]])),
  )
}

/** What VS Code itself has noted of its extensions, in whole milliseconds. */
function marks(): { name: string; startTime: number }[] {
  const { MonacoPerformanceMarks } = globalThis as unknown as {
    MonacoPerformanceMarks: { getMarks(): { name: string; startTime: number }[] }
  }
  return MonacoPerformanceMarks.getMarks()
}

function rest(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await rest(5)
}
