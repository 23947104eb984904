import { run } from './program.ts'
import { forFewFiles } from './tuning.ts'

forFewFiles()
void run(process.argv.slice(2))
