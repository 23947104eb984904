import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
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

/** Where an extension runs: in Node, as on a desktop, or in a worker of a browser tab. */
const HOSTS = { node: 'Node host', web: 'web host' }

/**
 * Builds the extension and its tests and runs them in a real VS Code, in each of its extension hosts. What they print
 * is streamed to our output.
 * @returns how many passed and failed; a run that does not come to its end counts as one more failure
 * @throws Error if the build fails
 */
export async function runVSCodeTests(hosts = Object.keys(HOSTS) as (keyof typeof HOSTS)[]): Promise<Counts> {
  await run(process.execPath, ['esbuild.mjs', '--tests'], { cwd: ROOT })
  const total = { passed: 0, failed: 0 }
  for (const host of hosts) {
    console.log(`\nvscode (${HOSTS[host]})`)
    const { passed, failed } = await runIn(host)
    total.passed += passed
    total.failed += failed
  }
  return total
}

/** One run, on a fresh copy of test/vscode/fixture. */
async function runIn(host: keyof typeof HOSTS): Promise<Counts> {
  using workspace = temporaryFolder()
  cpSync(join(ROOT, 'test/vscode/fixture'), join(workspace.path, 'first'), { recursive: true })
  linkOut(workspace.path)
  // A second folder can join a workspace file of one; a folder alone would restart the tests.
  const file = join(workspace.path, 'tests.code-workspace')
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'first' }] }))

  // Desktop VS Code has a web host too, but in a window with Node beside it: the browser tab is the harder test.
  const desktop = host === 'node' ? await desktopVSCode() : undefined
  using output = tapOutput()
  const status = await runTests({
    vscodeExecutablePath: desktop ?? join(ROOT, 'scripts/host/code'),
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: join(ROOT, 'dist/test/vscode.js'),
    launchArgs: [file, '--disable-extensions', ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : [])],
  }).catch(() => 1)

  const counts = /^vscode: (\d+) passed, (\d+) failed$/m.exec(output.text)
  const [passed, failed] = counts ? [Number(counts[1]), Number(counts[2])] : [0, 1]
  const elsewhere = output.text.includes(`in the ${HOSTS[host]} of VS Code`) ? 0 : 1
  return { passed, failed: Math.max(failed, status, elsewhere) }
}

/** Links that lead out of the workspace: nothing that runs in a browser tab could make them. */
function linkOut(path: string): void {
  mkdirSync(join(path, 'secret'))
  writeFileSync(join(path, 'secret/words.txt'), '# {title}\n\n## Secret words\n')
  mkdirSync(join(path, 'first/links'))
  symlinkSync(join(path, 'secret'), join(path, 'first/links/folder'), 'junction')
  // Windows lets nobody link a file but its administrator.
  if (process.platform !== 'win32') symlinkSync('../../secret/words.txt', join(path, 'first/links/file.txt'))
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
