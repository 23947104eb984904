/** A word that nobody can guess, by which a page knows its own scripts. */
export function nonce(): string {
  // Not randomUUID: a page without https has none.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
