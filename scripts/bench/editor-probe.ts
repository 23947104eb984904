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
   * Megabytes of the host's process over those that it had before, with its garbage collected; the thread that judges is
   * a part of it. Resident at most while all memos are linted; resident once the thread has ended; and in use by the
   * host itself.
   */
  memoryPeak: number
  memoryAfter: number
  memoryHeld: number
  /** Where the host's own memory is then, in megabytes. */
  spaces: Record<string, number>
  /** Seconds that it took. */
  workspace: number
}

const name = 'alignment-memos.alignment-memos'

/** VS Code calls it as its tests, in a folder that scripts/bench/editor.ts has filled. A file “warm” there has the host warmed up first. */
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
  const isWarm = await vscode.workspace.fs.stat(at('warm')).then(
    () => true,
    () => false,
  )
  if (isWarm) toil()
  collect()
  const before = process.memoryUsage()
  let peak = 0
  const watching = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 20)
  since = performance.now()
  await vscode.commands.executeCommand('alignmentMemos.lintWorkspace')
  const workspace = (performance.now() - since) / 1000
  clearInterval(watching)
  const spaces = spacesNow()
  await rest(3000)
  collect()
  const after = process.memoryUsage()
  const figures: EditorFigures = {
    load,
    activate,
    bytesAtActivation,
    bytesWithMemo,
    firstFindings,
    memoryPeak: (peak - before.rss) / 1e6,
    memoryAfter: (after.rss - before.rss) / 1e6,
    memoryHeld: (after.heapUsed - before.heapUsed) / 1e6,
    spaces,
    workspace,
  }
  console.log(`vscode: figures ${JSON.stringify(figures)}`)
  console.log('vscode: 1 passed, 0 failed')
}

/**
 * Makes objects that soon nobody needs, as any program does: with these V8 grows what it has for young objects to its
 * full size, and gives none of it back.
 */
function toil(): void {
  for (let round = 0; round < 300; round += 1)
    Array.from({ length: 40_000 }, (_, index) => ({ index, text: `${round} ${index}` }))
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
