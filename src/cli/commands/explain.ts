import type { Command } from 'commander'
import { nearest } from '../../lint/config.ts'
import { rules } from '../../rules/index.ts'
import { explain } from '../../views/explain.ts'
import { print, refuse } from '../terminal.ts'

/** `memo explain`. */
export default function (program: Command): void {
  program
    .command('explain')
    .description('tell what a rule wants, and why')
    .argument('<rule>', 'its name')
    .action((id: string) => {
      const found = rules.find(rule => rule.id === id)
      if (found) return print(explain(found))
      const names = rules.map(rule => rule.id)
      refuse(`no rule is called “${id}”.${nearest(id, names)} There are: ${names.join(', ')}.`)
    })
}
