import { Command, CommanderError } from 'commander'
import { printable } from './printable.ts'
import { endWith } from './terminal.ts'

/** The commands in the order in which they are told; each is loaded when it is called, with what it needs. */
const commands: Record<string, () => Promise<{ default: (program: Command) => void }>> = {
  new: () => import('./commands/new.ts'),
  lint: () => import('./commands/lint.ts'),
  fix: () => import('./commands/fix.ts'),
  outline: () => import('./commands/outline.ts'),
  explain: () => import('./commands/explain.ts'),
  export: () => import('./commands/export.ts'),
}

/**
 * Runs `memo`.
 *
 * @param words what follows its name.
 */
export async function run(words: readonly string[]): Promise<void> {
  const program = new Command('memo')
    .description('Scaffold one-page memos and decision briefs, and lint them as a chief of staff would.')
    .version(__VERSION__)
    .configureOutput({ outputError: (message, write) => write(inOneLine(message)) })
    .exitOverride()
  const [name = ''] = words
  // Without a command, all are told or searched for the nearest.
  const wanted = Object.hasOwn(commands, name) ? [commands[name]!] : Object.values(commands)
  for (const load of wanted) (await load()).default(program)
  try {
    await program.parseAsync(words, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Commander has said what was wrong; asking for help or the version is no error.
    if (error.exitCode !== 0) endWith(2)
  }
}

/** One line for each thing that is wrong, as everywhere here. */
function inOneLine(message: string): string {
  const line = message
    .replace(/^error:/, 'memo:')
    .trim()
    .replace(/(?<!\s)\s*\n\s*/g, ' ')
  return `${printable(line)}\n`
}
