import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onExit } from './process.ts'

/** A new folder, empty and of nobody else, that is gone when it is disposed of, or with the process. */
export function temporaryFolder(): Disposable & { path: string } {
  const path = mkdtempSync(join(tmpdir(), 'alignment-memos-'))
  const remove = () => rmSync(path, { recursive: true, force: true })
  const forget = onExit(remove)
  return {
    path,
    [Symbol.dispose]() {
      forget()
      remove()
    },
  }
}
