import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Person, withWorkbench } from '../../scripts/host/person.ts'
import { THEMES, type Theme } from '../../scripts/host/settings.ts'
import { goToLine, openFile, pressFor, until } from './hands.ts'

// Pictures are kept for people to look at; the tests do not compare them.
const shots = join('.vscode-test', 'shots')

describe('a person writes a first memo', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'first-memo-'))
    mkdirSync(shots, { recursive: true })
  })

  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('with the keyboard: scaffold, walk the blanks, see what is missing, mend it', async () => {
    await withWorkbench({ folder, theme: 'light', shots }, async person => {
      const { page } = person
      await person.command('Alignment Memos: New One-Pager')
      await answer(person, 'title', 'Move the test databases')
      await accept(person, 'folder')
      await answer(person, 'decide by', '30 February 2099')
      await page.getByText('February 2099 has 28 days').waitFor()
      await answer(person, 'decide by', '14 May 2099')

      const file = join(folder, 'memos', 'move-the-test-databases.md')
      await page.getByRole('tab', { name: /move-the-test-databases\.md/ }).waitFor()
      // The first blank is selected: what is typed replaces it, Tab goes to the next.
      await page.locator('.view-line', { hasText: 'owner: {owner}' }).waitFor()
      await page.keyboard.type('Priya Nair')
      await page.keyboard.press('Tab')
      await page.keyboard.type('Dana Reyes')
      await save(person)
      await until('the answer is in the file', () =>
        readFileSync(file, 'utf8').includes('We ask Dana Reyes to'),
      )
      assert.match(readFileSync(file, 'utf8'), /^owner: Priya Nair$/m)
      assert.match(readFileSync(file, 'utf8'), /^# Move the test databases$/m)
      assert.match(readFileSync(file, 'utf8'), /by 2099-05-14\.$/m)
      await person.shot('scaffolded-light')

      // A second memo of that name takes another file.
      await person.command('Alignment Memos: New One-Pager')
      await answer(person, 'title', 'Move the test databases')
      await accept(person, 'folder')
      await answer(person, 'decide by', '')
      await page.getByRole('tab', { name: /move-the-test-databases-2\.md/ }).waitFor()
      assert.match(readFileSync(file, 'utf8'), /^owner: Priya Nair$/m)
    })
  })

  it('opens the page of a rule from the hover of a finding', async () => {
    mkdirSync(join(folder, 'memos'))
    writeFileSync(join(folder, 'memos', 'buy.md'), poor)
    await withWorkbench({ folder, theme: 'light', shots }, async person => {
      const { page } = person
      await openFile(person, 'buy.md')
      // The squiggle lies under the text, which takes the pointer.
      await page.locator('.squiggly-error').first().hover({ force: true })
      await page.locator('.monaco-hover a', { hasText: 'missing-section' }).first().click()
      await page.getByRole('tab', { name: /missing-section\.md/ }).waitFor()
      // The page itself is no memo, and lies in no folder whose config could be wrong.
      const problem = page.getByText('has no metrics section', { exact: false }).first()
      await pressFor(person, 'Control+Shift+M', problem)
      assert.equal(await page.getByText('cannot be read', { exact: false }).count(), 0)
    })
  })

  for (const theme of Object.keys(THEMES) as Theme[])
    it(`sees findings, a quick fix and tips in ${theme}`, async () => {
      mkdirSync(join(folder, 'memos'))
      const file = join(folder, 'memos', 'buy.md')
      writeFileSync(file, poor)
      await withWorkbench({ folder, theme, shots }, async person => {
        const { page } = person
        await openFile(person, 'buy.md')
        await page.locator('.squiggly-error').first().waitFor()
        await person.command('Alignment Memos: Show Tips')
        const tips = await tipsFrame(person)
        await tips.getByText('Keep communicating').waitFor()

        await goToLine(person, 13)
        await tips.getByRole('heading', { name: 'Options', level: 1 }).waitFor()
        await tips.getByText('“Buy” is the only option.', { exact: false }).waitFor()
        await goToLine(person, 17)
        await tips.getByRole('heading', { name: 'Risks', level: 1 }).waitFor()
        await person.shot(`tips-${theme}`)

        await goToLine(person, 6)
        await page.keyboard.press('Control+.')
        await page.getByText('Insert a section: Timeline').waitFor()
        await person.shot(`quick-fix-${theme}`)
        await page.getByText('Insert a section: Timeline').click()
        await page.locator('.view-line', { hasText: '## Timeline' }).waitFor()
        await save(person)
        await until('the outline is in the file', () =>
          /## Options[\s\S]*## Timeline[\s\S]*## Risks/.test(readFileSync(file, 'utf8')),
        )

        await page.keyboard.press('Control+Shift+M')
        await page.getByText('has no metrics section', { exact: false }).first().waitFor()
        await person.shot(`problems-${theme}`)
      })
    })
})

const poor = `---
memo: one-pager
status: review
---

# Buy test databases

## Context

Teams wait two days for a test database.

## Options

- Buy

## Risks

- Lock-in
- Skill gap
`

/** Takes what a step offers first. */
async function accept({ page }: Person, step: string): Promise<void> {
  await page.locator('.quick-input-title', { hasText: step }).waitFor()
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}

async function answer({ page }: Person, step: string, text: string): Promise<void> {
  await page.locator('.quick-input-title', { hasText: step }).waitFor()
  await page.locator('.quick-input-widget input').fill(text)
  await page.keyboard.press('Enter')
}

async function save({ page }: Person): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+S')
}

/** The page of the Tips view: a frame within the webview's own. */
async function tipsFrame({ page }: Person) {
  await page.locator('iframe.webview').first().waitFor()
  return page.frameLocator('iframe.webview').first().frameLocator('iframe#active-frame')
}
