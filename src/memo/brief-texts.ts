/** Translations as they ship: the program holds the English texts already, so a number stands for each of them. */
export interface BriefTexts {
  /** What makes every text's number its own. */
  seed: string
  /** The numbers in ascending order, each by how far it is from the one before. */
  steps: string
  /** The translations in the order of their numbers. */
  texts: string
}

const radix = 36
/** No text holds it. */
const end = '\u0001'

/** So wide that the title of somebody's own profile does not pass for one of our texts. */
function numberOf(text: string, seed: number): number {
  // FNV-1a, of which 24 bits are enough.
  let hash = 0x811c9dc5 ^ seed
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 8) ^ (hash & 0xff)
}

/**
 * Writes translations briefly. What stays as it is in English is left out.
 *
 * @param texts translations by their English texts
 * @param others those of them that are written elsewhere
 */
export function brief(
  texts: Readonly<Record<string, string>>,
  others: ReadonlyMap<string, string> = new Map(),
): BriefTexts {
  const all = Object.keys(texts)
  let seed = 0
  while (new Set(all.map(text => numberOf(text, seed))).size < all.length) seed += 1
  const translated = all
    .filter(text => texts[text] !== text && texts[text] !== others.get(text))
    .map(text => ({ number: numberOf(text, seed), translation: texts[text]! }))
    .sort((a, b) => a.number - b.number)
  const steps = translated.map(({ number }, at) => number - (translated[at - 1]?.number ?? 0))
  return {
    seed: String(seed),
    steps: steps.map(step => step.toString(radix)).join(' '),
    texts: translated.map(({ translation }) => translation).join(end),
  }
}

/**
 * Translations by their English texts, looked up when they are asked for; those not written briefly, as they are.
 *
 * @param others translations that are written elsewhere
 */
export function unbrief(
  bundle: Readonly<Record<string, string>> | BriefTexts,
  others: ReadonlyMap<string, string> = new Map(),
): Readonly<Record<string, string>> {
  if (!isBrief(bundle)) return { ...bundle, ...Object.fromEntries(others) }
  const seed = Number(bundle.seed)
  const texts = bundle.texts.split(end)
  let number = 0
  const known = new Map(
    bundle.steps.split(' ').map((step, at) => {
      number += Number.parseInt(step, radix)
      return [number, texts[at]!]
    }),
  )
  const textOf = (text: string) => others.get(text) ?? known.get(numberOf(text, seed))
  return new Proxy<Record<string, string>>({}, { get: (_, text) => textOf(String(text)) })
}

function isBrief(bundle: Readonly<Record<string, string>> | BriefTexts): bundle is BriefTexts {
  return 'steps' in bundle && 'seed' in bundle
}
