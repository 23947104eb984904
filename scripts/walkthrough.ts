// Takes the pictures of the walkthrough: small, sharp, and from the real editor.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { ROOT } from './host/paths.ts'
import { withWorkbench } from './host/person.ts'
import { temporaryFolder } from './host/temporary.ts'

const folder = join(ROOT, 'media/walkthrough')

/** Bytes that one picture may have: all of them are a part of what everybody downloads. */
const MOST = 6_000

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
      height: 226,
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

/** Takes a part of the workbench, in pixels from the corner of an element, as a lossless WebP of few shades. */
async function clip(page: Page, name: string, element: string, { x, y, ...size }: Clip): Promise<void> {
  await page.mouse.move(1279, 799)
  const corner = (await page.locator(element).first().boundingBox())!
  const png = await page.screenshot({
    clip: { x: corner.x + x, y: corner.y + y, ...size },
    animations: 'disabled',
    caret: 'hide',
  })
  // The browser that took it can write it smaller than any library that we have.
  const blank = await page.context().browser()!.newPage()
  const url = await blank.evaluate<string>(asWebp(png.toString('base64')))
  await blank.close()
  const picture = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  if (picture.length > MOST) throw new Error(`${name} has ${picture.length} bytes; ${MOST} are the most.`)
  writeFileSync(join(folder, `${name}.webp`), picture)
}

/**
 * A quality of 1 is lossless; sixteen colours do for letters on a plain ground, at half the size. First six shades of
 * red, green and blue, then whichever two are hardest to tell apart become one.
 */
function asWebp(base64: string): string {
  return `(async () => {
    const picture = new Image()
    picture.src = 'data:image/png;base64,${base64}'
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = picture.width
    canvas.height = picture.height
    const pen = canvas.getContext('2d')
    pen.drawImage(picture, 0, 0)
    const pixels = pen.getImageData(0, 0, canvas.width, canvas.height)
    const colours = new Map()
    for (let at = 0; at < pixels.data.length; at += 4) {
      const shades = [0, 1, 2].map(part => Math.round(pixels.data[at + part] / 51) * 51)
      const colour = colours.get(shades.join()) ?? { shades, places: [] }
      colours.set(shades.join(), colour)
      colour.places.push(at)
    }
    const all = [...colours.values()]
    const loss = (rare, near) =>
      rare.places.length * rare.shades.reduce((sum, shade, part) => sum + (shade - near.shades[part]) ** 2, 0)
    while (all.length > 16) {
      all.sort((a, b) => b.places.length - a.places.length)
      const pairs = all.flatMap((rare, at) => all.slice(0, at).map(near => ({ rare, near })))
      const { rare, near } = pairs.reduce((a, b) => (loss(b.rare, b.near) < loss(a.rare, a.near) ? b : a))
      near.places.push(...rare.places)
      all.splice(all.indexOf(rare), 1)
    }
    for (const { shades, places } of all) for (const at of places) pixels.data.set(shades, at)
    pen.putImageData(pixels, 0, 0)
    return canvas.toDataURL('image/webp', 1)
  })()`
}
