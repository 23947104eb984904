import { format } from 'node:util'

/**
 * Tells the tests' own lines from the chatter of the workbench, which logs to the same place. The tests' begin and
 * end with a line that starts with `vscode: `; the rest is kept for the case that there are none.
 */
export class TestLog {
  #stage: 'before' | 'during' | 'after' = 'before'
  #others: string[] = []

  /** @param args what was given to `console.log`, format and all */
  add(args: unknown[]): void {
    const text = format(...args)
    if (CHATTER.test(text)) return
    if (this.#stage === 'before' && text.startsWith('vscode: ')) this.#stage = 'during'
    if (this.#stage === 'during') console.log(text)
    else this.#others.push(text)
    if (/^vscode: \d+ passed/.test(text)) this.#stage = 'after'
  }

  /** Prints what was kept, unless the tests came to their end. */
  explain(): void {
    if (this.#stage === 'after') return
    console.error(
      `${this.#others.join('\n')}\nThe tests did not come to their end; above is what VS Code had to say.`,
    )
  }
}

/** VS Code from npm goes on about what it lacks and can do without: two native modules, an account, a marketplace. */
const CHATTER = /spdlog\.node|watchdog|^\[AccountPolicyGate\]|ENOTFOUND open-vsx/
