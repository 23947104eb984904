import * as vscode from 'vscode'

type Parts = typeof import('./features.ts')

/**
 * Loads what activation leaves out. The build makes a CommonJS file of it. Node requires that by itself; in a browser
 * tab the editor gives an extension one file only, so what lies beside it is read and run as the editor would.
 */
export async function load(extension: vscode.Uri): Promise<Parts> {
  if (globalThis.process?.versions?.node) return require('./features.js')
  const file = vscode.Uri.joinPath(extension, 'dist', 'features.js')
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
  const module = { exports: {} }
  // The last line names the file in the stacks of errors and in the debugger.
  const run = new Function('module', 'exports', 'require', `${source}\n//# sourceURL=${file}`)
  run(module, module.exports, () => vscode)
  return module.exports as Parts
}
