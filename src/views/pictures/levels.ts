import * as l10n from '@vscode/l10n'
import { blanksIn } from '../../memo/blanks.ts'

/** An axis of a grid: its steps from the least to the most, and where a text stands on it. */
export interface Scale {
  steps: readonly string[]
  /** 0-based step, or undefined where the text names none. */
  stepOf(text: string): number | undefined
}

/** What the words of an axis are worth, from 1 to 5. */
export type Vocabulary = readonly (readonly string[])[]

const shared: Vocabulary = [
  ['very low', 'minimal', 'negligible', 'none'],
  ['low', 'l', 'minor', 'small'],
  ['medium', 'moderate', 'med', 'm', 'mid', 'average'],
  ['high', 'h', 'large'],
  ['very high', 'extreme', 'highest'],
]

/** How likely something is. */
export const likelihoods: Vocabulary = [
  ['very unlikely', 'highly unlikely', 'rare', 'remote', 'improbable'],
  ['unlikely'],
  ['possible'],
  ['likely', 'probable'],
  ['very likely', 'highly likely', 'almost certain', 'certain'],
]

/** How bad it would be. */
export const impacts: Vocabulary = [
  ['insignificant', 'trivial'],
  [],
  [],
  ['major', 'serious'],
  ['critical', 'severe', 'catastrophic'],
]

interface Level {
  kind: 'word' | 'number' | 'percent'
  value: number
  /** The top of the scale, where it is written. */
  of?: number
}

/**
 * The scale on which most of some texts stand: low to high, figures, or per cent. What stands on another, and
 * what names two levels or none, has no place on it.
 *
 * @param header what the column is called; it may tell how far figures go
 */
export function scaleFor(texts: readonly string[], words: Vocabulary, header = ''): Scale | undefined {
  const levels = texts.map(text => levelIn(text, words)).filter(level => level !== undefined)
  const kinds = (['word', 'number', 'percent'] as const).map(kind =>
    levels.filter(level => level.kind === kind),
  )
  const held = kinds.reduce((a, b) => (b.length > a.length ? b : a))
  const kind = held[0]?.kind
  if (!kind) return undefined
  const read = (text: string) => {
    const level = levelIn(text, words)
    return level?.kind === kind ? level : undefined
  }
  if (kind === 'word') return ofWords(held, read)
  return kind === 'percent' ? ofPercent(read) : ofNumbers(held, read, header)
}

type Reader = (text: string) => Level | undefined

function ofWords(held: readonly Level[], read: Reader): Scale {
  const three = [l10n.t('low'), l10n.t('medium'), l10n.t('high')]
  const isFine = held.some(({ value }) => value === 1 || value === 5)
  return {
    steps: isFine ? [l10n.t('very low'), ...three, l10n.t('very high')] : three,
    stepOf: text => {
      const level = read(text)
      return level && level.value - (isFine ? 1 : 2)
    },
  }
}

function ofPercent(read: Reader): Scale {
  return {
    steps: [20, 40, 60, 80, 100].map(most => l10n.t('up to {0}%', most)),
    stepOf: text => {
      const level = read(text)
      return level && Math.max(0, Math.ceil(level.value / 20) - 1)
    },
  }
}

function ofNumbers(held: readonly Level[], read: Reader, header: string): Scale | undefined {
  const said = Number(/\b[01]\s*(?:[-–—]|to)\s*(\d{1,2})\b/.exec(header)?.[1] ?? 0)
  const top = held.find(level => level.of !== undefined)?.of ?? said
  // Where nobody says how far it goes, the axis ends with the highest figure that is there.
  const steps = top || Math.max(3, ...held.map(({ value }) => value))
  // One step is no axis.
  if (steps < 2 || steps > 10) return undefined
  return {
    steps: Array.from({ length: steps }, (_, index) => String(index + 1)),
    stepOf: text => {
      const level = read(text)
      if (!level || level.value > steps || (level.of !== undefined && level.of !== steps)) return undefined
      return level.value - 1
    },
  }
}

const percent = /^(?:about|around|ca\.?|circa|~|≈)?\s*(\d{1,3}(?:[.,]\d+)?)\s?%$/i
const figure = /^(\d{1,2})(?:\s*(?:\/|of|out of)\s*(\d{1,2}))?$/i

const explained = /[,;:(/]|\s[–—-]\s|\.(?:\s|$)/

/** The one level that a text names before it explains itself. */
function levelIn(text: string, words: Vocabulary): Level | undefined {
  if (blanksIn(text).length > 0) return undefined
  const [head = '', ...rest] = text.split(explained).map(bare)
  const number = figure.exec(bare(text.split(/[,;:(]|\s[–—-]\s/)[0]!))
  if (number) return numberOf(number)
  const share = percent.exec(bare(text.split(/[;:(]|,\s|\s[–—-]\s/)[0]!))
  if (share) {
    const value = Number(share[1]!.replace(',', '.'))
    return value <= 100 ? { kind: 'percent', value } : undefined
  }
  const step = stepOf(head, words)
  // “Low, medium” and “high / low” name two.
  const isAlone = rest.every(part => part.split(/\s+/).length > 3 || !namesALevel(part, words))
  return step < 0 || !isAlone ? undefined : { kind: 'word', value: step + 1 }
}

function bare(text: string): string {
  return text
    .replace(/^[^\p{L}\p{N}~≈]+|(?<![^\p{L}\p{N}%])[^\p{L}\p{N}%]+$/gu, '')
    .replace(
      /(?<!\s)\s+(?:likelihood|impact|risk|probability|chance|influence|power|interest|severity)$/i,
      '',
    )
    .toLowerCase()
}

function stepOf(name: string, words: Vocabulary): number {
  return [0, 1, 2, 3, 4].findIndex(index => [shared, words].some(all => all[index]?.includes(name)))
}

function namesALevel(part: string, words: Vocabulary): boolean {
  return part.split(/\s+(?:or|and|to)\s+|\s+/).some(word => word.length > 2 && stepOf(word, words) >= 0)
}

function numberOf([, value, of]: RegExpExecArray): Level | undefined {
  if (Number(value) < 1) return undefined
  return { kind: 'number', value: Number(value), ...(of && { of: Number(of) }) }
}
