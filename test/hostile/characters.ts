import { type Family, many, parts } from './family.ts'

/** Texts whose characters are not what they look like, or are told in more than one unit. */
export const characters: Record<string, Family> = {
  'families of emoji in headings': {
    text: parts(number => `## 👩‍👩‍👧‍👦 Risks ${number} 🏴󠁧󠁢󠁥󠁮󠁧󠁿\n\n- 👩🏽‍🚀 TBD\n\n`),
  },
  'emoji that never end': { text: many('👩\u200d') },
  'marks upon marks in words': { text: many(`e${'\u0301\u0327'.repeat(40)} TBD\n\n`) },
  'letters of the math alphabets': { text: many('## 𝐑𝐢𝐬𝐤𝐬\n\n- 𝐎𝐰𝐧𝐞𝐫: 𝐀𝐧𝐚 𝐓𝐁𝐃\n\n') },
  'letters of full width': { text: many('＃＃ Ｏｐｔｉｏｎｓ\n\n｜ａ｜\n｜－｜\n\n') },
  'headings turned round': { text: parts(number => `## \u202eRisks\u202c ${number}\n\n- \u2066TBD\n\n`) },
  'turns that never end': { text: many('\u202e\u2067\u2066') },
  'separators instead of line ends': { text: many('## Risks\u2028- TBD\u2029\u0085- soon\u000c') },
  'headings between returns alone': { text: parts(number => `## Risks ${number}\r\r- TBD soon\r\r`) },
  'returns before line ends': { text: many('- TBD\r\r\n') },
  'null characters in headings': { text: many('## Ri\0sks\n\n- T\0BD TBD\n\n') },
  'marks of byte order between lines': { text: many('\uFEFF\n\uFEFF## Risks\n\n\uFEFF- TBD\n\n') },
  'halves of pairs around marks': { text: many('*\udc00a\ud800* [\ud800](b) `\udc00` TBD\ud83d\n\n') },
  'characters of no kind': { text: many('\ufffe\uffff\ufffd\u0000\u0008\u007f\u009f ') },
  'invisible letters': { text: many('T\u200bB\u200bD \u00adso\u00adon \u2060') },
  'controls of a terminal': { text: many('\u001b[2J\u001b]8;;http://a.b\u0007## Risks\n\n') },
  'one word of Thai': { text: many('ความเสี่ยง') },
  'sentences without blanks': { text: many('我们建议批准。') },
  'a dotted capital': { text: many('İI ıi ß ŉ ǰ ΐ ﬃ [İ] ## İ\n\n') },
  'definitions of folded letters': {
    text: parts(number => `[ẞ${number}] [ß${number}]\n\n[ss${number}]: a\n`),
  },
}
