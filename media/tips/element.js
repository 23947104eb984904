/** Makes an element with attributes and children; texts become text nodes, never HTML: a memo may say anything. */
export function element(name, attributes, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(key, value)
  made.append(...children.filter(child => child !== undefined))
  return made
}

/** Makes a button; `key` lets it have the focus back when it is drawn anew. */
export function button(key, text, press, look = 'link') {
  const made = element('button', { type: 'button', class: look, 'data-key': key }, text)
  made.addEventListener('click', press)
  return made
}

/** Fills `{0}`, `{1}` … into a string. */
export function fill(text, ...values) {
  return text.replace(/\{(\d)\}/g, (_, index) => values[Number(index)])
}

const drawn = new Map()

const withKey = (region, key) => region.querySelector(`[data-key="${CSS.escape(key)}"]`)

/**
 * Remembers what stands in sight, and gives back what scrolls it to the same height when the region is drawn anew. What
 * is read comes before the findings, which come and go.
 */
function anchorIn(region) {
  const topOf = part => part.getBoundingClientRect().top
  if (window.scrollY === 0) return () => {}
  const rank = ({ part, top }) => (top > window.innerHeight ? 2 : part.closest('.findings') ? 1 : 0)
  const parts = [...region.querySelectorAll('[data-key]')]
    .map(part => ({ part, key: part.getAttribute('data-key'), top: topOf(part) }))
    .filter(({ top }) => top >= 0)
    .sort((a, b) => rank(a) - rank(b))
  return () => {
    const kept = parts.find(({ key }) => withKey(region, key))
    if (kept) window.scrollBy(0, topOf(withKey(region, kept.key)) - kept.top)
  }
}

/**
 * Draws a region anew if what it shows has changed, and not otherwise. The focus, and the parts that are unfolded, stay.
 * @param what all that it shows, as data
 * @param build makes its children
 */
export function draw(region, what, build) {
  const now = JSON.stringify(what)
  if (drawn.get(region) === now) return
  drawn.set(region, now)
  const hadFocus = region.contains(document.activeElement)
  const focused = document.activeElement?.getAttribute('data-key')
  const open = new Set([...region.querySelectorAll('details[open]')].map(({ id }) => id))
  const hold = anchorIn(region)
  region.replaceChildren(...build().filter(part => part !== undefined))
  for (const details of region.querySelectorAll('details')) details.open = open.has(details.id)
  hold()
  if (!hadFocus) return
  // What had the focus may be gone, mended; then the reader goes on from the top of the region.
  const again = focused && withKey(region, focused)
  if (again) again.focus({ preventScroll: true })
  else {
    region.tabIndex = -1
    region.focus({ preventScroll: true })
  }
}
