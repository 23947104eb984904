import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { InstalledVSCode } from './install.ts'
import { killTree, onExit } from './process.ts'
import { QUIET, type Settings } from './settings.ts'
import { temporaryFolder } from './temporary.ts'

const STARTS_WITHIN_MS = 30_000

export interface ServerOptions {
  /** Absolute path of the extension to install. A link leads to it, so a new build is there after a reload. */
  extension?: string
  /** Heed the tests that an address asks for. VS Code then shows no notifications, so it is not for people. */
  tests?: boolean
  /** A range of ports, `4870-4970`, of which the first free one is taken; by default any free port. */
  ports?: string
  /** User settings, on top of the quiet ones. */
  settings?: Settings
}

/** A running server. Disposing of it ends it and all that it started. */
export interface Server extends AsyncDisposable {
  /** The address of the workbench, with the token that lets one in. */
  url: URL
  /** Settles when the server has ended, for whatever reason. */
  ended: Promise<void>
}

/**
 * Starts VS Code's server on 127.0.0.1, with data of its own that goes with it, and waits until it answers.
 * @throws Error with what the server printed, if it ends at once or does not answer within 30 seconds
 */
export async function startServer(vscode: InstalledVSCode, options: ServerOptions): Promise<Server> {
  const data = temporaryFolder()
  furnish(data.path, options)
  const child = spawn(vscode.node, [vscode.server, ...flags(data.path, options)], {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: withoutOuterVSCode(process.env),
  })
  const ended = new Promise<void>(resolve => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const forget = onExit(() => killTree(child))
  const stop = async () => {
    killTree(child)
    await ended
    forget()
    data[Symbol.dispose]()
  }
  try {
    return { url: await answer(child), ended, [Symbol.asyncDispose]: stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function furnish(dataDir: string, { extension, settings }: ServerOptions): void {
  const user = join(dataDir, 'data/User')
  mkdirSync(user, { recursive: true })
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...QUIET, ...settings }))

  const extensions = join(dataDir, 'extensions')
  mkdirSync(extensions)
  if (extension) symlinkSync(extension, join(extensions, 'under-development'), 'junction')
}

function flags(dataDir: string, { ports = '0', tests }: ServerOptions): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', ports, '--server-data-dir', dataDir],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-update-check'],
    ...['--disable-workspace-trust', '--disable-getting-started-override'],
    // Otherwise a built VS Code does not load an extension under development, and so no tests.
    ...(tests ? ['--enable-smoke-test-driver'] : []),
  ]
}

/** The server names its own address, the token in it, once it answers. */
async function answer(child: ChildProcessByStdio<null, Readable, Readable>): Promise<URL> {
  let printed = ''
  const address = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk
      const found = /^Web UI available at (\S+)$/m.exec(printed)?.[1]
      if (found) resolve(found)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('error', reject)
    child.once('exit', status => reject(new Error(`it ended with status ${status}`)))
    setTimeout(
      () => reject(new Error(`no answer within ${STARTS_WITHIN_MS / 1000} s`)),
      STARTS_WITHIN_MS,
    ).unref()
  })
  try {
    const url = new URL(await address)
    // It says localhost, which is ::1 on some machines; it listens on 127.0.0.1.
    url.hostname = '127.0.0.1'
    return url
  } catch (error) {
    throw new Error(`VS Code's server did not start: ${(error as Error).message}\n\n${printed}`)
  } finally {
    // Nobody reads on, but a full pipe would stop the server.
    for (const stream of [child.stdout, child.stderr]) stream.removeAllListeners('data').resume()
  }
}

/** In the terminal of a VS Code, its variables would make the server believe that it is a part of that one. */
function withoutOuterVSCode(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name)))
}
