// `npm run package`: builds the extension as it ships, and proves what is in it.
import assert from 'node:assert/strict'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createVSIX, listFiles } from '@vscode/vsce'
import { ROOT } from './host/paths.ts'
import { main, run } from './host/process.ts'
import { noticesOf } from './notices.ts'
import { smallerArchive, smallerCode } from './smaller.ts'

const code = ['engine', 'extension', 'features', 'thread'].map(name => `dist/${name}.js`)

/** Every file that ships, no more and no less. */
const shipped = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/ThirdPartyNotices.txt',
  ...code,
  'docs/memorc.schema.json',
  'docs/package.schema.json',
  'media/copy.css',
  'media/copy.js',
  'media/icon.png',
  'media/icon.svg',
  'media/l10n/bundle.l10n.de.json',
  'media/preview.css',
  'media/sample.md',
  ...['element.js', 'map.js', 'page.js', 'tips.css', 'tips.js'].map(file => `media/tips/${file}`),
  ...['mend', 'sample', 'tips', 'write'].map(picture => `media/walkthrough/${picture}.png`),
  'package.json',
  'package.nls.de.json',
  'package.nls.json',
]

/** Bytes at most. What is larger is either let in knowingly, here, or not at all. */
const budgets = { 'dist/extension.js': 10_000, 'alignment-memos.vsix': 300_000 }

const path = (file: string) => join(ROOT, file)
const sizeOf = (file: string) => statSync(path(file)).size

await main(async () => {
  rmSync(path('dist'), { recursive: true, force: true })
  await run(process.execPath, ['esbuild.mjs', '--release'], { cwd: ROOT })
  const parts = JSON.parse(readFileSync(path('dist/parts.json'), 'utf8'))
  writeFileSync(path('dist/ThirdPartyNotices.txt'), noticesOf(parts))

  for (const file of code) writeFileSync(path(file), await smallerCode(readFileSync(path(file), 'utf8')))

  // Everything is bundled; the package brings no dependencies of its own.
  const options = { cwd: ROOT, dependencies: false, skipLicense: true, allowMissingRepository: true }
  const packagePath = path('alignment-memos.vsix')
  await createVSIX({ ...options, packagePath, rewriteRelativeLinks: false })
  writeFileSync(packagePath, await smallerArchive(readFileSync(packagePath)))
  const files = (await listFiles(options)).sort()
  assert.deepEqual(files, shipped, 'other files ship than scripts/package.ts says')
  for (const file of files) {
    console.log(`${String(sizeOf(file)).padStart(9)}  ${file}`)
    // The address of a source map would be asked for in vain, and tell where this was built.
    assert.doesNotMatch(readFileSync(path(file), 'latin1'), /^\/\/# sourceMappingURL=/m, file)
  }
  for (const [file, most] of Object.entries(budgets)) {
    console.log(`${String(sizeOf(file)).padStart(9)}  of ${most} bytes: ${file}`)
    assert.ok(sizeOf(file) <= most, `${file} has outgrown its budget`)
  }
})
