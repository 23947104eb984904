/** A character by its name or number. */
export const reference = /&(#?[\da-z]+);/iy

/** What references stand for, as far as people write them; the parser knows two thousand more. */
export const characters: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
  ['#x20', ' '],
  ['nbsp', '\u00a0'],
  ['ndash', '\u2013'],
  ['mdash', '\u2014'],
])

/** A tag without attributes, or a comment. */
export const tagOrComment = /<(?:[a-z][a-z\d-]* *\/?|\/[a-z][a-z\d-]* *|!--(?!-?>)(?:[^-\r\n]|-(?!->))*--)>/iy

/** An address in angle brackets. */
export const autolink = /<([a-z][a-z\d+.-]{1,31}:[^\s<>\p{Cc}]*)>/iuy

/** A pair of brackets that no bracket, parenthesis or colon follows: it is no link. */
export const aside = /\[[^[\]\\`*_<!&\r\n]*\](?![([:])/y

const url = String.raw`(?:[^\s()<>\\&\p{Cc}]|&(?!#?[\da-z]+;))*`
const target = String.raw`\((${url}(?:\(${url}\)${url})*)(?: "([^"\\&\r\n]*)")?\)`

/** Where a link leads to, and its title. */
export const destination = new RegExp(target, 'iuy')

/** A picture, what stands for it, where it lies, and its title. */
export const image = new RegExp(
  String.raw`!\[([^[\]\\&${'`'}*_<!\r\n]*[^[\]\\&${'`'}*_<!\s]|)\]${target}`,
  'iuy',
)
