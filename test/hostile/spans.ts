import { type Family, many, parts, table } from './family.ts'

/** Runs that grow: one, two, three of a character, each behind something. */
const growing = (mark: string, before = ' ', most = 400) =>
  parts(number => `${before}${mark.repeat(1 + (number % most))}`)

const halves = (open: string, close: string) => (size: number) => many(open)(size / 2) + many(close)(size / 2)

/** What stands inside a line, in the mixes at which parsers of Markdown have been slow. */
export const spans: Record<string, Family> = {
  'marks of both kinds in turns': { text: many('_*_*'), unread: true },
  'bold that italics cut': { text: many('**a*b'), unread: true },
  'italics that bold cuts, each in its paragraph': { text: many('*a**b\n\n') },
  'marks between signs': { text: many('a**.**b_._'), unread: true },
  'underlines between letters': { text: many('a_b__c___'), unread: true },
  'stars that grow': { text: growing('*', 'a ', 60), unread: true },
  'marks with a bracket in between': { text: many('*[_'), unread: true },
  'ticks that grow': { text: growing('`', 'a') },
  'ticks that grow, each in its paragraph': { text: growing('`', '\n\na') },
  'code that almost closes': { text: many('`` ` ``` ') },
  'code with escapes': { text: many('`\\` ') },
  'pictures that open and open': { text: many('![[[[') },
  'closing brackets in fours': { text: many(']]]] ') },
  'brackets that open and close': { text: halves('[', ']') },
  'links that hold pictures that hold links': { text: many('[![[a](b)](c)](d)'), unread: true },
  'links in brackets, each in its paragraph': { text: many('[[[a](b)](c)](d)\n\n') },
  'destinations in angles that never close': { text: many('[a](<b'), unread: true },
  'destinations of parentheses': { text: size => `[a](${halves('(', ')')(size)})` },
  'titles of all quotes': { text: many('[a](b "c\' (d") ') },
  'references that call each other': {
    text: size =>
      parts(number => `[a${number}][a${number + 1}] `)(size / 2) +
      parts(number => `\n\n[a${number}]: b`)(size / 2),
    unread: true,
  },
  'references without text': { text: many('[][][]') },
  'a label without end': { text: size => `[${many('a ')(size / 2)}]\n\n[${many('a ')(size / 2)}]: b\n` },
  'definitions with a title that never closes': { text: many('[a]: b "c\n\n') },
  'definitions of which each line is a part': { text: many('[a]:\nb\n"c"\n'), unread: true },
  'definitions in quotations': { text: parts(number => `> [a${number}]: b\n\n[a${number}]\n\n`) },
  'definitions of keys of objects': {
    text: many('[__proto__] [constructor]\n\n[__proto__]: a\n[constructor]: b\n\n'),
  },
  'footnotes that call footnotes': { text: parts(number => `[^${number}]: see [^${number + 1}]\n\n`) },
  'footnotes with huge labels': { text: parts(number => `[^${'a'.repeat(2000)}${number}]\n\n`) },
  'autolinks of all schemes': { text: many('<a+b.c-d:e> <@> <a@b> ') },
  'addresses of dots': { text: many('www.a.b..c') },
  'mail addresses that never end': { text: many('a.b-c_d+e@') },
  'schemes that never end': { text: many('http://') },
  'tags with attributes that never end': { text: many('<a b=c d="e" f=\'g\' ') },
  'tags opened and not closed': { text: many('<a><b><i>') },
  'closing tags alone': { text: many('</a></b>') },
  'entities of no character': { text: many('&#x110000;&#0;&#xD800;&#99999999;') },
  'entities of long names': { text: many('&CounterClockwiseContourIntegral;') },
  'entities without a semicolon': { text: many('&#123456&#xabcdef&nbsp') },
  'links in cells': {
    text: table('Risks', ['Risk', 'Owner'], number => `[![a](b)][c${number}] [d](e "f|g") | <h@i.j>`),
  },
  'code in cells that never closes': { text: table('Risks', ['Risk', 'Owner'], () => '`a | `` b') },
  'a hundred escaped bars a cell': {
    text: table('Risks', ['Risk', 'Owner'], () => `${'\\|'.repeat(100)} | Ana`),
  },
  'cells that hold nothing but bars': { text: table('Risks', ['Risk', 'Owner'], () => '\\\\| | || \\') },
}
