import type { Unread } from './files.ts'
import { printable } from './printable.ts'

/** 0: nothing at or above the threshold; 1: something; 2: a wrong call, or something that could not be read. */
export type Status = 0 | 1 | 2

/** Whether a person reads what is printed. */
export const colour = process.stdout.isTTY && !process.env.NO_COLOR

/** The status with which the command ends; the gravest stays. */
export function endWith(status: Status): void {
  process.exitCode = Math.max(status, Number(process.exitCode ?? 0))
}

/** Prints what was asked for. */
export function print(text: string): void {
  process.stdout.write(text)
}

/** Tells in one line what was done, beside what was asked for; names and messages in it may come from anywhere. */
export function tell(text: string): void {
  process.stderr.write(`${printable(text)}\n`)
}

/** Says in one line what cannot be done, and goes on. */
export function refuse(message: string): void {
  tell(`memo: ${message}`)
  endWith(2)
}

/** Names each path that could not be read. */
export function refuseAll(unread: readonly Unread[]): void {
  for (const { path, message } of unread) refuse(`${path || '“”'} ${message}.`)
}

// A reader that has seen enough, such as head, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})
