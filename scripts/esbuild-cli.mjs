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
            target: 'es2023',
            minify: initialOptions.minify,
            supported: { 'dynamic-import': false },
          })
        ).code,
      }))
      rmSync(resolve('dist/memo'), { recursive: true, force: true })
      const hash = createHash('sha256')
      const written = together(await Promise.all(parts))
      for (const { path, code } of written) hash.update(relative('.', path)).update(code)
      const name = hash.digest('base64url').slice(0, build.length)
      // Node reads the package.json that is nearest to what it runs, and ours is 80 KB of settings.
      written.push({ path: resolve('dist/package.json'), code: '{ "type": "commonjs" }\n' })
      for (const { path, code } of written) {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, (isStart(path) ? '#!/usr/bin/env node\n' : '') + code.replaceAll(build, name), {
          mode: isStart(path) ? 0o755 : 0o644,
        })
      }
    })
  },
}

const isStart = path => path === resolve('dist/memo.js')

/** Small parts that most calls load: to find and open each would take longer than to run it. */
const isSmall = ({ path, code }) =>
  /^(?:chunk|program|lint|env-paths)-\w+\.js$/.test(basename(path)) && code.length < 25_000

/**
 * Puts the small parts into one file, which runs each when it is first asked for. The start has those that it needs itself,
 * once more: what else it loads is kept compiled, and it sees to that.
 */
function together(parts) {
  const small = new Map(parts.filter(isSmall).map(({ path, code }) => [basename(path), code]))
  const { path, code } = parts.find(part => isStart(part.path))
  const own = new Set()
  const need = code => {
    for (const [, , name] of code.matchAll(required))
      if (small.has(name) && !own.has(name) && !name.startsWith('program-')) {
        own.add(name)
        need(small.get(name))
      }
  }
  need(code)
  const common = new Set(small.keys())
  const others = parts.filter(part => part.path !== path && !isSmall(part))
  return [
    { path, code: runner(own) + linked(code, own) },
    { path: resolve('dist/memo/common.js'), code: `${runner(common)}exports.part = part\n` },
    ...others.map(({ path, code }) => ({ path, code: linked(code, new Set()) })),
  ]

  /** Defines a function that gives what a part exports. */
  function runner(names) {
    const functions = [...names].map(
      name => `"${name}"(module, exports) {\n${linked(small.get(name), names)}\n}`,
    )
    return `const parts = {\n${functions.join(',\n')}\n}
const made = {}
const make = name => {
  const module = { exports: {} }
  parts[name](module, module.exports)
  return module.exports
}
const part = name => (made[name] ??= make(name))
`
  }

  /** Has code take small parts from where they are now: beside it, or in their own file. */
  function linked(code, beside) {
    return code.replace(required, (whole, folder, name) => {
      if (beside.has(name)) return `part("${name}")`
      return small.has(name) ? `require("${folder}common.js").part("${name}")` : whole
    })
  }
}

const required = /\brequire\("(\.\/(?:memo\/)?)([\w-]+\.js)"\)/g

/** @type {(shared: import('esbuild').BuildOptions) => import('esbuild').BuildOptions} */
export const commandLine = shared => ({
  ...shared,
  define: { ...shared.define, __BUILD__: JSON.stringify(build) },
  entryPoints: { memo: 'src/cli/main.ts', 'memo/worker': 'src/cli/worker.ts', ...lateEntries },
  platform: 'node',
  target: 'es2023',
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
