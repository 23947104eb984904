import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { installVSCode } from './install.ts'
import { ROOT } from './paths.ts'
import { startServer } from './server.ts'
import { type Settings, THEMES, type Theme } from './settings.ts'
import { openWorkbench, workbenchUrl } from './workbench.ts'

export interface PersonOptions {
  /** Absolute path of the folder to open. */
  folder: string
  /** Absolute path of the extension; this project by default. */
  extension?: string
  theme?: Theme
  /** User settings, on top of the quiet ones and the theme. */
  settings?: Settings
  /** The language that extensions speak: `de`; English by default. */
  language?: string
  /** Folder for the pictures; the current one by default. */
  shots?: string
}

/** What a person has and does in front of VS Code. */
export interface Person {
  page: Page
  /** Runs a command by its title in the palette, its category included: `Alignment Memos: Show Tips`. */
  command(title: string): Promise<void>
  /**
   * Takes a picture of the whole workbench.
   * @returns the path of NAME.png
   */
  shot(name: string): Promise<string>
  /** Opens another folder of the same VS Code, in a page that shares nothing with the first. */
  open(folder: string): Promise<Person>
}

/**
 * Opens VS Code from npm in a headless browser, lets `visit` act in it, and closes all of it whatever happens.
 * @throws Error if VS Code cannot be installed or started; what `visit` throws
 */
export async function withWorkbench<T>(
  options: PersonOptions,
  visit: (person: Person) => Promise<T>,
): Promise<T> {
  const { folder, extension = ROOT, theme = 'light', settings, language, shots = '.' } = options
  const vscode = await installVSCode()
  await using server = await startServer(vscode, {
    extension,
    settings: { 'workbench.colorTheme': THEMES[theme], ...settings },
  })
  await using browser = await launchBrowser(vscode.node)

  const open = async (folder: string): Promise<Person> => {
    const page = await openWorkbench(browser, workbenchUrl(server.url, folder), language)
    return {
      page,
      open,
      command: title => runCommand(page, title),
      shot: name => picture(page, join(shots, name)),
    }
  }
  return await visit(await open(folder))
}

async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1')
  await page.locator('.quick-input-widget input').fill(`>${title}`)
  // The name of an entry goes on, after a comma, with its key or a hint.
  const literally = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  await page.getByRole('option', { name: new RegExp(`^${literally}(,|$)`) }).click()
}

async function picture(page: Page, name: string): Promise<string> {
  const path = `${name}.png`
  await page.screenshot({ path })
  return path
}
