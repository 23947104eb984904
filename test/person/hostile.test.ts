import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withWorkbench } from '../../scripts/host/person.ts'
import { attacks } from '../views/attacks.ts'
import { webviewFrame } from './axe.ts'
import { goToLine, openFile } from './hands.ts'

const shots = join('.vscode-test', 'shots')

/** What a link that runs a command would be called. */
const link = '[Run](command:workbench.action.toggleSidebarVisibility)'

describe('a person is handed hostile memos', () => {
  let folder: string
  const text = [
    `---\nmemo: decision-brief\ntitle: ${JSON.stringify(attacks[0])}\nowner: '${link}'\ndecider: TBD\n---\n`,
    `# ${attacks[0]}\n`,
    ...attacks.map(attack => `## Risks: ${attack.replace(/\s+/g, ' ')}\n\n- ${link}, TBD\n`),
  ].join('\n')
  const lineOf = (start: string) => text.split('\n').findIndex(line => line.startsWith(start)) + 1

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hostile-'))
    mkdirSync(join(folder, 'memos'))
    mkdirSync(shots, { recursive: true })
    writeFileSync(join(folder, 'memos', 'hostile.md'), text)
    // What is left out is named in a notification, where the editor makes links of such names.
    writeFileSync(join(folder, 'memos', `${link}.md`), Uint8Array.of(0x23, 0x20, 0xe9))
  })

  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('and reads them as words in tips, hovers, completions, tooltips and notifications', async () => {
    await withWorkbench({ folder, shots }, async person => {
      const { page } = person
      const ran: string[] = []
      page.on('dialog', dialog => {
        ran.push(dialog.message())
        void dialog.dismiss()
      })
      await openFile(person, 'hostile.md')
      await person.command('Alignment Memos: Show Tips')
      const tips = await webviewFrame(page, '#map ol')
      for (const attack of attacks.filter((_, index) => index % 12 === 0)) {
        const heading = `## Risks: ${attack.replace(/\s+/g, ' ')}`
        await goToLine(person, lineOf(heading))
        const hover = page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first()
        await person.command('Show or Focus Hover')
        await hover.waitFor()
        assert.equal(
          await hover.locator('a[data-href^="command:"], img, script, iframe, svg').count(),
          0,
          attack,
        )
        await page.keyboard.press('Escape')
        const strange =
          '"script, img, svg, iframe, a, form, input, style, object, embed, math, video, audio, base, meta"'
        assert.deepEqual(
          await tips.evaluate(
            `[...document.body.querySelectorAll(${strange})].map(node => node.outerHTML).filter(html => !/^<script type="module" nonce="\\w*" src="[^"]*tips\\.js"><\\/script>$/.test(html))`,
          ),
          [],
          attack,
        )
      }
      await person.command('Alignment Memos: Lint Workspace')
      const told = page.locator('.notification-list-item-message', { hasText: 'Left out: ' }).first()
      await told.waitFor()
      assert.match(await told.innerText(), /\[Run\] \(command:workbench/)
      assert.equal(await told.locator('a').count(), 0)
      await person.shot('hostile')
      assert.deepEqual(ran, [])
    })
  })
})
