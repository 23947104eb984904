// Builds what ships (the extension and the command line) and, with --tests, what runs inside the real editor.
import { readFileSync } from 'node:fs'
import { context } from 'esbuild'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

const watch = process.argv.includes('--watch')
const tests = process.argv.includes('--tests')
const release = process.argv.includes('--release')

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  target: 'node20',
  platform: 'node',
  sourcemap: release ? false : 'linked',
  minify: release,
  legalComments: 'none',
  define: { __VERSION__: JSON.stringify(version) },
  logLevel: 'warning',
  // The ESM builds: several of our libraries' CommonJS entries are twice as large.
  mainFields: ['module', 'main'],
}

const builds = [
  {
    ...shared,
    entryPoints: { extension: 'src/vscode/extension.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...shared,
    entryPoints: { memo: 'src/cli/main.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    // Bundled CommonJS libraries still ask for Node's own modules by require, and for the name of their file.
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as requireFrom } from 'node:module';import { fileURLToPath as pathOf } from 'node:url';const require = requireFrom(import.meta.url);const __filename = pathOf(import.meta.url);",
    },
  },
]

if (tests)
  builds.push({
    ...shared,
    entryPoints: { 'test/vscode': 'test/vscode/index.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode', 'mocha'],
  })

for (const options of builds) {
  const build = await context(options)
  if (watch) await build.watch()
  else {
    await build.rebuild()
    await build.dispose()
  }
}
