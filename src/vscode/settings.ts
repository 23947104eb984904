import * as vscode from 'vscode'
import type { Config } from '../config/config.ts'
import { type Engine, sharedEngineFor } from '../engine.ts'
import { defaultGlobs, memoTest } from '../memo/is-memo.ts'

/** The name under which settings, commands and views stand. */
export const id = 'alignmentMemos'

/** What the Problems panel names as the source of a finding. */
export const source = 'memo'

/** Kilobytes above which a file is not judged: far more than the longest memo has. */
const defaultMaxFileSize = 2048

/** What the user has set, made ready for use; read anew when it changes. */
export interface Settings {
  engine: Engine
  isMemo: (text: string) => boolean
  /** Milliseconds of rest after a keystroke before the memo is judged. */
  delay: number
  /** When findings are shown: as the memo is typed, once it is saved, or when asked for. */
  run: Run
  /** Whether the line that is being typed is left in peace. */
  focusMode: boolean
  /** Bytes above which a file is not judged. */
  maxFileSize: number
  /** Lines above which a document is judged only when it is opened and saved. */
  maxLiveLines: number
}

const runs = ['onType', 'onSave', 'manual'] as const

/** One of the moments at which findings can be shown. */
export type Run = (typeof runs)[number]

/** Reads the settings that hold for a document; where its config speaks as well, the config wins. */
export function settingsFor(uri: vscode.Uri, config: Config | undefined): Settings {
  const settings = vscode.workspace.getConfiguration(id, uri)
  const delay = settings.get<unknown>('lint.delay')
  const maxLiveLines = settings.get<unknown>('lint.maxLiveLines')
  const isUsual = memoTest(globsFor(uri))
  return {
    engine: engineAt(uri, config),
    isMemo: text =>
      config?.isMemo?.(uri.path, text) ?? isUsual(vscode.workspace.asRelativePath(uri, false), text),
    delay: typeof delay === 'number' && delay >= 0 ? delay : 150,
    run: runs.find(run => run === settings.get('lint.run')) ?? 'onType',
    focusMode: settings.get('lint.focusMode') !== false,
    maxFileSize: sizeLimitFor(uri),
    maxLiveLines: typeof maxLiveLines === 'number' && maxLiveLines >= 1 ? maxLiveLines : 5000,
  }
}

/** What judges a file. */
export function engineAt(uri: vscode.Uri, config: Config | undefined): Engine {
  const rules = vscode.workspace.getConfiguration(id, uri).get<unknown>('rules')
  const below = typeof rules === 'object' && rules !== null ? { ...rules } : {}
  return sharedEngineFor(config, config?.settingsFor(uri.path, below) ?? { rules: below })
}

/** Where the settings that hold for a file say that memos lie. */
export function globsFor(uri: vscode.Uri): readonly string[] {
  const globs = vscode.workspace.getConfiguration(id, uri).get<unknown>('memos')
  return Array.isArray(globs) ? globs.filter(glob => typeof glob === 'string') : defaultGlobs
}

/** Bytes above which a file is not judged. */
export function sizeLimitFor(uri: vscode.Uri): number {
  const size = vscode.workspace.getConfiguration(id, uri).get<unknown>('lint.maxFileSize')
  return 1024 * (typeof size === 'number' && size >= 1 ? size : defaultMaxFileSize)
}
