/** A name for a content: the same for the same, on every machine. */
export function hash(content: string | Uint8Array): string {
  // Loaded when it is needed: that takes as long as all other modules of Node together.
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(content).digest('base64url')
}
