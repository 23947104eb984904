// Builds the command line: `dist/memo.js`, and what it loads when it is needed in `dist/memo/`.
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import { transform } from 'esbuild'
import { lateEntries, loadLate } from './esbuild-late.mjs'

/** What stands for the name of the build until all of it is there. */
const build = '@@@@@@@@build@@@@@@@@'

/**
 * CommonJS in parts, which esbuild has for ES modules alone: of these Node loads each part a few milliseconds later, and
 * keeps none of what it compiled before version 22.
 *
 * @type {import('esbuild').Plugin}
 */
const inParts = {
  name: 'CommonJS in parts',
  setup({ onEnd, initialOptions }) {
    onEnd(async ({ outputFiles = [], errors }) => {
      if (errors.length > 0) return
      const parts = outputFiles.map(async ({ path, text }) => ({
        path,
        // What is imported is another part, or Node's own.
        code: (
          await transform(text, {
            format: 'cjs',
            platform: 'node',
            target: 'node20',
            minify: initialOptions.minify,
            supported: { 'dynamic-import': false },
          })
        ).code,
      }))
      rmSync(resolve('dist/memo'), { recursive: true, force: true })
      const hash = createHash('sha256')
      const written = await Promise.all(parts)
      for (const { path, code } of written) hash.update(relative('.', path)).update(code)
      const name = hash.digest('base64url').slice(0, build.length)
      for (const { path, code } of written) {
        mkdirSync(dirname(path), { recursive: true })
        const isStart = path === resolve('dist/memo.js')
        writeFileSync(path, (isStart ? '#!/usr/bin/env node\n' : '') + code.replaceAll(build, name), {
          mode: isStart ? 0o755 : 0o644,
        })
      }
    })
  },
}

/** @type {(shared: import('esbuild').BuildOptions) => import('esbuild').BuildOptions} */
export const commandLine = shared => ({
  ...shared,
  define: { ...shared.define, __BUILD__: JSON.stringify(build) },
  entryPoints: { memo: 'src/cli/main.ts', 'memo/worker': 'src/cli/worker.ts', ...lateEntries },
  platform: 'node',
  target: 'node20',
  format: 'esm',
  // Each command loads what it needs, and no more.
  splitting: true,
  chunkNames: 'memo/[name]-[hash]',
  write: false,
  sourcemap: false,
  // The ESM builds: several of our libraries' CommonJS entries are twice as large.
  mainFields: ['module', 'main'],
  // The one for Node looks for bundles of translations, and the command line speaks English.
  // Commander starts commands that are programs of their own. We have none, and Node loads that for 6 ms.
  alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js', 'node:child_process': './scripts/nothing.mjs' },
  external: Object.keys(lateEntries).map(path => `./${basename(path)}.js`),
  plugins: [loadLate, inParts],
})
