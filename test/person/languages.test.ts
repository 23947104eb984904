import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../scripts/host/paths.ts'
import { withWorkbench } from '../../scripts/host/person.ts'
import { inBrowser } from '../../scripts/host/settings.ts'

const shots = join('.vscode-test', 'shots')

describe('a person whose VS Code speaks German', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'languages-'))
    mkdirSync(join(folder, 'memos'), { recursive: true })
    mkdirSync(shots, { recursive: true })
    writeFileSync(join(folder, 'memos', 'buy.md'), '# Buy\n\n## Options\n\n- Buy\n')
  })

  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  for (const [host, settings] of [
    ['Node', {}],
    ['web', inBrowser(ROOT)],
  ] as const)
    it(`reads commands, findings and rules in it (${host} host)`, async () => {
      await withWorkbench({ folder, language: 'de', settings, shots }, async ({ page, command, shot }) => {
        await page.keyboard.press('Control+P')
        await page.locator('.quick-input-widget input').fill('buy.md')
        await page.getByRole('option', { name: /buy\.md/ }).click()
        await page.locator('.view-line', { hasText: '# Buy' }).waitFor()
        await page.keyboard.press('Control+Shift+M')
        await page.getByText('Einseiter: Der Abschnitt „Risiken“ fehlt.').first().waitFor()
        await page.getByText('„Buy“ ist die einzige Option.').first().waitFor()
        await command('Alignment Memos: Eine Regel erklären')
        await page.locator('.quick-input-widget input').fill('weigh-options')
        await page.getByText('Mindestens zwei Optionen abwägen.').first().waitFor()
        await shot(`german-${host.toLowerCase()}`)
      })
    })
})
