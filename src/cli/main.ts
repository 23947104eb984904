import { keepCompiled } from './compiled.ts'
import { printable } from './printable.ts'
import { forFewFiles } from './tuning.ts'

async function start(words: readonly string[]): Promise<void> {
  forFewFiles()
  await keepCompiled(words[0] === 'lint' ? 'lint' : 'other')
  // Only now, so that it is kept as well.
  const { run } = await import('./program.ts')
  await run(words)
}

start(process.argv.slice(2)).catch((error: Error) => {
  const lines = `memo: this is a fault of the command itself: ${error.stack}`.split('\n')
  process.stderr.write(`${lines.map(printable).join('\n')}\n`)
  process.exitCode = 2
})
