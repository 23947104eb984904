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
        const { code, map } = await transform(text, options)
        const name = `${basename(path)}.map`
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, sourcemap ? `${code}//# sourceMappingURL=${name}\n` : code)
        if (sourcemap) writeFileSync(`${path}.map`, map)
      }
    })
  },
}
