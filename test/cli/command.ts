import { type SpawnOptions, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const command = join(root, 'dist/memo.js')

/** Where the command keeps what may be lost; not among the caches of whoever runs the tests. */
export const caches = mkdtempSync(join(tmpdir(), 'memo-caches-'))
process.once('exit', () => rmSync(caches, { recursive: true, force: true }))

/** Tells whether another user comes as far as here: what root keeps among its own is closed to all others. */
export function isOpenToOthers(path: string): boolean {
  const isOpen = (statSync(path).mode & 0o001) !== 0
  return isOpen && (dirname(path) === path || isOpenToOthers(dirname(path)))
}

/** Whether the command can be tried as somebody who may not do all. */
export const hasNobody =
  process.platform !== 'win32' && (process.getuid?.() !== 0 || [root, tmpdir()].every(isOpenToOthers))

export const env = { ...process.env, NO_COLOR: '1', XDG_CACHE_HOME: caches }

interface Ended {
  status: number | null
  out: string
  err: string
}

/** Runs a program to its end. */
export function run(
  program: string,
  parameters: readonly string[],
  cwd: string,
  as: SpawnOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { env, ...as, cwd, stdio: 'pipe' })
    let [out, err] = ['', '']
    child.stdout.on('data', data => (out += data))
    child.stderr.on('data', data => (err += data))
    child.on('error', reject)
    child.on('close', status => resolve({ status, out, err }))
  })
}

let built: Promise<Ended> | undefined

/** Builds the command, once for all files of tests. */
export async function build(): Promise<void> {
  built ??= run(process.execPath, ['esbuild.mjs'], root)
  const { status, err } = await built
  if (status !== 0) throw new Error(err)
}

/** A folder of its own for one test. */
export class Desk {
  readonly path = mkdtempSync(join(tmpdir(), 'memo-'))

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true })
    writeFileSync(join(this.path, name), content)
  }

  /** Changes the text of a file, wherever it is. */
  change(path: string, change: (text: string) => string): void {
    writeFileSync(path, change(readFileSync(path, 'utf8')))
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8')
  }

  mode(name: string, mode?: number): number {
    if (mode !== undefined) chmodSync(join(this.path, name), mode)
    return statSync(join(this.path, name)).mode & 0o777
  }

  /** Runs the command here, in a subfolder where one is named. */
  memo(...parameters: string[]): Promise<Ended> {
    return run(process.execPath, [command, ...parameters], this.path)
  }

  memoIn(folder: string, ...parameters: string[]): Promise<Ended> {
    return run(process.execPath, [command, ...parameters], join(this.path, folder))
  }

  /** Runs the command without the part of it that judges. */
  memoWithoutEngine(...parameters: string[]): Promise<Ended> {
    const hide = `data:text/javascript,${encodeURIComponent(withoutEngine)}`
    return run(process.execPath, [`--import=${hide}`, command, ...parameters], this.path)
  }

  /** Runs the command as a user who owns nothing here: whoever may do all cannot tell what others may not. */
  memoAsNobody(...parameters: string[]): Promise<Ended> {
    chmodSync(this.path, 0o755)
    const isRoot = process.getuid?.() === 0
    return run(
      process.execPath,
      [command, ...parameters],
      this.path,
      isRoot ? { uid: 65534, gid: 65534 } : {},
    )
  }

  /** Runs a line of the shell here, in which $MEMO is the command. */
  shell(line: string): Promise<Ended> {
    return run('sh', ['-c', line.replaceAll('$MEMO', `'${process.execPath}' '${command}'`)], this.path)
  }

  clear(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

const withoutEngine = `
  import Module from 'node:module'
  const load = Module._load
  Module._load = function (name, ...others) {
    if (/judge|worker/.test(name)) throw new Error('no engine')
    return load.call(this, name, ...others)
  }
`

/** The lines of a text that ends with a line end. */
export function lines(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n')
}
