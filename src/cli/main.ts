import { keepCompiled } from './compiled.ts'
import { forFewFiles } from './tuning.ts'

const words = process.argv.slice(2)
forFewFiles()
keepCompiled(words[0] === 'lint' ? 'lint' : 'other')
// Only now, so that it is kept as well.
import('./program.ts')
  .then(({ run }) => run(words))
  .catch((error: Error) => {
    process.stderr.write(`memo: this is a fault of the command itself: ${error.stack}\n`)
    process.exitCode = 2
  })
