import { setFlagsFromString } from 'node:v8'

/**
 * Tunes the engine of JavaScript for a short run: compiling code better takes longer than the better code saves, and so
 * does compiling regular expressions twice.
 */
export function forFewFiles(): void {
  setFlagsFromString('--no-opt')
  setFlagsFromString('--no-regexp-tier-up')
}

/**
 * Tunes it for a long run again. Node 20 has no compiler between the quick and the thorough one; that each thread hurries
 * to the thorough one takes a fifth of the time of a run over 1,000 memos, so there it waits fifteen times as long.
 */
export function forManyFiles(): void {
  setFlagsFromString('--opt')
  // Later versions do not know the flag, and would say so.
  if (/^20\./.test(process.versions.node)) setFlagsFromString('--interrupt-budget=1000000')
}
