/** What little of a browser's document the pages of the extension use, and nothing that would read HTML. */
export class Part {
  readonly children: (Part | string)[] = []
  readonly attributes = new Map<string, string>()
  readonly classList = { add: () => {}, remove: () => {} }
  readonly tagName: string
  title = ''
  tabIndex = 0
  open = false
  id = ''

  constructor(tagName: string) {
    this.tagName = tagName
    // What reads HTML, styles or addresses cannot be set.
    Object.preventExtensions(this)
  }

  set textContent(text: string) {
    this.replaceChildren(text)
  }

  /** All that somebody may read here. */
  get text(): string {
    return this.children.map(child => (typeof child === 'string' ? child : child.text)).join('')
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, String(value))
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null
  }

  append(...children: (Part | string)[]): void {
    this.children.push(...children)
  }

  replaceChildren(...children: (Part | string)[]): void {
    this.children.splice(0, this.children.length, ...children)
  }

  addEventListener(): void {}
  querySelectorAll(): Part[] {
    return []
  }
  contains(): boolean {
    return false
  }

  /** This part and all inside it. */
  *all(): Generator<Part> {
    yield this
    for (const child of this.children) if (typeof child !== 'string') yield* child.all()
  }
}

/** A page with nothing on it, and a way to send it what an extension sends. */
export async function openPage(script: URL): Promise<{
  parts: ReadonlyMap<string, Part>
  sent: unknown[]
  receive: (data: unknown) => void
  /** Takes away what other tests might take for a browser. */
  close: () => void
}> {
  const parts = new Map<string, Part>()
  const sent: unknown[] = []
  const listeners: ((event: { data: unknown }) => void)[] = []
  const addEventListener = (name: string, listen: (event: { data: unknown }) => void) => {
    if (name === 'message') listeners.push(listen)
  }
  const browser = {
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => sent.push(message),
      getState: () => undefined,
      setState: () => {},
    }),
    document: {
      activeElement: null,
      createElement: (name: string) => new Part(name),
      getElementById: (id: string) => {
        const part = parts.get(id) ?? new Part('div')
        parts.set(id, part)
        return part
      },
    },
    window: { addEventListener, scrollTo: () => {}, scrollY: 0 },
  }
  Object.assign(globalThis, browser)
  const names = Object.keys(browser)
  await import(script.href)
  return {
    parts,
    sent,
    receive: data => {
      for (const listen of listeners) listen({ data })
    },
    close: () => {
      for (const name of names) Reflect.deleteProperty(globalThis, name)
    },
  }
}
