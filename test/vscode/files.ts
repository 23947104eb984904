import * as vscode from 'vscode'
import { workspaceUri } from './editor.ts'

/** Writes a file of the workspace behind the editor's back. */
export async function write(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = workspaceUri(...path.split('/'))
  await vscode.workspace.fs.writeFile(
    uri,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  )
  return uri
}

/** Deletes a file of the workspace, or a folder with all that is in it. */
export async function remove(path: string): Promise<void> {
  await vscode.workspace.fs.delete(workspaceUri(...path.split('/')), { recursive: true })
}

/** Deletes every Markdown and config file that a test has left. */
export async function removeAll(): Promise<void> {
  for (const uri of await vscode.workspace.findFiles('**/{*.md,.memorc*}'))
    await vscode.workspace.fs.delete(uri)
}

/** Waits until file events have come and been followed. */
export function quiet(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 700))
}

/** Changes settings of the workspace for as long as something runs. */
export async function withSettings(
  settings: Record<string, unknown>,
  run: () => Promise<void>,
): Promise<void> {
  const update = (key: string, value: unknown) =>
    vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Workspace)
  for (const [key, value] of Object.entries(settings)) await update(key, value)
  try {
    await run()
  } finally {
    for (const key of Object.keys(settings)) await update(key, undefined)
  }
}
