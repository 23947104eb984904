import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Person, withWorkbench } from '../../scripts/host/person.ts'
import { THEMES, type Theme } from '../../scripts/host/settings.ts'
import { compare, pane } from './compare.ts'

const shots = join('.vscode-test', 'shots')

// Days so far away that the pictures stay the same for years.
const memos: Record<string, string> = {
  'test-databases': brief(
    'Move the test databases to a managed service',
    'Priya Nair',
    '2001-05-14',
    'decision',
  ),
  search: brief('Buy or build search', 'Sam Ito', '2001-06-30', 'review'),
  photos: brief('Keep parcel photos for two years', 'Lena Okafor', '2999-03-01', 'draft'),
  payroll: brief('Replace payroll', 'Priya Nair', '', 'draft'),
  dashboards: brief('One dashboard a team', 'Tom Berg', '2001-02-01', 'decided'),
  caching: brief('Cache at the edge', 'Sam Ito', '2001-01-01', 'rejected'),
}

function brief(title: string, owner: string, day: string, status: string): string {
  return `---\nmemo: decision-brief\nowner: ${owner}\ndecider: Dana Reyes\ndecide-by: ${day}\nstatus: ${status}\n---\n\n# ${title}\n\n## Risks\n\nTBD\n`
}

describe('a person looks what is to be decided', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'decisions-'))
    mkdirSync(shots, { recursive: true })
  })

  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function fill(): void {
    mkdirSync(join(folder, 'memos'))
    for (const [name, text] of Object.entries(memos)) writeFileSync(join(folder, 'memos', `${name}.md`), text)
    writeFileSync(join(folder, 'memos', 'broken.md'), new Uint8Array([0x23, 0xff, 0xfe]))
  }

  it('in a folder without memos, and starts one', async () => {
    await withWorkbench({ folder, shots }, async person => {
      await openView(person)
      const { page } = person
      await page.getByText('There are no memos here yet', { exact: false }).waitFor()
      await person.shot('decisions-welcome-light')
      await page.getByRole('button', { name: 'New One-Pager' }).first().click()
      await page.locator('.quick-input-title', { hasText: 'title' }).waitFor()
    })
  })

  it('with the keyboard: reads the list, filters it, opens a memo', async () => {
    fill()
    await withWorkbench({ folder, shots }, async person => {
      const { page } = person
      await openView(person)
      await line(person, 'Buy or build search').waitFor()
      assert.match(
        (await line(person, 'Buy or build search').getAttribute('aria-label'))!,
        /Overdue since 2001-06-30, \d+ years ago, Decider: Dana Reyes, Owner: Sam Ito, Status: review/,
      )
      await person.command('Alignment Memos: Filter Decisions…')
      await page.locator('.quick-input-widget input').fill('Priya')
      await page.getByRole('option', { name: /Memos with “Priya”/ }).waitFor()
      await page.getByRole('option', { name: /Priya Nair/ }).waitFor()
      await person.shot('decisions-filter-light')
      await page.keyboard.press('Enter')
      await line(person, 'Buy or build search').waitFor({ state: 'detached' })
      await person.shot('decisions-filtered-light')
      await page.getByText('owner Priya Nair', { exact: true }).waitFor()
      await person.command('Alignment Memos: Focus on Decisions View')
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByRole('tab', { name: /test-databases\.md/ }).waitFor()
      await person.command('Alignment Memos: Clear Filter of Decisions')
      await line(person, 'Buy or build search').waitFor()
    })
  })

  for (const theme of Object.keys(THEMES) as Theme[])
    it(`and lints them all (${theme})`, async () => {
      fill()
      await withWorkbench({ folder, theme, shots }, async person => {
        const { page } = person
        await openView(person)
        await line(person, 'Decided').click()
        await line(person, 'Cannot be read').click()
        await line(person, 'Cache at the edge').waitFor()
        await line(person, 'Replace payroll').hover()
        await compare(`decisions-${theme}`, pane(page, 'Decisions'))
        await person.command('Alignment Memos: Lint Workspace')
        await page.getByText('6 memos were linted.', { exact: false }).first().waitFor()
        await person.shot(`decisions-linted-${theme}`)
        await page.getByRole('button', { name: 'Show Problems' }).click()
        await page.getByText('has no metrics section', { exact: false }).first().waitFor()
        await person.shot(`decisions-problems-${theme}`)
      })
    })
})

async function openView(person: Person): Promise<void> {
  await person.command('Alignment Memos: Focus on Decisions View')
  await person.page.getByRole('button', { name: 'Decisions Section' }).waitFor()
}

/** A line of the tree, by what it begins with. */
function line({ page }: Person, name: string) {
  return page.locator(`.pane-body [role="treeitem"][aria-label^="${name}"]`)
}
