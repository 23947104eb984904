// Draws what the extension sends. Everything goes in as text, never as HTML: a memo may say anything.
;(() => {
  const vscode = acquireVsCodeApi()

  /** Makes an element with attributes and children; texts become text nodes. */
  function element(name, attributes, ...children) {
    const made = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    made.append(...children)
    return made
  }

  function ruleLink(rule, text) {
    const button = element('button', { type: 'button', class: 'link' }, text)
    button.addEventListener('click', () => vscode.postMessage({ type: 'explain', rule }))
    return button
  }

  function tipBody(tip) {
    const parts = [
      element('p', { class: 'question' }, tip.question),
      element('h4', {}, 'What leaders look for'),
      element('p', {}, tip.leaders),
      element('h4', {}, 'For example'),
      element('p', { class: 'example' }, tip.example),
      element('h4', {}, 'Pitfall'),
      element('p', {}, tip.pitfall),
    ]
    if (tip.checks.length > 0)
      parts.push(
        element('h4', {}, 'Checked here'),
        element(
          'ul',
          {},
          ...tip.checks.map(({ rule, summary }) => element('li', {}, ruleLink(rule, summary))),
        ),
      )
    return parts
  }

  function findingItem({ rule, severity, message, why }) {
    return element(
      'li',
      { class: severity },
      element('span', { class: 'severity' }, `${severity}: `),
      message,
      ...(why === undefined
        ? []
        : [element('p', { class: 'why' }, why, ' ', ruleLink(rule, `More on ${rule}`))]),
    )
  }

  function drawHere(here) {
    const section = document.getElementById('here')
    if (!here) {
      section.replaceChildren(
        element('h2', { id: 'here-title' }, 'Where you are'),
        element('p', { class: 'quiet' }, 'Put the cursor into a section of a memo, and its tips stand here.'),
      )
      return
    }
    const list =
      here.findings.length > 0
        ? [element('ul', { class: 'findings' }, ...here.findings.map(findingItem))]
        : []
    section.replaceChildren(
      element('h2', { id: 'here-title' }, here.heading),
      ...list,
      ...here.tips.flatMap(tip => [
        ...(tip.title === here.heading ? [] : [element('h3', {}, tip.title)]),
        ...tipBody(tip),
      ]),
    )
  }

  function drawStanding(standing) {
    document
      .getElementById('standing')
      .replaceChildren(
        element('h2', { id: 'standing-title' }, 'Always'),
        ...standing.flatMap(({ title, text }) => [element('h3', {}, title), element('p', {}, text)]),
      )
  }

  function drawAll(all, here) {
    const section = document.getElementById('all')
    const open = new Set([...section.querySelectorAll('details[open]')].map(({ id }) => id))
    const shown = new Set((here?.tips ?? []).map(({ concept }) => concept))
    section.replaceChildren(
      element('h2', { id: 'all-title' }, shown.size > 0 ? 'The other sections' : 'What a memo answers'),
      ...all
        .filter(({ concept }) => !shown.has(concept))
        .map(tip => {
          const details = element(
            'details',
            { id: `all-${tip.concept}` },
            element('summary', {}, tip.title),
            ...tipBody(tip),
          )
          details.open = open.has(details.id)
          return details
        }),
    )
  }

  window.addEventListener('message', ({ data }) => {
    drawHere(data.here)
    drawStanding(data.standing)
    drawAll(data.all, data.here)
  })
  vscode.postMessage({ type: 'ready' })
})()
