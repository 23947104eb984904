import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runTests } from '@vscode/test-electron'
import { desktopVSCode } from './host/find.ts'
import { ROOT } from './host/paths.ts'
import { main, run } from './host/process.ts'
import { temporaryFolder } from './host/temporary.ts'

export interface Counts {
  passed: number
  failed: number
}

/**
 * Builds the extension and its tests and runs them in a real VS Code, on a fresh copy of test/vscode/fixture. What
 * they print is streamed to our output.
 * @returns how many passed and failed; a run that does not come to its end counts as one more failure
 * @throws Error if the build fails
 */
export async function runVSCodeTests(): Promise<Counts> {
  await run(process.execPath, ['esbuild.mjs', '--tests'], { cwd: ROOT })
  using workspace = temporaryFolder()
  cpSync(join(ROOT, 'test/vscode/fixture'), join(workspace.path, 'first'), { recursive: true })
  // A second folder can join a workspace file of one; a folder alone would restart the tests.
  const file = join(workspace.path, 'tests.code-workspace')
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'first' }] }))

  const vscodeExecutablePath = (await desktopVSCode()) ?? join(ROOT, 'scripts/host/code')
  using output = tapOutput()
  const status = await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: join(ROOT, 'dist/test/vscode.cjs'),
    launchArgs: [file, '--disable-extensions'],
  }).catch(() => 1)

  const counts = /^vscode: (\d+) passed, (\d+) failed$/m.exec(output.text)
  const [passed, failed] = counts ? [Number(counts[1]), Number(counts[2])] : [0, 1]
  return { passed, failed: Math.max(failed, status) }
}

/** `runTests` prints to our output and returns only a status, so the counts have to be read in passing. */
function tapOutput(): Disposable & { text: string } {
  const { write } = process.stdout
  const tap = {
    text: '',
    [Symbol.dispose]() {
      process.stdout.write = write
    },
  }
  process.stdout.write = (chunk: string | Uint8Array, ...rest: never[]) => {
    tap.text += typeof chunk === 'string' ? chunk : Buffer.from(chunk)
    return write.call(process.stdout, chunk, ...rest)
  }
  return tap
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await main(async () => {
    const { failed } = await runVSCodeTests()
    if (failed > 0) process.exitCode = 1
  })
