import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Person, withWorkbench } from '../../scripts/host/person.ts'
import { THEMES, type Theme } from '../../scripts/host/settings.ts'
import { pressFor } from './hands.ts'

// Pictures are kept for people to look at; the tests do not compare them.
const shots = join('.vscode-test', 'shots')

const memo = `---
memo: one-pager
owner: Priya Nair
status: review
---

# Move the test databases

## Options

- Do nothing: free, two days of waiting go on
- Buy: 40,000 EUR a year, live on 1 June 2099

## Context

Since March, seven of twelve teams wait two days for a test database.

## Risks

| Risk | Likelihood | Impact | Mitigation | Owner |
| --- | --- | --- | --- | --- |
| Lock-in | high | medium | We test the export each month | |
| Skill gap | low | low | Two days of training | Tom Berg |
`

describe('a person who never leaves the page', () => {
  let folder: string
  let file: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'text-'))
    mkdirSync(shots, { recursive: true })
    mkdirSync(join(folder, 'memos'))
    file = join(folder, 'memos', 'move.md')
    writeFileSync(file, memo)
  })

  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  for (const theme of Object.keys(THEMES) as Theme[])
    it(`hovers, completes and opens the menu of fixes in ${theme}`, async () => {
      await withWorkbench({ folder, theme, shots }, async person => {
        const { page } = person
        await open(person)

        await goTo(person, 18, 4)
        await page.keyboard.press('Control+K')
        await page.keyboard.press('Control+I')
        await page.getByText('What is checked here').waitFor()
        await person.shot(`hover-heading-${theme}`)
        await page.keyboard.press('Escape')

        await goTo(person, 7, 4)
        await page.keyboard.press('Control+K')
        await page.keyboard.press('Control+I')
        await page.getByText('Give the reader every section that the profile owes.').first().waitFor()
        await person.shot(`hover-finding-${theme}`)
        await page.keyboard.press('Escape')

        await goTo(person, 7, 4)
        await page.keyboard.press('Control+.')
        await page.getByText('Silence “missing-section” here…').waitFor()
        await person.shot(`fixes-${theme}`)
        await page.keyboard.press('Escape')

        // Typed at the end of the page, a heading completes to what is missing.
        await page.keyboard.press('Control+End')
        await page.keyboard.type('\n##')
        await page.locator('.suggest-widget').getByText('Stakeholders').first().waitFor()
        await person.shot(`complete-heading-${theme}`)
        await page.keyboard.press('Escape')
      })
    })

  it('writes a section, names an owner, silences a finding with a reason, and takes each back', async () => {
    await withWorkbench({ folder, theme: 'light', shots }, async person => {
      const { page } = person
      await open(person)
      const text = () => readFileSync(file, 'utf8')

      // An empty cell below “Owner” offers who is named.
      await goTo(person, 22, '| Lock-in | high | medium | We test the export each month |'.length + 1)
      await page.keyboard.type(' ')
      await page.locator('.suggest-widget').getByText('Tom Berg').first().waitFor()
      await person.shot('complete-owner-light')
      await page.keyboard.press('Enter')
      await save(person)
      await until(() => /each month \| (Priya Nair|Tom Berg) \|\n/.test(text()), text)

      // A heading, its first blank typed over, then one step back each.
      await page.keyboard.press('Control+End')
      await page.keyboard.type('\n## Tim')
      await page.locator('.suggest-widget').getByText('Timeline').first().waitFor()
      await page.keyboard.press('Enter')
      await page.locator('.view-line', { hasText: '{first visible result}' }).waitFor()
      await page.keyboard.type('1 June 2099')
      await page.keyboard.press('Tab')
      await page.keyboard.type('first team')
      await save(person)
      await until(() => /\| 1 June 2099 \| first team \|/.test(text()), text)
      await person.shot('completed-heading-light')

      // The reason is asked for, and stands in the comment.
      await goTo(person, 7, 4)
      await pressFor(person, 'Control+.', page.locator('.action-widget').first())
      await person.shot('fixes-again-light')
      await page.getByText('Silence “missing-section” here…').click()
      await page.locator('.quick-input-widget input').fill('the board has seen the rest')
      await person.shot('silence-why-light')
      await page.keyboard.press('Enter')
      const comment = '<!-- memo-disable-next-line missing-section -- the board has seen the rest -->'
      await page.locator('.view-line', { hasText: 'the board has seen the rest' }).waitFor()
      await save(person)
      await until(() => text().includes(`\n${comment}\n# Move`), text)
      await page.keyboard.press('Control+Z')
      await save(person)
      await until(() => !text().includes(comment), text)

      // Whole sections change places, and the cursor goes along.
      await goTo(person, 14, 4)
      await pressFor(person, 'Control+Shift+R', page.locator('.action-widget').first())
      await page.getByText('Move the sections into the order of the profile').click()
      await save(person)
      await until(() => text().indexOf('## Context') < text().indexOf('## Options'), text)
      await page.keyboard.type('!')
      await save(person)
      await until(() => text().includes('## !Context'), text)
      assert.match(text(), /^## Risks$/m)
    })
  })
})

async function open({ page }: Person): Promise<void> {
  await page.keyboard.press('Control+P')
  await page.locator('.quick-input-widget input').fill('move.md')
  await page
    .getByRole('option', { name: /^move\.md/ })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: /move\.md/ }).waitFor()
  await page.locator('.squiggly-error').first().waitFor()
}

async function goTo({ page }: Person, line: number, column: number): Promise<void> {
  await page.keyboard.press('Control+P')
  await page.locator('.quick-input-widget input').fill(`:${line}:${column}`)
  await page.keyboard.press('Enter')
  await page.getByText(`Ln ${line}, Col ${column}`).first().waitFor()
}

async function save({ page }: Person): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+S')
}

async function until(holds: () => boolean, said: () => string): Promise<void> {
  const deadline = Date.now() + 15_000
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`It never came to pass:\n${said()}`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
