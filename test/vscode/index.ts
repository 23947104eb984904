import Mocha from 'mocha'
import * as vscode from 'vscode'

/**
 * Runs every test in the extension host; VS Code calls it. Between its first line and its last, both of which begin
 * with `vscode: `, everything on the console is the tests' own.
 * @throws Error when a test fails, which is what VS Code makes its exit status of
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 10_000 })
  // This gives the test files their `describe` and `it`; they can be loaded only then.
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha)
  // It sees what is not loaded yet, so it comes first.
  await import('./activation.test.ts')
  await import('./author.test.ts')
  await import('./config.test.ts')
  await import('./readiness.test.ts')
  await import('./tips.test.ts')
  await import('./text.test.ts')
  await import('./decisions.test.ts')
  await import('./lint-workspace.test.ts')
  await import('./thread.test.ts')
  await import('./modes.test.ts')
  await import('./typing.test.ts')
  await import('./storms.test.ts')
  await import('./storms-around.test.ts')
  await import('./lifecycle.test.ts')
  await import('./long.test.ts')
  await import('./folders.test.ts')
  await import('./preview.test.ts')
  await import('./share.test.ts')

  const host = globalThis.process?.versions?.node ? 'Node' : 'web'
  console.log(`vscode: running the tests in the ${host} host of VS Code ${vscode.version}`)
  const { passes, failures } = await new Promise<Mocha.Stats>(resolve => {
    const runner = mocha.run(() => resolve(runner.stats!))
  })
  console.log(`vscode: ${passes} passed, ${failures} failed`)
  if (failures > 0) throw new Error(`${failures} failed`)
}
