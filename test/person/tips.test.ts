import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withWorkbench } from '../../scripts/host/person.ts'
import { sampleAt } from '../../src/views/sample.ts'
import { webviewFrame } from './axe.ts'
import { goToLine, openFile, until } from './hands.ts'

const sample = sampleAt(readFileSync('media/sample.md', 'utf8'), '2098-01-10')
const lineOf = (start: string) => sample.split('\n').findIndex(line => line.startsWith(start)) + 1

describe('a person is coached beside the page', () => {
  let folder: string
  let file: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tips-'))
    mkdirSync(join(folder, 'memos'))
    file = join(folder, 'memos', 'delivery-day.md')
    writeFileSync(file, sample)
  })

  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('mends a finding and inserts a section from the view, each as one undo step', async () => {
    await withWorkbench({ folder }, async person => {
      const { page } = person
      await openFile(person, 'delivery-day.md')
      await person.command('Alignment Memos: Show Tips')
      const tips = await webviewFrame(page, '#map ol')
      await goToLine(person, lineOf('| Build our own'))
      await tips.getByText('Warning, at the cursor').waitFor()
      await tips.getByRole('button', { name: 'Add doing nothing, to be filled in' }).click()
      await page.locator('.view-line', { hasText: '| Do nothing |' }).waitFor()
      // What was pressed is gone; the focus has not left the page.
      await until('the focus is on the page', () =>
        tips.evaluate<boolean>("document.activeElement.id === 'page'"),
      )

      await tips.locator('#map summary').click()
      await tips.getByRole('button', { name: 'Metrics, missing' }).click()
      await tips.getByRole('button', { name: 'Insert the section' }).click()
      // An outline is there now, but what it is for is still missing.
      await page.locator('.view-line', { hasText: '{number we promise}' }).first().waitFor()
      await tips.getByRole('button', { name: 'Metrics, missing' }).waitFor()
      await tips.getByRole('heading', { name: 'Metrics', level: 1 }).waitFor()
      await tips.getByRole('button', { name: 'Back to the text' }).click()
      await page.locator('.monaco-editor.focused').waitFor()
      await page.keyboard.press('Control+Z')
      await tips.getByRole('button', { name: 'Metrics, missing' }).waitFor()
      await page.keyboard.press('Control+Z')
      await page.locator('.view-line', { hasText: '| Do nothing |' }).waitFor({ state: 'detached' })
      await page.keyboard.press('Control+S')
      await until('nothing is left of it', () => readFileSync(file, 'utf8') === sample)
    })
  })

  it('reads on while typing: the page stays where it was scrolled to, and what was unfolded stays so', async () => {
    await withWorkbench({ folder }, async person => {
      const { page } = person
      await openFile(person, 'delivery-day.md')
      await person.command('Alignment Memos: Show Tips')
      const tips = await webviewFrame(page, '#map ol')
      await goToLine(person, lineOf('| Rent a planner'))
      await tips.getByRole('heading', { name: 'Options', level: 1 }).waitFor()
      await tips.getByText('What is checked here').click()
      await tips.evaluate("document.querySelector('.checks').scrollIntoView()")
      const seen = () =>
        tips.evaluate<number>("document.querySelector('.checks').getBoundingClientRect().top")
      const before = await seen()
      assert.ok((await tips.evaluate<number>('window.scrollY')) > 300)

      await page.keyboard.press('Control+1')
      // Until then, keys scroll the page.
      await page.locator('.monaco-editor.focused').waitFor()
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('End')
      await page.keyboard.type('\nSome more words', { delay: 20 })
      await page.waitForTimeout(800)
      // Scrolling rests on whole pixels of the screen.
      const moved = (await seen()) - before
      assert.ok(Math.abs(moved) <= 2, `what is read has moved by ${moved} pixels`)
      assert.ok(await tips.evaluate<boolean>("document.querySelector('.checks').open"))

      await goToLine(person, lineOf('- {{') || lineOf('## Timeline') + 1)
      await tips.getByRole('heading', { name: 'Timeline', level: 1 }).waitFor()
      assert.equal(await tips.evaluate<number>('window.scrollY'), 0, 'a new page is read from its top')
    })
  })

  it('takes the first steps from nothing: walkthrough, sample, a finding mended', async () => {
    const empty = join(folder, 'empty')
    mkdirSync(empty)
    await withWorkbench({ folder: empty, shots: join('.vscode-test', 'shots') }, async person => {
      const { page } = person
      await person.command('Alignment Memos: Show Tips')
      const tips = await webviewFrame(page, '#map ol')
      await tips.getByRole('button', { name: 'Take the first steps' }).click()
      await page.getByRole('button', { name: 'Open the Sample Memo' }).waitFor()
      await page.waitForTimeout(500)
      await person.shot('walkthrough')
      await page.getByRole('button', { name: 'Open the Sample Memo' }).click()
      await page.locator('.view-line', { hasText: '# Let customers choose' }).waitFor()
      await tips.locator('#map summary').click()
      await tips.getByRole('button', { name: 'Metrics, missing' }).waitFor()
      await person.command('Alignment Memos: Fix the Next Finding')
      await page.getByText('Insert a section: Metrics').waitFor()
      await page.keyboard.press('Enter')
      // An outline is there now, but what it is for is still missing.
      await page.locator('.view-line', { hasText: '{number we promise}' }).first().waitFor()
      await tips.getByRole('button', { name: 'Metrics, missing' }).waitFor()
      await person.command('Alignment Memos: Take the First Steps')
      await page.getByRole('checkbox', { name: 'Answer what a reader would ask: Completed' }).waitFor()
      // The pictures have no room beside a sidebar.
      await person.command('View: Toggle Primary Side Bar Visibility')
      await page.locator('.getting-started-media img').first().waitFor()
      await person.shot('walkthrough-mended')
    })
  })
})
