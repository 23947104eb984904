import * as vscode from 'vscode'
import { type Engine, engineFor } from '../engine.ts'
import { defaultGlobs, memoTest } from '../memo/is-memo.ts'

/** The name under which settings, commands and views stand. */
export const id = 'alignmentMemos'

/** What the user has set, made ready for use; read anew when it changes. */
export interface Settings {
  engine: Engine
  isMemo: (path: string, text: string) => boolean
  /** Milliseconds of rest after a keystroke before the memo is judged. */
  delay: number
}

/** Reads the settings that hold for a document. */
export function settingsFor(uri: vscode.Uri): Settings {
  const settings = vscode.workspace.getConfiguration(id, uri)
  const globs = settings.get<unknown>('memos')
  const delay = settings.get<unknown>('lint.delay')
  return {
    engine: engineFor({ rules: settings.get('rules') ?? {} }),
    isMemo: memoTest(Array.isArray(globs) ? globs.filter(glob => typeof glob === 'string') : defaultGlobs),
    delay: typeof delay === 'number' && delay >= 0 ? delay : 150,
  }
}
