// `npm run pictures`: draws the icon and takes the pictures of the README and the walkthrough, all anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fewColours } from './few-colours.ts'
import { launchBrowser } from './host/browser.ts'
import { installVSCode } from './host/install.ts'
import { ROOT } from './host/paths.ts'
import { withWorkbench } from './host/person.ts'
import { main } from './host/process.ts'
import { takeWalkthrough } from './walkthrough.ts'

/** Marketplaces show the icon at 128 by 128 pixels. */
async function drawIcon(): Promise<void> {
  const { node } = await installVSCode()
  await using browser = await launchBrowser(node)
  const page = await browser.newPage({ viewport: { width: 128, height: 128 } })
  const glyph = readFileSync(join(ROOT, 'media/icon.svg'), 'utf8').replace('#000', '#fff')
  await page.setContent(
    `<style>body { margin: 0; height: 128px; display: grid; place-items: center; background: #1f4e79 } svg { width: 96px; height: 96px }</style>${glyph}`,
  )
  writeFileSync(join(ROOT, 'media/icon.png'), await fewColours(await page.screenshot(), 1))
}

/** A poor brief with its findings, and the tips for one of its sections. */
async function takePicture(): Promise<void> {
  const settings = { 'editor.minimap.enabled': false, 'editor.wordWrap': 'on', 'breadcrumbs.enabled': false }
  await withWorkbench(
    { folder: join(ROOT, 'examples'), settings, shots: join(ROOT, 'docs/images') },
    async ({ page, command, shot }) => {
      await page.keyboard.press('Control+P')
      await page.locator('.quick-input-widget input').fill(poorBrief)
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('Enter')
      await page.locator('.squiggly-error').first().waitFor()
      await command('Alignment Memos: Show Tips')
      const tips = page.frameLocator('iframe.webview').first().frameLocator('iframe#active-frame')
      await tips.locator('#map summary').click()
      // A stop of the map takes the cursor to its section.
      await tips.getByRole('button', { name: 'Options, weak' }).click()
      await tips.getByRole('heading', { name: 'Options', level: 1 }).waitFor()
      await tips.locator('#map summary').click()
      await tips.getByRole('button', { name: 'Recommendation, weak' }).waitFor({ state: 'hidden' })
      await shot('editor')
    },
  )
}

const poorBrief = 'new-search.md'

await main(async () => {
  await drawIcon()
  await takePicture()
  await takeWalkthrough()
})
