import type { Locator } from 'playwright-core'
import type { Person } from '../../scripts/host/person.ts'

/** Opens a file of the folder by its name, as a person does. */
export async function openFile({ page }: Person, name: string): Promise<void> {
  await page.keyboard.press('Control+P')
  await page.locator('.quick-input-widget input').fill(name)
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: new RegExp(name) }).waitFor()
}

/** Puts the cursor of the editor on a line, 1-based; again where the line was asked for before the editor was there. */
export async function goToLine({ page }: Person, line: number): Promise<void> {
  const there = page.getByText(new RegExp(`^Ln ${line}, Col`)).first()
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await page.keyboard.press('Control+P')
    await page.locator('.quick-input-widget input').fill(`:${line}`)
    await page.keyboard.press('Enter')
    const arrived = there.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    )
    if (await arrived) return
  }
  throw new Error(`The cursor does not come to line ${line}.`)
}

/** Waits until something holds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 15_000
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It never came to pass that ${what}.`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

/** Presses keys until what they bring is there: a workbench that is still busy passes over them. */
export async function pressFor({ page }: Person, keys: string, wanted: Locator): Promise<void> {
  for (let tries = 0; tries < 4; tries += 1) {
    await page.keyboard.press(keys)
    const isThere = wanted.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    )
    if (await isThere) return
  }
  await wanted.waitFor()
}
