import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'

/** The address that opens `folder`, an absolute path, or a workspace file, on the server at `server`. */
export function workbenchUrl(server: URL, folder: string): string {
  const url = new URL(server)
  const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder'
  url.searchParams.set(kind, decodeURIComponent(pathToFileURL(folder).pathname))
  return url.href
}

/** What to test. All paths are absolute. */
export interface TestRun {
  folder: string
  /** Folder of the extension under development. */
  extension: string
  /** A script whose `run()` is called in the extension host. */
  tests: string
  /** Where the extension and its tests run: in Node or in the browser. */
  kind: 'node' | 'web'
}

/** The address that opens a workbench in which the tests run at once. */
export function testRunUrl(server: URL, { folder, extension, tests, kind }: TestRun): string {
  const remote = (path: string) => `vscode-remote://${server.host}${pathToFileURL(path).pathname}`
  const url = new URL(workbenchUrl(server, folder))
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(tests)],
    ...(kind === 'web' ? [['extensionDevelopmentKind', 'web']] : []),
  ]
  url.searchParams.set('payload', JSON.stringify(payload))
  return url.href
}

/**
 * Opens a workbench in a page of its own, 1280 by 800 pixels.
 * @param language what extensions are told that VS Code is shown in; VS Code itself has no other than English here
 * @returns the page, once the workbench has its editors back and knows its extensions
 */
export async function openWorkbench(browser: Browser, url: string, language?: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  // A language pack would set it.
  if (language) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`)
  await page.goto(url)
  for (const mark of ['code/LifecyclePhase/Restored', 'code/didLoadExtensions'])
    await page.waitForFunction(`performance.getEntriesByName('${mark}').length > 0`)
  return page
}
