/**
 * English texts stand in the program already, so translations ship by short names instead: this is the one of a text.
 * The seed is chosen so that no two have the same.
 */
function briefName(text: string, seed: number): string {
  // FNV-1a, of which 18 bits are enough.
  let hash = 0x811c9dc5 ^ seed
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return ((hash ^ (hash >>> 18)) & 0x3ffff).toString(36)
}

/** The key under which translations by brief name say which seed names them. */
const seedKey = ''

/**
 * Names translations briefly. What stays as it is in English is left out.
 *
 * @param texts translations by their English texts
 */
export function brief(texts: Readonly<Record<string, string>>): Record<string, string> {
  const all = Object.keys(texts)
  for (let seed = 0; ; seed += 1) {
    const names = new Set(all.map(text => briefName(text, seed)))
    if (names.size < all.length) continue
    const translated = all.filter(text => texts[text] !== text)
    const named = translated.map(text => [briefName(text, seed), texts[text]!] as const)
    return { [seedKey]: String(seed), ...Object.fromEntries(named.sort()) }
  }
}

/** Translations by their English texts again, looked up when they are asked for; those that were never named briefly, as they are. */
export function unbrief(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (!(seedKey in texts)) return texts
  const seed = Number(texts[seedKey])
  return new Proxy<Record<string, string>>({}, { get: (_, text) => texts[briefName(String(text), seed)] })
}
