// Takes the arguments of desktop VS Code and runs extension tests in VS Code from npm, inside a headless browser.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from './browser.ts'
import { installVSCode } from './install.ts'
import { main } from './process.ts'
import { startServer } from './server.ts'
import { inBrowser } from './settings.ts'
import { TestLog } from './test-log.ts'
import { type TestRun, testRunUrl } from './workbench.ts'

/** How long the tests may take. */
const LIMIT_MIN = 10

const string = { type: 'string' } as const
const { values, positionals } = parseArgs({
  options: { extensionDevelopmentPath: string, extensionTestsPath: string, extensionDevelopmentKind: string },
  allowPositionals: true,
  // Desktop VS Code has many more options, and they make no difference here.
  strict: false,
})

await main(async () => {
  const [folder] = positionals
  const extension = values.extensionDevelopmentPath
  const tests = values.extensionTestsPath
  if (!folder || typeof extension !== 'string' || typeof tests !== 'string')
    throw new Error('usage: code FOLDER --extensionDevelopmentPath=FOLDER --extensionTestsPath=SCRIPT')

  process.exitCode = await runTests({
    folder: resolve(folder),
    extension: resolve(extension),
    tests: resolve(tests),
    kind: values.extensionDevelopmentKind === 'web' ? 'web' : 'node',
  })
})

/** @returns the status that desktop VS Code would end with: 0 if the tests passed */
async function runTests(testRun: TestRun): Promise<number> {
  const vscode = await installVSCode()
  const settings = testRun.kind === 'web' ? inBrowser(testRun.extension) : {}
  await using server = await startServer(vscode, { tests: true, settings })
  await using browser = await launchBrowser(vscode.node)

  const page = await browser.newPage()
  const log = new TestLog()
  await page.exposeFunction('codeAutomationLog', (_level: string, args: unknown[]) => log.add(args))
  const status = new Promise<number>((end, fail) => {
    const failed = (why: string) => () => fail(new Error(`The tests did not end: ${why}.`))
    setTimeout(failed(`${LIMIT_MIN} minutes are over`), LIMIT_MIN * 60_000).unref()
    page.once('crash', failed('the page with the workbench crashed'))
    server.ended.then(failed("VS Code's server ended"))
    const opened = page.exposeFunction('codeAutomationExit', end)
    opened.then(() => page.goto(testRunUrl(server.url, testRun))).catch(fail)
  })
  return await status.finally(() => log.explain())
}
