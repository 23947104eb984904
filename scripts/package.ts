// `npm run package`: builds the extension as it ships, and says what is in it.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { createVSIX, listFiles } from '@vscode/vsce'
import { ROOT } from './host/paths.ts'
import { main, run } from './host/process.ts'

await main(async () => {
  await run(process.execPath, ['esbuild.mjs', '--release'], { cwd: ROOT })
  // Everything is bundled; the package brings no dependencies of its own.
  const options = { cwd: ROOT, dependencies: false, skipLicense: true, allowMissingRepository: true }
  const packagePath = join(ROOT, 'alignment-memos.vsix')
  await createVSIX({ ...options, packagePath, rewriteRelativeLinks: false })
  for (const file of (await listFiles(options)).sort())
    console.log(`${String(statSync(join(ROOT, file)).size).padStart(9)}  ${file}`)
  console.log(`${String(statSync(packagePath).size).padStart(9)}  bytes in all: ${packagePath}`)
})
