import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Engine } from '../engine.ts'
import type { Reading } from '../views/memo-index.ts'
import { diagnosticsOf } from './diagnostics.ts'
import type { Judges } from './judges.ts'
import { readText, tooLarge } from './read-text.ts'
import { sizeLimitFor, source } from './settings.ts'
import type { Shown } from './thread.ts'

/** What is shown of a file that no editor holds. */
export interface Judged {
  diagnostics: vscode.Diagnostic[]
  /** Undefined where the file could not be judged; the diagnostics say why. */
  findings: readonly Shown[] | undefined
}

/**
 * Judges a file, or says why it cannot be judged; undefined where there is none, and where nobody wants it any longer.
 *
 * @param read what came of reading it, where that has been done.
 * @param isWanted asked now and then while it goes on; once it is not, the answer makes no difference.
 */
export async function judgeFile(
  uri: vscode.Uri,
  engine: Engine,
  judges: Judges,
  read: Reading,
  isWanted: () => boolean,
): Promise<Judged | undefined> {
  const limit = sizeLimitFor(uri)
  const reading = read ?? (await readText(uri, limit))
  if (!reading) return undefined
  if ('why' in reading) return leftOut(reading.why)
  const { text } = reading
  if (text.length > limit) return leftOut(tooLarge(text.length, limit))
  const verdict = await judges.judge(engine, text, isWanted)
  if (!verdict) return undefined
  if ('why' in verdict) return leftOut(verdict.why)
  return { diagnostics: diagnosticsOf(verdict), findings: verdict.findings }
}

function leftOut(why: string): Judged {
  const message = l10n.t('{0} It is left out.', why)
  const top = new vscode.Range(0, 0, 0, 0)
  const diagnostic = new vscode.Diagnostic(top, message, vscode.DiagnosticSeverity.Information)
  diagnostic.source = source
  return { diagnostics: [diagnostic], findings: undefined }
}
