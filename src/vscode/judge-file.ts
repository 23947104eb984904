import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Finding } from '../lint/rule.ts'
import type { Reading } from '../views/memo-index.ts'
import { diagnosticsOf } from './diagnostics.ts'
import { readText, tooLarge } from './read-text.ts'
import type { Session } from './session.ts'
import { sizeLimitFor, source } from './settings.ts'
import { inTurns } from './turns.ts'

/** What is shown of a file that no editor holds. */
export interface Judged {
  diagnostics: vscode.Diagnostic[]
  /** Undefined where the file could not be judged; the diagnostics say why. */
  findings: readonly Finding[] | undefined
}

/**
 * Judges a file, or says why it cannot be judged; undefined where there is none. Its config must be known.
 *
 * @param read what came of reading it, where that has been done.
 * @param isWanted asked now and then while it goes on; once it is not, the answer makes no difference.
 */
export async function judgeFile(
  uri: vscode.Uri,
  session: Session,
  read?: Reading,
  isWanted = () => true,
): Promise<Judged | undefined> {
  const limit = sizeLimitFor(uri)
  const reading = read ?? (await readText(uri, limit))
  if (!reading) return undefined
  if ('why' in reading) return leftOut(reading.why)
  const { text } = reading
  if (text.length > limit) return leftOut(tooLarge(text.length, limit))
  try {
    const result = await inTurns(session.judgingFile(uri, text), isWanted)
    if (!result) return undefined
    return { diagnostics: diagnosticsOf(result), findings: result.findings }
  } catch {
    return leftOut(l10n.t('The file is nested too deeply.'))
  }
}

function leftOut(why: string): Judged {
  const message = l10n.t('{0} It is left out.', why)
  const top = new vscode.Range(0, 0, 0, 0)
  const diagnostic = new vscode.Diagnostic(top, message, vscode.DiagnosticSeverity.Information)
  diagnostic.source = source
  return { diagnostics: [diagnostic], findings: undefined }
}
