import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import type { Locator, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { ROOT } from '../../scripts/host/paths.ts'

const baseline = join(import.meta.dirname, 'baseline')
const shots = join(ROOT, '.vscode-test', 'shots')

/** The share of pixels that may differ: a scrollbar's fade, not a word. */
const TOLERANCE = 0.0005

/** What draws the pictures; those of another are not comparable. */
interface Renderer {
  vscode: string
  chromium: string
  /** Widths in pixels of a line in the font of the workbench and in a monospaced one. */
  fonts: string
}

/**
 * Compares how a part of the workbench looks now with how it looked when somebody last looked at it, so that nothing
 * changes unseen. In a test:
 *
 *     await compare('tips-dark', page.locator('.part.sidebar'))
 *
 * Crop to your own view, or every change elsewhere fails your test. The picture is kept in `.vscode-test/shots`, the
 * one it is compared with in `test/person/baseline`, and where they differ NAME.diff.png shows what, in red. After a
 * change that is meant: `UPDATE_PICTURES=1`, and look at the new ones before you commit them. On another VS Code,
 * another Chromium or with other fonts than the baseline's, it says that it skips, and why.
 *
 * @param name of the picture, its theme included
 * @param view what is pictured; a part of any page, such as that of an exported memo, is fine too
 * @param options.folder where the baseline lies
 * @throws Error if more than {@link TOLERANCE} of it differs
 */
export async function compare(
  name: string,
  view: Locator,
  { folder = baseline }: { folder?: string } = {},
): Promise<void> {
  mkdirSync(shots, { recursive: true })
  const path = join(shots, `${name}.png`)
  const options = { path, animations: 'disabled', caret: 'hide' } as const
  const now = coarse(PNG.sync.read(await view.screenshot(options)))
  const renderer = await rendererOf(view)
  const [picture, by] = [join(folder, `${name}.png`), join(folder, `${name}.json`)]
  if (process.env.UPDATE_PICTURES) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(picture, PNG.sync.write(now, { colorType: 2, filterType: 0, deflateStrategy: 0 }))
    writeFileSync(by, `${JSON.stringify(renderer, null, 2)}\n`)
    return
  }
  if (!existsSync(picture)) throw new Error(`${name} has no baseline yet. Take one with UPDATE_PICTURES=1.`)
  const other = differenceOf(JSON.parse(readFileSync(by, 'utf8')), renderer)
  if (other) console.log(`      – ${name} is not compared: ${other}`)
  else assertAlike(name, PNG.sync.read(readFileSync(picture)), now)
}

/** A view of the side bar by its title, its title bar included. */
export function pane(page: Page, title: string): Locator {
  return page.locator('.pane', { has: page.locator('.pane-header .title', { hasText: title }) })
}

/** Thirty-two shades of each colour tell whatever a reader can see, and take half the room; grey stays grey. */
function coarse(picture: PNG): PNG {
  for (const [at, shade] of picture.data.entries()) picture.data[at] = (shade & 0xf8) | (shade >> 5)
  return picture
}

function assertAlike(name: string, before: PNG, after: PNG): void {
  const { width, height } = before
  if (width !== after.width || height !== after.height)
    throw new Error(`${name} is ${after.width} × ${after.height} pixels; it was ${width} × ${height}.`)
  const diff = new PNG({ width, height })
  const differing = pixelmatch(before.data, after.data, diff.data, width, height, { threshold: 0.1 })
  const share = differing / (width * height)
  if (share <= TOLERANCE) return
  const path = join(shots, `${name}.diff.png`)
  writeFileSync(path, PNG.sync.write(diff))
  throw new Error(`${name} looks different: ${(100 * share).toFixed(2)} % of its pixels. See ${path}.`)
}

async function rendererOf(view: Locator): Promise<Renderer> {
  const page = view.page()
  return {
    vscode: await page.evaluate(versionOfVSCode),
    chromium: page.context().browser()!.version().split('.')[0]!,
    fonts: await page.evaluate(widthsOfFonts),
  }
}

const versionOfVSCode = `
  JSON.parse(document.getElementById('vscode-workbench-web-configuration')?.dataset.settings ?? '{}')
    .productConfiguration?.codeServerVersion ?? 'none'`

const widthsOfFonts = `
  (() => {
    const pen = document.createElement('canvas').getContext('2d')
    return [getComputedStyle(document.querySelector('.monaco-workbench') ?? document.body).fontFamily, 'monospace'].map(family => {
      pen.font = '20px ' + family
      return pen.measureText('What must be decided, by whom, by when?').width.toFixed(1)
    }).join(' and ')
  })()`

function differenceOf(before: Renderer, now: Renderer): string | undefined {
  const keys = ['vscode', 'chromium', 'fonts'] as const
  const key = keys.find(key => before[key] !== now[key])
  return key && `its baseline was drawn with ${key} ${before[key]}, and this is ${now[key]}.`
}
