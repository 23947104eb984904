import { type FrontMatter, frontMatterAtopOf, frontMatterOf } from './front-matter.ts'
import { saysMemo } from './is-memo.ts'
import { parse, withoutMark } from './parse.ts'
import { titleOf } from './places.ts'
import { locator, plain } from './text.ts'

/** What stands on top of a memo: enough to list it among others. Empty where the author says nothing. */
export interface Head {
  /** Whether its front matter says that it is a memo. */
  saysMemo: boolean
  title: string
  owner: string
  decider: string
  /** As written: “2027-05-14”, “14 May 2027”, “Q2 2027”. */
  decideBy: string
  /** As written, a decision record's “Superseded by 0007” as well. */
  status: string
}

/** Nobody scrolls farther for what a memo is called. */
const farEnough = 16_384

/** What decision records call the one who decides. */
const deciderKeys = ['decider', 'deciders', 'decision-maker', 'decision-makers']

/** Reads what stands on top of a memo and nothing below it: a hundredth of the work of reading the whole. */
export function headOf(source: string): Head {
  const text = withoutMark(source.slice(0, farEnough))
  const top = frontMatterAtopOf(text) ?? ''
  const { fields } = frontMatterIn(top)
  const field = (key: string) => fields.get(key)?.values.join(', ') ?? ''
  const body = text.slice(top.length)
  const status = field('status')
  return owned({
    saysMemo: saysMemo(text),
    title: field('title') || headingIn(body),
    owner: field('owner'),
    decider: deciderKeys.map(field).find(name => name !== '') ?? '',
    decideBy: field('decide-by'),
    status: status || fields.has('memo') ? status : statusIn(body),
  })
}

function frontMatterIn(top: string): FrontMatter {
  const [, , yaml = ''] = /^(---[ \t]*(?:\r\n?|\n))([\s\S]*?)(?:\r\n?|\n)---$/.exec(top) ?? []
  const locate = locator(top)
  // The block is known already; a parser of Markdown would find it anew.
  const block = { type: 'yaml' as const, value: yaml, position: locate(0, top.length) }
  return frontMatterOf({ type: 'root', children: top === '' ? [] : [block] }, top, locate)
}

/** Code and comments, in which a heading is none; where they are not closed, to the end. */
const hidden =
  /^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))|<!--[\s\S]*?(?:-->|$(?![\s\S]))/gm

const heading =
  /^ {0,3}(?:(?<marks>#{1,6})[ \t]+(?<atx>\S.{0,400}?)(?:[ \t]+#+)?[ \t]*|(?<setext>[^\s>#*+-].*)(?:\r\n?|\n) {0,3}(?<line>=+|-+)[ \t]*)$/gm

function headingIn(body: string): string {
  const found = [...body.replace(hidden, '').matchAll(heading)].map(({ groups = {} }) => ({
    form: groups.atx ? ('atx' as const) : ('setext' as const),
    text: (groups.atx ?? groups.setext ?? '').trim(),
    depth: groups.marks?.length ?? (groups.line?.startsWith('=') ? 1 : 2),
  }))
  const title = titleOf(found)?.text ?? ''
  return /[*_`[\]<&\\]/.test(title) ? plain(parse(title).children) : title
}

/** “Status: accepted” in a list or a line of its own, or what stands below a heading “Status”. */
const statusWritten =
  /^[ \t]*(?:(?:[*+-][ \t]+)?(?:\*\*|__)?status(?:\*\*|__)?[ \t]*:(?:\*\*|__)?[ \t]*|#{1,6}[ \t]+status[ \t]*(?:#+[ \t]*)?(?:\r\n?|\n)\s*(?:[*+-][ \t]+)?)(?:\*\*|__)?(?<status>\p{L}[^\r\n]{0,80})/imu

/** Decision records told their status in the text before they had front matter. */
function statusIn(body: string): string {
  const written = statusWritten.exec(body)?.groups?.status ?? ''
  return plain(written === '' ? [] : parse(written).children)
}

/** A part of a text keeps the whole of it in memory; a copy does not. */
function owned(head: Head): Head {
  return JSON.parse(JSON.stringify(head)) as Head
}
