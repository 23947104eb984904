import * as vscode from 'vscode'

type Parts = typeof import('./features.ts')

/**
 * Loads what activation leaves out. The build makes CommonJS files of it. Node requires them by itself; in a browser tab
 * the editor gives an extension one file only, so what lies beside it is read and run as the editor would.
 */
export async function load(extension: vscode.Uri): Promise<Parts> {
  if (globalThis.process?.versions?.node) return require('./features.js')
  const [engine, features] = await Promise.all([read('engine.js'), read('features.js')])
  const part = run(engine, () => vscode)
  return run(features, name => (name === 'vscode' ? vscode : part)) as Parts

  async function read(name: string): Promise<string> {
    const file = vscode.Uri.joinPath(extension, 'dist', name)
    const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
    // The last line names the file in the stacks of errors and in the debugger.
    return `${source}\n//# sourceURL=${file}`
  }
}

function run(source: string, require: (name: string) => unknown): unknown {
  const module = { exports: {} }
  new Function('module', 'exports', 'require', source)(module, module.exports, require)
  return module.exports
}
