import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { transform } from 'esbuild'

/**
 * Writes ES modules that share parts as CommonJS, which esbuild shares no parts of: each of them by itself. Asks for
 * `format: 'esm'` and `write: false`, and for source maps that are inline.
 *
 * @type {import('esbuild').Plugin}
 */
export const commonJS = {
  name: 'CommonJS that shares parts',
  setup({ onEnd, initialOptions: { minify, platform, sourcemap, target } }) {
    const options = { format: 'cjs', minify, platform, target, sourcemap: sourcemap ? 'external' : false }
    onEnd(async ({ outputFiles = [] }) => {
      for (const { path, text } of outputFiles) {
        const { code, map } = await transform(bound(text), options)
        const name = `${basename(path)}.map`
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, sourcemap ? `${code}//# sourceMappingURL=${name}\n` : code)
        if (sourcemap) writeFileSync(`${path}.map`, map)
      }
    })
  },
}

/**
 * What a module takes of others and gives them, bound to names once: esbuild's CommonJS looks each name up at every use,
 * and wraps the whole of `vscode` for every file. What this leaves as it is, esbuild writes its own way.
 */
function bound(module) {
  let vscode
  const pairs = (names, pair) => names.replace(/([\w$]+)(?: as ([\w$]+))?/g, pair)
  return module
    .replace(/\bimport\s*\*\s*as ([\w$]+)\s*from\s*"vscode";/g, (_, name) => {
      const same = vscode ?? 'require("vscode")'
      vscode ??= name
      return `const ${name} = ${same};`
    })
    .replace(/\bimport\s*(\{[^}]*\})\s*from\s*"(\.[^"]*)";/g, (_, names, path) => {
      return `const ${pairs(names, (_, name, own = name) => `${name}: ${own}`)} = require("${path}");`
    })
    .replace(/\bexport\s*(\{[^}]*\});(?=\s*(?:\/\/# .*\s*)?$)/, (_, names) => {
      return `module.exports = ${pairs(names, (_, own, name = own) => `${name}: ${own}`)};`
    })
}
