// Takes the pictures of the walkthrough: small, sharp, and from the real editor.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { fewColours } from './few-colours.ts'
import { ROOT } from './host/paths.ts'
import { withWorkbench } from './host/person.ts'
import { temporaryFolder } from './host/temporary.ts'

const folder = join(ROOT, 'media/walkthrough')

/** Bytes that one picture may have: all of them are a part of what everybody downloads. */
const MOST = 4_000

const settings = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  '[markdown]': { 'editor.wordWrap': 'wordWrapColumn' },
  'editor.wordWrapColumn': 46,
  'editor.renderLineHighlight': 'none',
  'editor.occurrencesHighlight': 'off',
  'editor.scrollbar.vertical': 'hidden',
  'editor.overviewRulerBorder': false,
  'editor.hideCursorInOverviewRuler': true,
}

/** The pictures of the walkthrough's steps, each a clip of the workbench. */
export async function takeWalkthrough(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  using empty = temporaryFolder()
  await withWorkbench({ folder: empty.path, settings }, async ({ page, command }) => {
    await command('Alignment Memos: Open the Sample Memo')
    await page.locator('.squiggly-error').first().waitFor()
    await command('View: Toggle Primary Side Bar Visibility')
    await page.locator('.part.sidebar').waitFor({ state: 'hidden' })
    await clip(page, 'sample', '.monaco-editor', { x: 60, y: 168, width: 400, height: 136 })

    await command('Alignment Memos: Fix the Next Finding')
    await page.getByText('Insert a section: Metrics').waitFor()
    await clip(page, 'mend', '.monaco-editor', { x: 60, y: 168, width: 400, height: 80 })
    await page.keyboard.press('Escape')

    await command('Alignment Memos: Show Tips')
    const tips = page.frameLocator('iframe.webview').first().frameLocator('iframe#active-frame')
    await tips.locator('#map summary').click()
    await tips.getByRole('button', { name: 'Options, weak' }).click()
    await tips.getByRole('heading', { name: 'Options', level: 1 }).waitFor()
    await clip(page, 'tips', '.pane:has(.pane-header:has-text("Tips"))', {
      x: 0,
      y: 0,
      width: 296,
      height: 217,
    })

    await command('Alignment Memos: New Decision Brief')
    await page.locator('.quick-input-title', { hasText: 'title' }).waitFor()
    await page.keyboard.type('Choose a delivery day')
    await page.keyboard.press('Enter')
    await page.locator('.quick-input-title', { hasText: 'folder' }).waitFor()
    await page.getByRole('option').last().click()
    await page.locator('.quick-input-title', { hasText: 'decide by' }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.view-line', { hasText: 'owner: {owner}' }).waitFor()
    await clip(page, 'write', '.monaco-editor', { x: 60, y: 0, width: 400, height: 140 })
  })
}

interface Clip {
  x: number
  y: number
  width: number
  height: number
}

/** Takes a part of the workbench, in pixels from the corner of an element. */
async function clip(page: Page, name: string, element: string, { x, y, ...size }: Clip): Promise<void> {
  await page.mouse.move(1279, 799)
  const corner = (await page.locator(element).first().boundingBox())!
  const png = await page.screenshot({
    clip: { x: corner.x + x, y: corner.y + y, ...size },
    animations: 'disabled',
    caret: 'hide',
  })
  const picture = await fewColours(png, 51)
  if (picture.length > MOST) throw new Error(`${name} has ${picture.length} bytes; ${MOST} are the most.`)
  writeFileSync(join(folder, `${name}.png`), picture)
}
