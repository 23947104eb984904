import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { FrameLocator } from 'playwright-core'
import { launchBrowser } from '../../scripts/host/browser.ts'
import { installVSCode } from '../../scripts/host/install.ts'
import { type Person, withWorkbench } from '../../scripts/host/person.ts'
import { THEMES, type Theme } from '../../scripts/host/settings.ts'
import { engineFor } from '../../src/engine.ts'
import { richTextOf } from '../../src/views/export/rich-text.ts'
import { pageOf } from '../../src/views/export.ts'
import { attacks, memoWith } from '../views/attacks.ts'
import { compare } from './compare.ts'
import { until } from './hands.ts'

// Pictures are kept for people to look at; the tests do not compare them.
const shots = join('.vscode-test', 'shots')
const kinds = ['options', 'timeline', 'risks', 'stakeholders']

describe('a person shares a memo', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'share-'))
    mkdirSync(shots, { recursive: true })
    cpSync('examples/decisions', join(folder, 'decisions'), { recursive: true })
  })

  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  for (const theme of Object.keys(THEMES) as Theme[])
    it(`sees pictures in the preview in ${theme}`, async () => {
      await withWorkbench({ folder, theme, shots }, async person => {
        await open(person, 'test-databases.md')
        await person.command('Markdown: Open Preview')
        const preview = webview(person)
        for (const kind of kinds) {
          const picture = preview.locator(`.memo-${kind}`)
          await picture.scrollIntoViewIfNeeded()
          // A timeline in the preview marks today.
          if (kind === 'timeline')
            await picture.screenshot({ path: join(shots, `picture-timeline-${theme}.png`) })
          else await compare(`picture-${kind}-${theme}`, picture)
        }
        // What it shows is drawn in the colours of the theme, and nothing of it hangs over its frame.
        for (const kind of kinds)
          assert.deepEqual(await preview.locator(`.memo-${kind}`).evaluate(overflowing), [], kind)
        for (const kind of kinds)
          assert.deepEqual(await preview.locator(`.memo-${kind}`).evaluate(faults), [], kind)
        await preview.locator('.memo-risks').scrollIntoViewIfNeeded()
        await person.shot(`preview-${theme}`)
      })
    })

  it('exports a page that prints on one sheet, with the pictures on the next', async () => {
    await withWorkbench({ folder, shots }, async person => {
      const { page } = person
      await open(person, 'test-databases.md')
      await person.command('Alignment Memos: Export Memo as HTML Page…')
      const file = join(folder, 'decisions', 'test-databases.html')
      const name = page.locator('.quick-input-widget input')
      await name.waitFor()
      // The dialog looks into the folder before it takes an answer.
      await page.locator('.quick-input-list', { hasText: '..' }).waitFor()
      assert.match(await name.inputValue(), /decisions\/test-databases\.html$/)
      await page.keyboard.press('Enter')
      await page.getByText('Exported to test-databases.html').first().waitFor()
      assert.ok(existsSync(file))
      await person.shot('exported')
      // A preview that has the focus offers it as well.
      await person.command('Markdown: Open Preview')
      await webview(person).locator('.memo-risks').waitFor()
      await person.command('Alignment Memos: Export Memo as HTML Page…')
      await until('it asks where to', async () =>
        /decisions\/test-databases\.html$/.test(await name.inputValue().catch(() => '')),
      )
      await page.keyboard.press('Escape')

      const reader = await page
        .context()
        .browser()!
        .newPage({ viewport: { width: 900, height: 1000 } })
      const complaints: string[] = []
      reader.on('console', message => complaints.push(message.text()))
      reader.on('pageerror', error => complaints.push(String(error)))
      await reader.goto(pathToFileURL(file).href)
      await reader.screenshot({ path: join(shots, 'export-screen.png'), fullPage: true })
      assert.deepEqual(await reader.locator('html').evaluate(faults), [])
      await reader.emulateMedia({ colorScheme: 'dark' })
      assert.deepEqual(await reader.locator('html').evaluate(faults), [])
      await reader.screenshot({ path: join(shots, 'export-dark.png'), fullPage: true })
      const pdf = await reader.pdf({
        path: join(shots, 'export-a4.pdf'),
        preferCSSPageSize: true,
        printBackground: true,
      })
      assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 2)
      // As on paper: 180 mm are 680 pixels.
      await reader.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await reader.setViewportSize({ width: 680, height: 1032 })
      await reader.screenshot({ path: join(shots, 'export-print.png'), fullPage: true })
      assert.deepEqual(complaints, [], 'nothing breaks its policy')
    })
  })

  it('reads a page of a hostile memo, and nothing of it runs', async () => {
    const vscode = await installVSCode()
    await using browser = await launchBrowser(vscode.node)
    const reader = await browser.newPage()
    const ran: string[] = []
    reader.on('dialog', dialog => {
      ran.push(dialog.message())
      void dialog.dismiss()
    })
    const asked: string[] = []
    await reader.route('**/*', route => {
      asked.push(route.request().url())
      return route.abort()
    })
    for (const attack of attacks) {
      const memo = engineFor().read(memoWith(attack))
      // Its policy would stop what runs; without it, nothing must be there to stop.
      const page = (await pageOf(memo)).replace(/<meta http-equiv[^>]*>/, '')
      await reader.setContent(`${page}${(await richTextOf(memo)).html}`)
      await reader.evaluate(
        'document.querySelectorAll("a, summary, details, main *").forEach(node => node.dispatchEvent(new MouseEvent("mouseover", { bubbles: true })))',
      )
      assert.deepEqual([...ran, ...asked], [], attack)
    }
  })

  it('copies it as rich text, its tables whole', async () => {
    await withWorkbench({ folder, theme: 'dark', shots }, async person => {
      const { page } = person
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await open(person, 'test-databases.md')
      await person.command('Alignment Memos: Copy Memo as Rich Text')
      const panel = webview(person)
      const button = panel.getByRole('button', { name: 'Copy' })
      await button.waitFor()
      await person.shot('copy-panel')
      assert.deepEqual(await panel.locator('html').evaluate(faults), [])
      await button.click()
      await panel.getByText('Copied. Paste it into a mail or a document.').waitFor()
      const read = (type: string) =>
        page.evaluate(
          `window.focus(), navigator.clipboard.read().then(items => items[0].getType(${JSON.stringify(type)})).then(blob => blob.text())`,
        ) as Promise<string>
      const html = await read('text/html')
      assert.equal(html.match(/<table/g)?.length, 5)
      assert.match(html, /Give every team its own test database<\/h1>/)
      assert.match(html, /border: 1px solid/)
      assert.doesNotMatch(html, /<script|<svg/)
      const text = (await read('text/plain')).replaceAll('\r\n', '\n')
      assert.equal(
        text,
        readFileSync('examples/decisions/test-databases.md', 'utf8').split('---\n')[2]!.trim(),
      )
    })
  })
})

/** Run in the page: what an audit of accessibility finds in an element. */
const faults = new Function(
  'element',
  `${axe.source}
  return axe.run(element).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
) as () => string[]

/** Run in the page: the words of a figure that reach over its edges. */
const overflowing = new Function(
  'figure',
  `const box = figure.getBoundingClientRect()
  return [...figure.querySelectorAll('text, p, dd')]
    .filter(node => {
      const { left, right, width } = node.getBoundingClientRect()
      return width > 0 && (left < box.left - 1 || right > box.right + 1)
    })
    .map(node => node.textContent)`,
) as () => string[]

async function open({ page }: Person, name: string): Promise<void> {
  await page.keyboard.press('Control+P')
  await page.locator('.quick-input-widget input').fill(name)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: new RegExp(name) }).waitFor()
  await page.locator('.monaco-editor .view-line').first().waitFor()
}

/** The page inside of the one webview that is open: a frame within its own. */
function webview({ page }: Person): FrameLocator {
  return page.frameLocator('iframe.webview').first().frameLocator('iframe#active-frame')
}
