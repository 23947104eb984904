// Draws what the extension sends, and keeps what the reader has chosen.
import { button, draw, element, fill } from './element.js'
import { drawMap } from './map.js'
import { findingParts, guideParts, nextParts, tipParts, walkParts } from './page.js'

const vscode = acquireVsCodeApi()
const send = message => vscode.postMessage(message)

/** The stop that the reader went to, or `guide`; undefined while the view follows the cursor. */
let chosen = vscode.getState()?.chosen
let top = vscode.getState()?.top ?? 0
/** Whether the map is unfolded. */
let isOpen = vscode.getState()?.isOpen ?? false
let latest
let shown
let told = ''

const keep = () => vscode.setState({ chosen, top, isOpen })

/** Goes to a stop, or to the guide; where the memo has such a section, its cursor goes along. */
function go(to) {
  const { here } = latest.tips
  const isHere = here?.concepts.includes(to) || (to === 'guide' && chosen === to)
  // The view follows the cursor, so where the cursor can go it is enough to send it there.
  const isThere = isInMemo(to)
  chosen = isHere || isThere ? undefined : to
  keep()
  if (isThere && !isHere) send({ type: 'goTo', concept: to })
  else show()
}

/** Tells whether the memo has a section for a stop; it has none for the guide. */
function isInMemo(stop) {
  return latest.tips.map.some(({ stops }) =>
    stops.some(({ concept, isThere }) => concept === stop && isThere),
  )
}

function show() {
  const { tips, strings } = latest
  const { here } = tips
  const what = chosen ?? (here ? 'here' : 'guide')
  const tipsShown =
    what === 'guide'
      ? []
      : tips.all.filter(({ concept }) => (chosen ? concept === chosen : here.concepts.includes(concept)))
  drawMap(latest, what === 'guide' ? ['guide'] : tipsShown.map(({ concept }) => concept), go)
  const page = document.getElementById('page')
  // What it is drawn from, and no more: a state that changes elsewhere while somebody types is no reason to redraw.
  const isLacking = here !== undefined && chosen !== undefined && !isInMemo(chosen)
  draw(page, [what, tipsShown, what === 'here' ? here : undefined, isLacking, strings], () => {
    if (what === 'guide') return guideParts(latest, send, go)
    return what === 'here' ? hereParts(tipsShown) : stopParts(tipsShown[0], isLacking)
  })
  draw(document.getElementById('standing'), [tips.standing, strings], () => [
    element('h2', {}, strings.standing),
    ...tips.standing.flatMap(({ title, text }) => [element('h3', {}, title), element('p', {}, text)]),
  ])
  const isNew = shown !== undefined && shown !== `${what} ${here?.heading}`
  shown = `${what} ${here?.heading}`
  // A new page is read from its top, with the map in sight; one that only changes stays where it is.
  if (!isNew) return
  window.scrollTo(0, 0)
  if (page.contains(document.activeElement)) page.focus({ preventScroll: true })
}

function hereParts(tipsShown) {
  const { tips, strings } = latest
  const { heading, isSection, findings, next } = tips.here
  const [first] = tipsShown
  return [
    element(
      'div',
      { class: 'bar' },
      element('h1', {}, heading),
      button('edit', strings.edit, () => send({ type: 'edit' })),
    ),
    first || findings.length > 0
      ? undefined
      : element('p', { class: 'quiet' }, isSection ? strings.serves : strings.whole),
    ...(findings.length > 0 ? findingParts(findings, strings, send) : nextParts(next, strings, send)),
    ...tipsShown.flatMap(tip => [
      tip.title === heading ? undefined : element('h2', {}, tip.title),
      ...tipParts(tip, strings, send),
    ]),
    ...(first ? walkParts(latest, first.concept, go) : []),
  ]
}

function stopParts(tip, isLacking) {
  const { strings } = latest
  const { concept, title } = tip
  return [
    element('h1', {}, title),
    isLacking && element('p', {}, strings.noSection),
    isLacking &&
      element(
        'p',
        { class: 'actions' },
        button('insert', strings.insert, () => send({ type: 'insert', concept }), 'action'),
      ),
    ...tipParts(tip, strings, send),
    ...walkParts(latest, concept, go),
  ]
}

/** Tells a screen reader where the cursor has come to rest, once, and not at every keystroke. */
let telling
function tell() {
  const { tips, strings } = latest
  const count = tips.here?.findings.length ?? 0
  const text = !tips.here
    ? ''
    : fill([strings.noFindings, strings.oneFinding][count] ?? strings.manyFindings, tips.here.heading, count)
  clearTimeout(telling)
  telling = setTimeout(() => {
    if (text === told) return
    told = text
    document.getElementById('said').textContent = text
  }, 1500)
}

window.addEventListener('message', ({ data }) => {
  const placeOf = message =>
    message?.tips.here && `${message.tips.here.heading} ${message.tips.here.concepts}`
  // The cursor went somewhere else, or there is a memo now: the view follows it again.
  if (latest && placeOf(data) && placeOf(data) !== placeOf(latest)) chosen = undefined
  latest = data
  keep()
  const isFirst = shown === undefined
  show()
  if (isFirst) {
    document.getElementById('way').open = isOpen
    window.scrollTo(0, top)
  }
  tell()
})
window.addEventListener('scroll', () => {
  top = window.scrollY
  keep()
})
// What unfolds does not tell those around it, but it can be overheard.
document.getElementById('map').addEventListener(
  'toggle',
  ({ target }) => {
    isOpen = target.open
    keep()
  },
  true,
)
send({ type: 'ready' })
