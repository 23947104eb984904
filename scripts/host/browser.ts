import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { installChromium } from './install.ts'
import { onPath } from './paths.ts'

const NAMES = [
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chromium-browser',
  'microsoft-edge',
]

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Starts a headless Chromium: the machine's own, or else one from npm.
 * @param node path of a Node 24, which unpacks the one from npm
 * @throws Error if the machine has none and npm has none for it
 */
export async function launchBrowser(node: string): Promise<Browser> {
  for (const executablePath of installed()) {
    // What goes by such a name may be a stub that only tells how to install a browser.
    const browser = await launch(executablePath).catch(() => undefined)
    if (browser) return browser
  }
  const { executablePath, libraries } = await installChromium(node)
  return launch(executablePath, { ...process.env, LD_LIBRARY_PATH: libraries })
}

function installed(): string[] {
  const paths = [...NAMES.map(onPath), ...PLACES.filter(path => existsSync(path))]
  return paths.filter(path => path !== undefined)
}

function launch(executablePath: string, env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  return chromium.launch({
    executablePath,
    // Playwright's own flags leave out the sandbox, first-run pages and background traffic.
    args: ['--disable-gpu'],
    env: env as Record<string, string>,
    timeout: 20_000,
    // Its handlers would swallow a signal; ours end the process, and so the browser.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
}
