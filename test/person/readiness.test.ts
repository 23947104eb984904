import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Person, withWorkbench } from '../../scripts/host/person.ts'
import { THEMES, type Theme } from '../../scripts/host/settings.ts'
import { compare, pane } from './compare.ts'
import { goToLine, openFile, until } from './hands.ts'

// Pictures are kept for people to look at; the tests do not compare them.
const shots = join('.vscode-test', 'shots')

describe('a person sees what stands between a memo and a decision', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'readiness-'))
    mkdirSync(join(folder, 'memos'))
    mkdirSync(shots, { recursive: true })
  })

  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  for (const theme of Object.keys(THEMES) as Theme[])
    it(`types and mends by keyboard, and the view keeps its shape, in ${theme}`, async () => {
      const file = join(folder, 'memos', 'buy.md')
      writeFileSync(file, poor)
      await withWorkbench({ folder, theme, shots }, async person => {
        const { page } = person
        await person.command('Alignment Memos: Show Readiness')
        await page.getByText('Open a memo to see whether its reader can decide').waitFor()
        if (theme === 'light') await person.shot('readiness-empty-light')
        await openFile(person, 'buy.md')
        await line(person, 'Can they decide?').waitFor()
        await person.command('Alignment Memos: Show Readiness')

        // By keyboard alone: down to the risks, and open them.
        await goDownTo(person, /^Risks, weak/)
        await page.keyboard.press('ArrowRight')
        await line(person, /^Warning: No risk has an owner/).waitFor()
        await compare(`readiness-${theme}`, pane(page, 'Readiness'))

        // What is typed changes the score; the risks stay open, and nothing jumps.
        await page.keyboard.press('Control+1')
        await goToLine(person, 10)
        await page.keyboard.press('End')
        await page.keyboard.type(' TBD')
        await line(person, /^Context, weak/).waitFor()
        assert.equal(await line(person, /^Risks, weak/).getAttribute('aria-expanded'), 'true')
        await line(person, /^Warning: No risk has an owner/).waitFor()

        // The focus is still where it was in the view; its fix is in the menu of the line.
        await person.command('Alignment Memos: Show Readiness')
        await goDownTo(person, /^Metrics, missing/)
        await page.keyboard.press('Shift+F10')
        await page.getByRole('menuitem', { name: 'Apply Fix' }).waitFor()
        if (theme === 'light') await person.shot('readiness-menu-light')
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Enter')
        await line(person, /^Metrics, missing: 10 blanks/).waitFor()
        assert.equal(await line(person, /^Risks, weak/).getAttribute('aria-expanded'), 'true')
        await person.shot(`readiness-mended-${theme}`)
        await page.keyboard.press('Control+1')
        await page.keyboard.press('Control+S')
        await until('the outline is in the file', () =>
          /## Risks[\s\S]*## Metrics/.test(readFileSync(file, 'utf8')),
        )
      })
    })

  it('changes the kind and the status from the status bar', async () => {
    const file = join(folder, 'memos', 'buy.md')
    writeFileSync(file, poor)
    await withWorkbench({ folder, theme: 'light', shots }, async person => {
      const { page } = person
      await openFile(person, 'buy.md')
      await page.locator('[id="status.languageStatus"]').click()
      await page.getByText(/of 600 words/).waitFor()
      await person.shot('status-light')
      await page.keyboard.press('Escape')

      await person.command('Alignment Memos: Change the Status of the Memo…')
      await page.getByRole('option', { name: /^draft/ }).waitFor()
      // It fades in.
      await page.waitForTimeout(400)
      await person.shot('status-pick-light')
      await page.getByRole('option', { name: /^decision/ }).click()
      await page.locator('.view-line', { hasText: 'status: decision' }).waitFor()
      await person.command('Alignment Memos: Change the Kind of Memo…')
      await page.getByRole('option', { name: /^Decision brief/ }).click()
      await page.locator('.view-line', { hasText: 'memo: decision-brief' }).waitFor()
    })
  })

  it('finds the many blanks of a fresh memo gathered, and what counts explained', async () => {
    writeFileSync(join(folder, 'memos', 'fresh.md'), fresh)
    await withWorkbench({ folder, theme: 'light', shots }, async person => {
      const { page } = person
      await openFile(person, 'fresh.md')
      await person.command('Alignment Memos: Show Readiness')
      await line(person, 'Can they decide?').waitFor()
      await person.command('Alignment Memos: Show Readiness')
      await goDownTo(person, /^Options, missing: 14 blanks/)
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowDown')
      await line(person, /14 blanks to fill in/).waitFor()
      await line(person, 'Can they decide?').hover()
      await page.getByText('A required section or field counts 3', { exact: false }).waitFor()
      await person.shot('readiness-fresh-light')

      // Enter unfolds and goes to the first blank, which what is typed replaces.
      await goDownTo(person, /^First|^Fix this first/)
      await page.keyboard.press('Enter')
      await page.getByText(/^Ln 17, Col \d+ \(24 selected\)/).waitFor()
      await page.locator('.monaco-editor.focused').waitFor()
      await page.keyboard.type('March 2098')
      await page.locator('.view-line', { hasText: 'Since March 2098' }).waitFor()
      await person.command('Alignment Memos: What Counts Towards Readiness')
      await page.getByRole('tab', { name: /Preview.*readiness/ }).waitFor()
      await page.waitForTimeout(1000)
      await person.shot('readiness-page-light')
    })
  })

  it('is offered to lint what is no memo yet', async () => {
    writeFileSync(join(folder, 'idea.md'), poor.slice(poor.indexOf('# Buy')))
    await withWorkbench({ folder, theme: 'light', shots }, async person => {
      const { page } = person
      await openFile(person, 'idea.md')
      await person.command('Alignment Memos: Show Readiness')
      await page.getByText('This Markdown document is not judged as a memo').waitFor()
      await person.shot('readiness-other-light')
      await page.keyboard.press('Control+1')
      await page.getByRole('button', { name: 'Lint This Document as a Memo' }).first().click()
      await line(person, 'Can they decide?').waitFor()
    })
  })
})

const fresh = readFileSync(join('templates', 'one-pager.md'), 'utf8')

const poor = `---
memo: one-pager
status: review
---

# Buy test databases

## Context

Since March 2098, seven of twelve teams wait two days for a test database.

## Options

- Buy

## Risks

- Lock-in: likelihood high, impact medium. Mitigation: we test the export each month.
- Skill gap: likelihood low, impact high. Mitigation: two courses in May.
`

/** A line of the view, by what a screen reader says of it. */
function line({ page }: Person, name: string | RegExp) {
  return page.getByRole('treeitem', { name }).first()
}

/** Presses the arrow until the line has the focus. */
async function goDownTo({ page }: Person, name: RegExp): Promise<void> {
  const list = page.locator('.monaco-list:focus')
  await list.waitFor()
  await page.keyboard.press('Home')
  for (let pressed = 0; pressed < 30; pressed += 1) {
    const [label = ''] = await list
      .locator('.monaco-list-row.focused')
      .evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''))
    if (name.test(label)) return
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(50)
  }
  throw new Error(`No line is called ${name}.`)
}
