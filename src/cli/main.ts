import { keepCompiled } from './compiled.ts'
import { forFewFiles } from './tuning.ts'

async function start(words: readonly string[]): Promise<void> {
  forFewFiles()
  await keepCompiled(words[0] === 'lint' ? 'lint' : 'other')
  // Only now, so that it is kept as well.
  const { run } = await import('./program.ts')
  await run(words)
}

start(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`memo: this is a fault of the command itself: ${error.stack}\n`)
  process.exitCode = 2
})
