// `npm start`: builds the extension and opens VS Code on examples/ with it. With --web it runs in the browser tab.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import open from 'open'
import { desktopVSCode, hasDisplay, wanted } from './host/find.ts'
import { installVSCode } from './host/install.ts'
import { onPath, ROOT } from './host/paths.ts'
import { main, run } from './host/process.ts'
import { startServer } from './host/server.ts'
import { inBrowser, type Settings } from './host/settings.ts'
import { workbenchUrl } from './host/workbench.ts'

const EXAMPLES = join(ROOT, 'examples')

/** The first free one is taken, so the address is the same at every start. */
const PORTS = '4870-4970'

await main(async () => {
  const { port, web } = parseArgs({ options: { port: { type: 'string' }, web: { type: 'boolean' } } }).values
  if (!existsSync(EXAMPLES)) throw new Error(`There is no ${EXAMPLES} to open.`)
  await run(process.execPath, ['esbuild.mjs'], { cwd: ROOT })

  const desktop = web ? undefined : (installedVSCode() ?? (await desktopVSCode()))
  if (desktop) await openWindow(desktop)
  else await serve(port ? `${port}-${port}` : PORTS, web ? inBrowser(ROOT) : {})
})

/** The person's own VS Code, if it can show a window. */
function installedVSCode(): string | undefined {
  return wanted() !== 'npm' && hasDisplay() ? onPath('code') : undefined
}

async function openWindow(executable: string): Promise<void> {
  const window = spawn(executable, [`--extensionDevelopmentPath=${ROOT}`, EXAMPLES], {
    detached: true,
    stdio: 'ignore',
  })
  await once(window, 'spawn')
  window.unref()
  console.log('Alignment Memos is open in VS Code, in a window of its own.')
}

/** Serves VS Code from npm on 127.0.0.1 until it is stopped by a signal. */
async function serve(ports: string, settings: Settings): Promise<void> {
  const vscode = await installVSCode()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0))
  await using server = await startServer(vscode, { extension: ROOT, ports, settings })

  const url = workbenchUrl(server.url, EXAMPLES)
  const seconds = (performance.now() / 1000).toFixed(1)
  console.log(`Alignment Memos is open at ${url}  — press Ctrl+C to stop (ready in ${seconds} s)`)
  if (hasDisplay() && !process.env.CI)
    await open(url).catch(() => console.log('Open that address in a browser.'))

  await server.ended
  throw new Error("VS Code's server ended by itself.")
}
