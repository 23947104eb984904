import { type Family, many, parts } from './family.ts'

/** Blocks that stay open, lines that go on, and marks of line ends. */
export const lines: Record<string, Family> = {
  'comments of two marks': { text: many('<!--a--><!-- b ') },
  'comments that close too early': { text: many('<!--> <!---> ') },
  CDATA: { text: many('<![CDATA[ a ]] >\n\n') },
  'declarations without end': { text: many('<!X a\n\n') },
  'styles and scripts inside each other': { text: many('<style>\n<script>\n</style>\n<pre>\n\n') },
  'HTML of every block name': { text: many('<address>\n<li>\n\n<td>\nb\n\n') },
  'HTML that is not of a block': { text: many('<x-y>\n\na\n\n</x-y>\n\n') },
  'HTML that interrupts text': { text: many('a\n<div>\nb\n\n') },
  'headings in HTML': { text: many('<h2>Risks\n\n</h2><h3>a</h2>\n\n') },
  'headings of HTML that never close': { text: many('<h2>a<h2') },
  'details inside details': {
    text: size => many('<details>\n\n')(size / 2) + many('</details>\n\n')(size / 2),
  },
  'fences of unequal length': { text: parts(number => `${'~'.repeat(3 + (number % 90))} a\n\n`) },
  'fences with long information': { text: many(`\`\`\` ${'a '.repeat(500)}\nb\n\`\`\`\n\n`) },
  'fences in items that are not closed': { text: many('- ```\n\n'), unread: true },
  'fences in quotations and items': { text: many('> - ~~~\n> a\n\n') },
  'code by tabs in items': { text: many('-\t\ta\n\n\t\t\tb\n\n') },
  'lists indented by tabs': { text: parts(number => `${'\t'.repeat(number % 20)}- a\n`) },
  'quotations and lists in turns': { text: parts(number => `${'> - 1. '.repeat(number % 15)}a\n\n`) },
  'a quotation that goes on in lists': { text: many('> a\n- b\nc\n') },
  'items that go on lazily': { text: parts(number => `- a${number}\nb\n\n`) },
  'items that begin empty': { text: many('-\n\n  a\n\n'), unread: true },
  'items of a letter and a stop': { text: many('a. b\n1.\n2)\n') },
  'items numbered from far': { text: parts(number => `${999_999_999 - number}. a\n\n`) },
  'tasks of all kinds': { text: many('- [X] a\n- [ ]\n- [-] b\n* [x]c\n') },
  'a heading below a huge paragraph': { text: size => `${many('word word word\n')(size)}---\n\n## Risks\n` },
  'headings below paragraphs': { text: parts(number => `${'word '.repeat(100)}${number}\n---\n\n`) },
  'one huge heading': { text: size => `## ${many('Risks (TBD) ')(size)}\n` },
  'sections without end': { text: parts(number => `## S${number}\n\n`) },
  'titles without end': { text: parts(number => `# Memo ${number}\n\n- TBD\n\n`) },
  'headings seven deep': { text: many('####### a\n###### b\n\n') },
  'headings without a blank': { text: many('#a\n##b\n\n') },
  'a byte-order mark in the middle': { text: many('a\uFEFFb\n\n\uFEFF- c\n\n') },
  'vertical tabs and form feeds': { text: many('\v- a\f# b\n\n') },
  'line ends turned round': { text: many('# a\n\r- b\n\r') },
  'separators of lines and paragraphs': { text: many('- a\u2028- b\u2029# c\n') },
  'blanks at the end of lines': { text: parts(number => `a${' '.repeat(number % 200)}\n`) },
  'backslashes at the end of lines': { text: many('a\\\\\\\n') },
  'rules of all kinds': { text: many('- - -\n* * * *\n_ _ _\n--\n\n') },
  'a table of ten thousand columns': {
    text: size => {
      const count = Math.ceil(size / 8)
      return `## Risks\n\n|${'a|'.repeat(count)}\n|${'-|'.repeat(count)}\n|${'b|'.repeat(count)}\n|${'c|'.repeat(count)}\n`
    },
  },
  'delimiter rows alone': { text: many('|-|:-:|\n') },
  'delimiter rows that do not fit': { text: parts(number => `|a|\n|${'-|'.repeat(1 + (number % 40))}\n\n`) },
  'one cell without end': { text: size => `|Risk|\n|-|\n|${many('Ana **b** ')(size)}|\n` },
}
