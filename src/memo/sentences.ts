import { countWords } from './text.ts'

/** A text without the stops that end no sentence, as in “e.g.”. */
export function calm(text: string): string {
  return text.replace(/\b(e\.g|i\.e|etc|vs|cf|approx)\./gi, match => match.replaceAll('.', ''))
}

let made: Intl.Segmenter | undefined

/** The sentences of a text. A semicolon or a colon gives the reader a rest as well. */
export function sentencesIn(text: string): string[] {
  return segmentsOf(calm(text))
    .flatMap(sentence => sentence.split(/[;:]\s/))
    .filter(segment => countWords(segment) > 0)
}

function segmentsOf(text: string): string[] {
  // Made when it is needed: that takes as long as judging some pages.
  made ??= new Intl.Segmenter('en', { granularity: 'sentence' })
  const segments: string[] = []
  let goesOn = false
  for (const part of partsOf(text)) {
    let last = ''
    for (const { segment } of made.segment(part)) {
      if (goesOn) segments[segments.length - 1] += segment
      else segments.push(segment)
      goesOn = false
      last = segment
    }
    goesOn = !/\p{STerm}[^\p{L}\p{N}]{0,9}$/u.test(last)
  }
  return segments
}

/** Characters whose sentences are told apart at once: to V8 each sentence holds a copy of the whole. */
const reach = 2000

/** A text in parts of no more than that, which end where words do. */
function partsOf(text: string): string[] {
  const parts: string[] = []
  for (let from = 0; from < text.length; ) {
    const part = text.slice(from, from + reach)
    const end = from + reach < text.length ? part.lastIndexOf(' ') : -1
    parts.push(end > 0 ? part.slice(0, end) : part)
    from += parts.at(-1)!.length
  }
  return parts
}
