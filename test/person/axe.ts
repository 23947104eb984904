import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, NodeResult, RunOptions } from 'axe-core'
import type { Frame, Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules of WCAG 2.0 to 2.2, levels A and AA, contrast of colours among them. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Audits a document by axe-core: a webview's frame (see {@link webviewFrame}), or the page of an exported memo.
 *
 * @returns a line for each element that breaks a rule, or whose contrast axe could not make out: a test asserts that
 * there are none
 */
export async function audit(document: Frame | Page): Promise<string[]> {
  // By the debugger, which a content security policy does not bind.
  await document.evaluate(axe)
  const options: RunOptions = { runOnly: tags, iframes: false, resultTypes: ['violations', 'incomplete'] }
  const { violations, incomplete } = await document.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(options)})`,
  )
  // A sign that stands for a word which is there as well, such as a tick, is no text.
  const isText = ({ any }: NodeResult) => any.some(({ data }) => data?.messageKey !== 'nonBmp')
  const unsure = incomplete
    .filter(({ id }) => id === 'color-contrast')
    .map(found => ({ ...found, nodes: found.nodes.filter(isText) }))
  return [...violations, ...unsure].flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${help}: ${html} (${any.map(({ message }) => message).join('; ')})`),
  )
}

/**
 * The document of a webview that holds an element, once it is there. A webview is a frame within a frame; its own
 * background may be transparent, and what lies behind is another document, so it is given the colour that it is seen on.
 *
 * @param selector what the webview's document holds, such as `#map`
 * @param behind the part of the workbench that it lies on
 */
export async function webviewFrame(page: Page, selector: string, behind = '.part.sidebar'): Promise<Frame> {
  const deadline = Date.now() + 20_000
  for (;;) {
    for (const frame of page.frames())
      if (await frame.$(selector).catch(() => null)) {
        const colour = await page.evaluate<string>(
          `getComputedStyle(document.querySelector(${JSON.stringify(behind)})).backgroundColor`,
        )
        await frame.evaluate(`document.documentElement.style.backgroundColor = ${JSON.stringify(colour)}`)
        return frame
      }
    if (Date.now() > deadline) throw new Error(`No webview holds ${selector}.`)
    await page.waitForTimeout(100)
  }
}
