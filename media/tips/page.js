import { button, element, fill } from './element.js'

/** The parts of a concept's page. */
export function tipParts(tip, strings, send) {
  const quote = (kind, shape, text) =>
    element(
      'figure',
      { class: kind },
      element(
        'figcaption',
        {},
        element('span', { class: 'shape', 'aria-hidden': 'true' }, shape),
        ` ${strings[kind]}`,
      ),
      element('blockquote', {}, text),
    )
  return [
    element('p', { class: 'question' }, tip.question),
    element('h3', { 'data-key': `why-${tip.concept}` }, strings.why),
    element('p', {}, tip.why),
    element('h3', { 'data-key': `leaders-${tip.concept}` }, strings.leaders),
    element('p', {}, tip.leaders),
    element('h3', { 'data-key': `pair-${tip.concept}` }, strings.pair),
    element('div', { class: 'pair' }, quote('poor', '✗', tip.poor), quote('good', '✓', tip.good)),
    element('p', {}, element('strong', {}, strings.difference), ` ${tip.difference}`),
    element('p', { class: 'quiet', 'data-key': `source-${tip.concept}` }, fill(strings.source, tip.source)),
    tip.checks.length === 0
      ? undefined
      : element(
          'details',
          { id: `checks-${tip.concept}`, class: 'checks' },
          element('summary', { 'data-key': `checks-${tip.concept}` }, strings.checks),
          element(
            'ul',
            {},
            ...tip.checks.map(({ rule, summary }) =>
              element(
                'li',
                {},
                button(`check-${rule}`, summary, () => send({ type: 'explain', rule })),
              ),
            ),
          ),
        ),
  ]
}

/** The findings of the section, each with its fix and the page of its rule. */
export function findingParts(findings, strings, send) {
  const item = ({ rule, message, nth, severity, isAtCursor, why, fix }) => {
    const key = `${rule}-${message}-${nth}`
    return element(
      'li',
      { class: severity, 'aria-current': isAtCursor ? 'true' : undefined },
      element('strong', {}, fill(isAtCursor ? strings.atCursor : strings.finding, strings[severity])),
      ' ',
      message,
      element(
        'p',
        { class: 'actions' },
        fix === undefined
          ? undefined
          : button(`fix-${key}`, fix, () => send({ type: 'fix', finding: { rule, message, nth } }), 'action'),
        button(`more-${key}`, fill(strings.more, rule), () => send({ type: 'explain', rule })),
      ),
      why === undefined ? undefined : element('p', { class: 'quiet' }, why),
    )
  }
  return [element('ul', { class: 'findings', 'aria-label': strings.findings }, ...findings.map(item))]
}

/** What to do where nothing is found: go to the next finding, if there is any. */
export function nextParts(next, strings, send) {
  if (next === undefined) return [element('p', {}, strings.nothing)]
  const { heading, ...finding } = next
  return [
    element('p', {}, strings.nothingHere),
    element(
      'p',
      { class: 'actions' },
      button(
        'next-finding',
        fill(strings.nextFinding, heading),
        () => send({ type: 'show', finding }),
        'action',
      ),
    ),
  ]
}

/** The newcomer's first page: the framework in plain words, and ways to begin. */
export function guideParts({ tips, strings }, send, go) {
  const run = command =>
    button(`run-${command}`, strings[command], () => send({ type: 'run', command }), 'action quiet-action')
  return [
    element('h1', {}, strings.welcome),
    element(
      'p',
      { class: 'actions' },
      button('begin', strings.begin, () => go(tips.all[0].concept), 'action'),
      run('openSample'),
      run('newMemo'),
      run('openWalkthrough'),
    ),
    element('p', {}, strings.welcomeWhy),
    element(
      'ol',
      { class: 'parts' },
      ...tips.map.map(({ title, about }) => element('li', {}, element('strong', {}, title), about)),
    ),
    element('p', {}, strings.welcomeOrder),
  ]
}

/** The ways on: the stops before and after this one. */
export function walkParts({ tips, strings }, concept, go) {
  const at = tips.all.findIndex(tip => tip.concept === concept)
  const way = (label, to) => to && button(label, fill(strings[label], to.title), () => go(to.concept), 'link')
  return [
    element('p', { class: 'actions walk' }, way('previous', tips.all[at - 1]), way('next', tips.all[at + 1])),
  ]
}
