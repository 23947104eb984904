import { setFlagsFromString } from 'node:v8'

/**
 * Tunes the engine of JavaScript for a short run: compiling code better takes longer than the better code saves, and so
 * does compiling regular expressions twice.
 */
export function forFewFiles(): void {
  setFlagsFromString('--no-opt')
  setFlagsFromString('--no-regexp-tier-up')
}

/** Tunes it for a long run again. */
export function forManyFiles(): void {
  setFlagsFromString('--opt')
}
