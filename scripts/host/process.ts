import { type ChildProcess, type ExecFileOptions, execFile, spawnSync } from 'node:child_process'
import { constants } from 'node:os'
import { promisify } from 'node:util'

let signalsEnd = false

/**
 * Has `clean` run when this process ends, by a signal too. It must be synchronous.
 * @returns a function that takes it back, for when there is nothing left to clean
 */
export function onExit(clean: () => void): () => void {
  if (!signalsEnd) {
    signalsEnd = true
    // Left alone, a signal ends the process without the 'exit' event.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => process.exit(128 + constants.signals[signal]))
  }
  // The last to come is cleaned first: a server before the folder that it writes into.
  process.prependOnceListener('exit', clean)
  return () => process.off('exit', clean)
}

/** Kills a child that was spawned `detached`, and all that it started in turn. */
export function killTree({ pid }: ChildProcess): void {
  if (pid === undefined) return
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'])
  else
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // Nobody was left in its group.
    }
}

/**
 * Runs a program to its end.
 * @throws Error with all that the program printed, when it fails or cannot be started
 */
export async function run(command: string, args: string[], options: ExecFileOptions = {}): Promise<void> {
  const running = promisify(execFile)(command, args, {
    maxBuffer: Number.POSITIVE_INFINITY,
    ...options,
  })
  // Nothing gentler: npm takes its time to end, and meanwhile writes on into a folder that we are about to remove.
  const forget = onExit(() => running.child.kill('SIGKILL'))
  try {
    await running
  } catch (error) {
    const { message, stdout = '' } = error as Error & { stdout?: string }
    throw new Error([stdout, message].join('\n').trim())
  } finally {
    forget()
  }
}

/** Runs a script to its end. An error ends it with the message alone, since it is written for people. */
export async function main(script: () => Promise<void>): Promise<void> {
  try {
    await script()
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
