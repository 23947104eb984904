import * as l10n from '@vscode/l10n'
import type { ElementContent } from 'hast'
import { s } from 'hastscript'
import { blanksIn } from '../../memo/blanks.ts'
import type { Stakeholder } from '../../memo/entries.ts'
import { isStructural } from '../../memo/headings.ts'
import type { Memo, Section } from '../../memo/memo.ts'
import { fewest, figure, lineBelow, type Picture, sorted, width } from './picture.ts'
import { lineHeight, round, wrapped, written } from './words.ts'

const peopleWidth = 420
const sectionsAt = 560
const size = 12.5
const small = 11

/** People on the left, the sections that answer them on the right, and lines between them. */
export function answersPicture(memo: Memo, people: readonly Stakeholder[]): Picture | undefined {
  const { drawn, notDrawn } = sorted(people, one => answersTo(memo, one))
  const line = lineBelow(memo, 'stakeholders', people)
  if (drawn.length < fewest || line === undefined) return undefined
  const rows = drawn.map(({ item, place }) => ({ ...rowOf(item), answers: place }))
  const sections = memo.sections.filter(section => rows.some(({ answers }) => answers.includes(section)))
  const rowsHeight = rows.reduce((sum, { height }) => sum + height + 8, 0)
  const height = Math.max(rowsHeight, sections.length * 40)
  const middleOf = (section: Section) => (height / sections.length) * (sections.indexOf(section) + 0.5)
  const [cards, links]: [ElementContent[], ElementContent[]] = [[], []]
  let y = (height - rowsHeight) / 2
  for (const row of rows) {
    cards.push(...card(row, y + 4))
    for (const section of row.answers) links.push(link(y + 4 + row.height / 2, middleOf(section)))
    y += row.height + 8
  }
  return {
    concept: 'stakeholders',
    line,
    figure: figure('stakeholders', {
      title: l10n.t('Stakeholders, and where each is answered'),
      about: rows
        .map(({ name, answers }) => `${name}: ${answers.map(({ heading }) => heading).join(', ')}`)
        .join('; '),
      shape: { height },
      drawing: [...links, ...cards, ...sections.flatMap(section => sectionBox(section, middleOf(section)))],
      notDrawn,
    }),
  }
}

/** The sections that an answer names, each of them; otherwise why it cannot be drawn. */
function answersTo(memo: Memo, { fields }: Stakeholder): Section[] | string {
  const answer = fields.get('answer')?.text ?? ''
  if (answer === '' || blanksIn(answer).length > 0) return l10n.t('is not answered')
  const names = answer.split(/[,;/&]|\band\b/i).filter(name => name.trim() !== '')
  const whole = sectionNamed(memo, answer)
  const found = whole ? [whole] : names.map(name => sectionNamed(memo, name))
  const sections = found.filter(section => section !== undefined)
  return sections.length === found.length ? [...new Set(sections)] : l10n.t('“{0}” names no section', answer)
}

function sectionNamed({ sections }: Memo, name: string): Section | undefined {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/^(?:see|in|the|section|§)\s+/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .replace(/^the /, '')
      .trim()
  return sections.find(({ form, heading }) => isStructural(form) && bare(heading) === bare(name))
}

interface Row {
  name: string
  role: string
  concern: string
  names: string[]
  concerns: string[]
  height: number
}

function rowOf({ name, fields }: Stakeholder): Row {
  const role = fields.get('function')?.text ?? ''
  const concern = fields.get('concern')?.text ?? fields.get('need')?.text ?? ''
  const names = wrapped(role ? `${name} · ${role}` : name, peopleWidth - 24, size, 1)
  const concerns = concern ? wrapped(concern, peopleWidth - 24, small, 2) : []
  const height = names.length * lineHeight(size) + concerns.length * lineHeight(small) + 14
  return { name, role, concern, names, concerns, height }
}

function card({ name, role, concern, names, concerns, height }: Row, y: number): ElementContent[] {
  const whole = role ? `${name} · ${role}` : name
  return [
    s('rect', { x: 1, y: round(y), width: peopleWidth - 2, height, rx: 4, className: ['memo-card'] }),
    ...written(12, y + 7 + lineHeight(size) / 2, { lines: names, whole, size, className: 'memo-name' }),
    ...written(12, y + 7 + lineHeight(size) + lineHeight(small) / 2, {
      lines: concerns,
      whole: concern,
      size: small,
      className: 'memo-quiet',
    }),
  ]
}

function link(from: number, to: number): ElementContent {
  const [a, b] = [round(from), round(to)]
  const bend = (peopleWidth + sectionsAt) / 2
  return s('path', {
    d: `M ${peopleWidth} ${a} C ${bend} ${a} ${bend} ${b} ${sectionsAt} ${b}`,
    className: ['memo-link'],
  })
}

function sectionBox({ heading }: Section, y: number): ElementContent[] {
  const room = width - sectionsAt
  return [
    s('rect', {
      x: sectionsAt,
      y: round(y - 15),
      width: room - 2,
      height: 30,
      rx: 15,
      className: ['memo-section'],
    }),
    ...written(sectionsAt + 14, y, {
      lines: wrapped(heading, room - 28, size, 1),
      whole: heading,
      size,
      className: 'memo-name',
    }),
  ]
}
