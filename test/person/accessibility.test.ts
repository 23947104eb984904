import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame } from 'playwright-core'
import { type Person, withWorkbench } from '../../scripts/host/person.ts'
import { THEMES, type Theme } from '../../scripts/host/settings.ts'
import { sampleAt } from '../../src/views/sample.ts'
import { audit, webviewFrame } from './axe.ts'
import { compare, pane } from './compare.ts'
import { goToLine, openFile } from './hands.ts'

const sample = sampleAt(readFileSync('media/sample.md', 'utf8'), '2098-01-10')
const shots = join('.vscode-test', 'shots')

describe('the Tips view is for everyone', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tips-'))
    mkdirSync(join(folder, 'memos'))
    writeFileSync(join(folder, 'memos', 'delivery-day.md'), sample)
  })

  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  for (const theme of Object.keys(THEMES) as Theme[])
    it(`axe finds nothing in ${theme}, and it looks as it did`, async () => {
      await withWorkbench({ folder, theme, shots }, async person => {
        const { page } = person
        await person.command('Alignment Memos: Show Tips')
        const tips = await webviewFrame(page, '#map ol')
        await heading(tips, 'How a memo gets a decision')
        assert.deepEqual(await audit(tips), [], 'the first page')
        await person.shot(`tips-guide-${theme}`)

        await tips.getByRole('button', { name: 'Walk the ten questions' }).click()
        await heading(tips, 'Context')
        await tips.getByText('What is checked here').click()
        assert.deepEqual(await audit(tips), [], 'a stop of the map')

        await openFile(person, 'delivery-day.md')
        await goToLine(person, lineOf('| The price grows'))
        await heading(tips, 'Risks')
        await tips.getByText('at the cursor').waitFor()
        assert.deepEqual(await audit(tips), [], 'a section with findings')
        // Neither the pointer nor a notification is a part of the picture.
        await page.mouse.move(800, 500)
        await compare(`tips-${theme}`, pane(page, 'Tips'))

        await tips.locator('#map summary').click()
        assert.deepEqual(await audit(tips), [], 'the map unfolded')
        await tips.getByRole('button', { name: 'Metrics, missing' }).click()
        await heading(tips, 'Metrics')
        assert.deepEqual(await audit(tips), [], 'a section that is missing')
      })
    })

  it('can be walked by the keyboard alone, up to the page of a rule', async () => {
    await withWorkbench({ folder, shots }, async person => {
      const { page } = person
      await openFile(person, 'delivery-day.md')
      await page.locator('.squiggly-error').first().waitFor()
      await person.command('Alignment Memos: Show Tips')
      const tips = await webviewFrame(page, '#map ol')
      await heading(tips, 'Let customers choose their delivery day')

      assert.equal(await tips.locator('#map summary').textContent(), '✓ 4 done ! 3 weak ○ 1 missing ')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await tabTo(person, tips, 'How it works')
      await page.keyboard.press('Enter')
      await heading(tips, 'How a memo gets a decision')
      await tabTo(person, tips, 'Timeline, weak')
      await page.keyboard.press('Enter')
      await heading(tips, 'Timeline')
      assert.equal(await focused(tips), 'Timeline, weak', 'the focus stays on the map')
      assert.equal(await tips.locator('[aria-current=step]').getAttribute('aria-label'), 'Timeline, weak')
      await page.locator('.view-line', { hasText: '## Timeline' }).waitFor()

      await tabTo(person, tips, 'More on dated-timeline')
      await page.keyboard.press('Enter')
      await page.getByRole('tab', { name: /dated-timeline\.md/ }).waitFor()
      await heading(tips, 'Timeline')
    })
  })

  it('tells a screen reader where the cursor has come to rest', async () => {
    await withWorkbench({ folder, shots }, async person => {
      await openFile(person, 'delivery-day.md')
      await person.command('Alignment Memos: Show Tips')
      const tips = await webviewFrame(person.page, '#map ol')
      await goToLine(person, lineOf('| The price grows'))
      await tips.locator('#said', { hasText: 'Risks: 2 findings' }).waitFor({ state: 'attached' })
    })
  })

  it('moves nothing, so nobody has to ask it for less motion', () => {
    assert.doesNotMatch(readFileSync('media/tips/tips.css', 'utf8'), /transition|animation|scroll-behavior/)
  })
})

function lineOf(start: string): number {
  return sample.split('\n').findIndex(line => line.startsWith(start)) + 1
}

async function heading(tips: Frame, name: string): Promise<void> {
  await tips.getByRole('heading', { name, level: 1, exact: true }).waitFor()
}

/** The name of what has the focus in the view. */
function focused(tips: Frame): Promise<string> {
  return tips.evaluate<string>('document.activeElement.ariaLabel ?? document.activeElement.textContent')
}

/** Presses Tab until something of that name has the focus. */
async function tabTo({ page }: Person, tips: Frame, name: string): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if ((await focused(tips)) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not come to ${name}.`)
}
