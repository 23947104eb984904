// Builds what ships (the extension and the command line) and, with --tests, what runs inside the real editor.
import { readFileSync, writeFileSync } from 'node:fs'
import { context } from 'esbuild'
import { commandLine } from './scripts/esbuild-cli.mjs'
import { commonJS } from './scripts/esbuild-parts.mjs'
import { lean } from './scripts/lean.mjs'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

const watch = process.argv.includes('--watch')
const tests = process.argv.includes('--tests')
const release = process.argv.includes('--release')

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  sourcemap: release ? false : 'linked',
  minify: release,
  legalComments: 'none',
  define: { __VERSION__: JSON.stringify(version) },
  logLevel: 'warning',
  outdir: 'dist',
}

/**
 * The same files for both of VS Code's extension hosts. The one in a browser tab is a worker that takes CommonJS and
 * gives it nothing but `vscode`: the build fails where anything else would be left to require.
 *
 * @type {import('esbuild').BuildOptions}
 */
const editor = {
  ...shared,
  platform: 'neutral',
  target: 'es2023',
  format: 'cjs',
  external: ['vscode'],
  plugins: [
    {
      name: 'nothing but vscode',
      setup: ({ onEnd }) => onEnd(({ metafile }) => ({ errors: leftOver(metafile) })),
    },
    lean,
  ],
  metafile: true,
  alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
  // What libraries have for browsers, but for the few who would ask for a `document` there, what they have for workers.
  mainFields: ['browser', 'module', 'main'],
  conditions: ['worker'],
}

const allowed = new Set(['vscode', './features.js'])

/** esbuild forgives what is required inside a `try`; a browser tab would not. */
function leftOver(metafile) {
  const imports = Object.values(metafile?.outputs ?? {}).flatMap(output => output.imports)
  const others = imports.filter(({ path, external }) => external && !allowed.has(path))
  return others.map(({ path }) => ({ text: `“${path}” is not there in a browser tab.` }))
}

const builds = [
  // What activation loads, and what is loaded when it is first needed (src/vscode/load.ts).
  {
    ...editor,
    entryPoints: { extension: 'src/vscode/extension.ts' },
    external: [...editor.external, './features.js'],
  },
  // Of that, the thread that judges (src/vscode/thread.ts) needs the engine alone, so it is a part of its own.
  {
    ...editor,
    entryPoints: { features: 'src/vscode/features.ts', thread: 'src/vscode/thread.ts' },
    format: 'esm',
    splitting: true,
    chunkNames: 'engine',
    write: false,
    sourcemap: release ? false : 'inline',
    plugins: [...editor.plugins, commonJS],
  },
  commandLine(shared),
]

if (tests)
  builds.push({
    ...editor,
    entryPoints: { 'test/vscode': 'test/vscode/index.ts' },
    // The mocha for browsers takes `module.exports` for its own, so ours are put there after it.
    format: 'iife',
    globalName: 'tests',
    footer: { js: 'module.exports = tests' },
    alias: { ...editor.alias, mocha: 'mocha/mocha.mjs', 'node:assert/strict': './test/vscode/assert.ts' },
  })

/** What stands in each file of the extension; `npm run package` reads it. */
const parts = []

for (const options of builds) {
  const build = await context(options)
  if (watch) await build.watch()
  else {
    const { metafile } = await build.rebuild()
    if (release && metafile) parts.push(metafile)
    await build.dispose()
  }
}
if (release) writeFileSync('dist/parts.json', JSON.stringify(parts))
