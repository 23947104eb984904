import { spawnSync } from 'node:child_process'
import Mocha from 'mocha'
import { glob } from 'tinyglobby'
import { type Counts, runVSCodeTests } from './vscode-tests.ts'

/** Runs every suite, or those that are named, and ends with one line that counts over all. */
const suites: Record<string, () => Promise<Counts>> = {
  checks,
  // A minute ends what hangs; a busy machine takes many times as long as an idle one.
  unit: () => mocha(['test/**/*.test.ts', '!test/vscode/**', '!test/person/**'], 60_000),
  vscode: runVSCodeTests,
  person: () => mocha(['test/person/**/*.test.ts'], 180_000),
}

/** What keeps the source in order: each is a test of its own. */
async function checks(): Promise<Counts> {
  const commands = {
    'types hold': ['tsc', '--noEmit'],
    'lint and format are clean': ['biome', 'check', '.'],
    'regular expressions take linear time': ['tsx', 'scripts/regexps.ts'],
    'what is generated is fresh': ['tsx', 'scripts/generate.ts', '--check'],
  }
  const counts = { passed: 0, failed: 0 }
  for (const [what, [command, ...parameters]] of Object.entries(commands)) {
    const { status } = spawnSync('npx', ['--no', command!, ...parameters], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    console.log(`  ${status === 0 ? '✔' : '✘'} ${what}`)
    counts[status === 0 ? 'passed' : 'failed'] += 1
  }
  return counts
}

async function mocha(patterns: string[], timeout: number): Promise<Counts> {
  const runner = new Mocha({ ui: 'bdd', timeout, forbidOnly: Boolean(process.env.CI) })
  for (const file of (await glob(patterns)).sort()) runner.addFile(file)
  await runner.loadFilesAsync()
  return new Promise(resolve => {
    const running = runner.run(failed => resolve({ passed: running.stats!.passes, failed }))
  })
}

const wanted = process.argv.slice(2)
for (const name of wanted)
  if (!(name in suites))
    throw new Error(`No suite is called “${name}”. There are: ${Object.keys(suites).join(', ')}.`)

const total = { passed: 0, failed: 0 }
for (const [name, run] of Object.entries(suites)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n${name}`)
  const { passed, failed } = await run().catch(error => {
    console.error(error)
    return { passed: 0, failed: 1 }
  })
  total.passed += passed
  total.failed += failed
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)
