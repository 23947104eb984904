import assert from 'node:assert/strict'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../scripts/host/browser.ts'
import { installVSCode } from '../../scripts/host/install.ts'
import { temporaryFolder } from '../../scripts/host/temporary.ts'
import { compare } from './compare.ts'

const diff = join('.vscode-test', 'shots', 'specimen.diff.png')

describe('pictures compared over time', () => {
  let browser: Browser
  let page: Page
  let folder: ReturnType<typeof temporaryFolder>

  before(async () => {
    browser = await launchBrowser((await installVSCode()).node)
    page = await browser.newPage({ viewport: { width: 300, height: 200 } })
  })

  after(() => browser.close())

  beforeEach(async () => {
    folder = temporaryFolder()
    rmSync(diff, { force: true })
    await look('Risks')
    await update()
  })

  afterEach(() => folder[Symbol.dispose]())

  const look = (text: string) => page.setContent(`<body><p>${text}</p></body>`)
  const again = () => compare('specimen', page.locator('p'), { folder: folder.path })

  const { UPDATE_PICTURES: asked } = process.env
  after(() => {
    if (asked !== undefined) process.env.UPDATE_PICTURES = asked
  })

  async function update(): Promise<void> {
    process.env.UPDATE_PICTURES = '1'
    await again()
    delete process.env.UPDATE_PICTURES
  }

  it('are alike when nothing has changed', again)

  it('differ by a word, and the difference is shown', async () => {
    await look('Risks and metrics')
    await assert.rejects(again(), /specimen looks different: \d+\.\d\d % of its pixels/)
    assert.ok(existsSync(diff))
  })

  it('differ in size', async () => {
    await look('Risks<br>Metrics')
    await assert.rejects(again(), /specimen is \d+ × \d+ pixels; it was/)
  })

  it('are not compared with those of another renderer', async () => {
    const path = join(folder.path, 'specimen.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"chromium": "\d+"/, '"chromium": "1"'))
    await look('Risks and metrics')
    await again()
  })

  it('want a baseline', async () => {
    await assert.rejects(
      compare('unseen', page.locator('body'), { folder: folder.path }),
      /unseen has no baseline yet/,
    )
  })
})
