import { createHash } from 'node:crypto'

/** A name for a content: the same for the same, on every machine. */
export function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url')
}
