import { button, draw, element, fill } from './element.js'

// Each state has a shape and a word; colour only helps.
const shapes = { done: '✓', weak: '!', missing: '○', spare: '·' }

/**
 * Draws the way through the answer: three stages, their stops, and where the reader is. It is folded into one line that
 * says how far the memo has come, so that what was found stands in sight; who unfolds it keeps it so.
 */
export function drawMap({ tips, strings }, current, go) {
  const hasMemo = tips.here !== undefined
  const stop = ({ concept, title, question, state }) => {
    const made = button(`stop-${concept}`, '', () => go(concept), `stop ${state ?? ''}`)
    made.title = question
    if (state) made.append(element('span', { class: 'shape', 'aria-hidden': 'true' }, shapes[state]), ' ')
    made.append(title)
    if (state) made.setAttribute('aria-label', fill(strings.stop, title, strings[state]))
    if (current.includes(concept)) made.classList.add('current')
    if (current[0] === concept) made.setAttribute('aria-current', 'step')
    return element('li', {}, made)
  }
  const guide = button('stop-guide', strings.guide, () => go('guide'), 'link guide')
  if (current[0] === 'guide') guide.setAttribute('aria-current', 'step')
  const map = document.getElementById('map')
  draw(map, [tips.map, current, strings], () => [
    element(
      'details',
      { id: 'way' },
      element('summary', { 'data-key': 'way' }, ...(hasMemo ? standing(tips.map, strings) : [strings.way])),
      element(
        'ol',
        { class: 'stages' },
        ...tips.map.map(({ title, stops }) =>
          element(
            'li',
            {},
            element('span', { class: 'dot' }),
            element('span', { class: 'stage' }, title),
            element('ol', {}, ...stops.map(stop)),
          ),
        ),
      ),
      guide,
    ),
  ])
}

/** How many stops are in which state, but for what nobody asks for; it is the legend of the map as well. */
function standing(map, strings) {
  const states = map.flatMap(({ stops }) => stops.map(({ state }) => state))
  return Object.entries(shapes)
    .map(([state, shape]) => [state, shape, states.filter(one => one === state).length])
    .filter(([state, , count]) => count > 0 && state !== 'spare')
    .map(([state, shape, count]) =>
      element(
        'span',
        { class: `count ${state}` },
        element('span', { class: 'shape', 'aria-hidden': 'true' }, shape),
        ` ${count} ${strings[state]} `,
      ),
    )
}
