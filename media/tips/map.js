import { button, draw, element, fill } from './element.js'

// Each state has a shape and a word; colour only helps.
const shapes = { done: '✓', weak: '!', missing: '○', spare: '·' }

/** Draws the way through the answer: three stages, their stops, and where the reader is. */
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
      'div',
      { class: 'bar' },
      element('span', { id: 'map-title' }, hasMemo ? strings.map : strings.way),
      guide,
    ),
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
    hasMemo ? legend(strings) : undefined,
  ])
}

function legend(strings) {
  return element(
    'p',
    { class: 'legend', 'aria-hidden': 'true' },
    ...Object.entries(shapes).map(([state, shape]) =>
      element('span', { class: state }, element('span', { class: 'shape' }, shape), ` ${strings[state]}`),
    ),
  )
}
