import { resolve } from 'node:path'

/**
 * What few memos need, loaded when it is first called: by the name of the part, where it is, and the functions that are
 * taken of it. A browser tab cannot wait so; there it is a part of the whole.
 */
const late = {
  yaml: ['yaml', 'isAlias', 'isMap', 'isNode', 'isScalar', 'isSeq', 'parseDocument', 'stringify'],
  globs: ['picomatch/posix', 'default'],
  chrono: [resolve('src/memo/chrono.ts'), 'readDates'],
  markdown: [resolve('src/memo/markdown.ts'), 'parseAs'],
}

const partOf = path => Object.keys(late).find(part => late[part][0] === path)

/** The entry points of what is loaded late. */
export const lateEntries = Object.fromEntries(Object.keys(late).map(part => [`memo/${part}`, `late:${part}`]))

/**
 * Puts functions that load what they stand for in the place of what is loaded late.
 *
 * @type {import('esbuild').Plugin}
 */
export const loadLate = {
  name: 'load late',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^late:/ }, ({ path }) => ({ path: path.slice(5), namespace: 'late' }))
    onResolve({ filter: /./, namespace: 'file' }, ({ path, kind, resolveDir, importer }) => {
      if (kind !== 'import-statement' || !importer.startsWith(resolve('src'))) return undefined
      const part = partOf(path.startsWith('.') ? resolve(resolveDir, path) : path)
      return part && { path: part, namespace: 'stand-in', sideEffects: false }
    })
    onLoad({ filter: /./, namespace: 'late' }, ({ path: part }) => {
      const [path, ...names] = late[part]
      return {
        contents: `export { ${names.join(', ')} } from ${JSON.stringify(path)}`,
        resolveDir: resolve('.'),
      }
    })
    onLoad({ filter: /./, namespace: 'stand-in' }, ({ path: part }) => {
      const [, ...names] = late[part]
      const functions = names.map(
        name => `export ${name === 'default' ? 'default ' : ''}function ${name === 'default' ? '' : name}(...given) {
          return (loaded ??= require('./${part}.js')).${name}(...given)
        }`,
      )
      return { contents: `let loaded\n${functions.join('\n')}` }
    })
  },
}
