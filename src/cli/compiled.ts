import { mkdirSync, readFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import { cacheFolder, clearForgotten } from './cache-folder.ts'
import { writeOver } from './write.ts'

/** What `require` does with the text of a module. */
type Compile = (this: Module, text: string, path: string) => unknown

/** Parts of fewer letters compile faster than their compiled code is read. */
const worthKeeping = 20_000

/**
 * Keeps what was compiled for the next run: of a short run, compiling is a fifth. Node does so itself from version 22.8
 * on; the libraries that do it for older versions keep only what is compiled before a module runs, which is next to
 * nothing.
 *
 * @param use what is run: another command compiles other parts.
 */
export async function keepCompiled(use: string): Promise<void> {
  const caches = await cacheFolder()
  if (!caches || process.env.NODE_DISABLE_COMPILE_CACHE) return
  if ('enableCompileCache' in Module) {
    ;(Module.enableCompileCache as (folder: string) => void)(join(caches, 'compiled'))
    return
  }
  const folder = join(caches, `compiled-${__BUILD__}-${process.version}-${process.arch}-${use}`)
  const modules = Module.prototype as unknown as { _compile: Compile }
  const compile = modules._compile
  modules._compile = function (text, path) {
    if (dirname(path) !== join(__dirname, 'memo') || text.length < worthKeeping)
      return compile.call(this, text, path)
    const kept = join(folder, basename(path))
    const cachedData = unsealed(kept)
    const script = new Script(Module.wrap(text), { filename: path, ...(cachedData && { cachedData }) })
    if (!cachedData || script.cachedDataRejected)
      process.once('exit', () => seal(kept, script.createCachedData()))
    return script
      .runInThisContext()
      .call(this.exports, this.exports, createRequire(path), this, path, dirname(path))
  }
}

/** Node takes damaged code as it is, and crashes. */
function unsealed(path: string): Buffer | undefined {
  try {
    const sealed = readFileSync(path)
    const code = sealed.subarray(sealLength)
    return sealOf(code).equals(sealed.subarray(0, sealLength)) ? code : undefined
  } catch {
    return undefined
  }
}

function seal(path: string, code: Buffer): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeOver(path, Buffer.concat([sealOf(code), code]))
    clearForgotten(dirname(dirname(path)))
  } catch {
    // Without it, the next run takes its time as well.
  }
}

const sealLength = 4

/** What damage changes. A digest would take longer to load than what is kept saves. */
function sealOf(code: Buffer): Buffer {
  const seal = Buffer.alloc(sealLength)
  seal.writeUInt32LE(crc32(code))
  return seal
}
