import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import writeFileAtomic from 'write-file-atomic'
import type { Engine } from '../engine.ts'
import { nearest } from '../lint/config.ts'
import { fix } from '../lint/fix.ts'
import { type Severity, severities } from '../lint/rule.ts'
import { datesIn, isDay, todayHere } from '../memo/dates.ts'
import { type Profile, profiles } from '../memo/profiles.ts'
import { rules } from '../rules/index.ts'
import { type Answers, scaffold } from '../scaffold.ts'
import { explain } from '../views/explain.ts'
import { type Paper, pageOf, papers } from '../views/export.ts'
import { outlineOf, reasonsOf } from '../views/outline.ts'
import { readinessOf } from '../views/readiness.ts'
import { type ConfigChoice, Configs } from './config.ts'
import { imagesBeside, pagesFor, type Target, writePage } from './export.ts'
import { readPaths, type Source, type Unread, whyNotWritten } from './files.ts'
import { type FileOutline, fileReport } from './json.ts'
import { prettyFindings, prettyFixes, prettyOutlines } from './pretty.ts'

/** 0: nothing at or above the threshold; 1: something; 2: a wrong call, or something that could not be read. */
let status: 0 | 1 | 2 = 0

const colour = process.stdout.isTTY && !process.env.NO_COLOR

function print(text: string): void {
  process.stdout.write(text)
}

function refuse(message: string): void {
  process.stderr.write(`memo: ${message}\n`)
  status = 2
}

function refuseAll(unread: readonly Unread[]): void {
  for (const { path, message } of unread) refuse(`${path || '“”'} ${message}.`)
}

async function refuseConfigs(configs: Configs): Promise<void> {
  for (const { file, position, message } of await configs.problems())
    refuse(`${file}:${position.start.line}:${position.start.column}: ${message}`)
}

/** The profile of a name by the config that holds beside a file; refused where there is none. */
async function profileNamed(name: string, configs: Configs, path = './-'): Promise<Profile | undefined> {
  const known = await configs.profilesFor(path)
  const names = known.map(({ id }) => id)
  const found = known.find(({ id }) => id === name)
  if (!found) refuse(`no profile is called “${name}”.${nearest(name, names)} There are: ${names.join(', ')}.`)
  return found
}

/** What every command over memos is told. */
interface MemoOptions {
  profile?: string
  config?: ConfigChoice
  today?: string
}

/** Reads the memos of a call and does something with each and its engine; undefined where the call is wrong. */
async function overMemos<Result>(
  paths: readonly string[],
  { profile: name, config, today }: MemoOptions,
  work: (source: Source, engine: Engine) => Result,
): Promise<Awaited<Result>[] | undefined> {
  const configs = new Configs(config)
  const profile = name === undefined ? undefined : await profileNamed(name, configs)
  if (name !== undefined && !profile) return undefined
  const { sources, unread } = await readPaths(paths, (...file) => configs.isMemo(...file))
  const results: Awaited<Result>[] = []
  for (const source of sources)
    results.push(await work(source, await configs.engineFor(source.path, { profile, today })))
  await refuseConfigs(configs)
  refuseAll(unread)
  return results
}

function dayNamed(text: string): string {
  if (isDay(text)) return text
  throw new InvalidArgumentError('Write a day that exists as YYYY-MM-DD.')
}

/** A day in any of the ways in which people write one. */
function dateNamed(text: string): string {
  const [date, ...others] = datesIn(text, todayHere())
  if (!date || others.length > 0 || date.impossible || date.start !== date.end || date.ambiguous)
    throw new InvalidArgumentError('Write one day that exists, such as 2027-05-14.')
  return date.start
}

const format = () =>
  new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty')
const profile = () => new Option('--profile <profile>', 'what memos owe, whatever they say themselves')
const config = () => new Option('--config <file>', 'the config of all memos, wherever they lie')
const noConfig = () => new Option('--no-config', 'ignore config files')
const today = () => new Option('--today <date>', 'the day by which dates are judged').argParser(dayNamed)

const program = new Command('memo')
  .description('Scaffold one-page memos and decision briefs, and lint them as a chief of staff would.')
  .version(__VERSION__)
  // One line for each thing that is wrong, as everywhere here.
  .configureOutput({
    outputError: (message, write) =>
      write(
        `${message
          .replace(/^error:/, 'memo:')
          .trim()
          .replace(/(?<!\s)\s*\n\s*/g, ' ')}\n`,
      ),
  })
  .exitOverride()

program
  .command('new')
  .description('write a new memo from its template')
  .argument('<profile>', `${profiles.map(({ id }) => id).join(', ')}, or one of your own`)
  .option('--title <title>', 'what it is about')
  .option('--owner <name>', 'who writes it')
  .option('--decider <name>', 'who decides')
  .option('--decide-by <date>', 'by when', dateNamed)
  .option('-o, --output <file>', 'the file to write, never overwritten; standard output where left out')
  .addOption(config())
  .addOption(noConfig())
  .action(
    async (
      name: string,
      options: {
        title?: string
        owner?: string
        decider?: string
        decideBy?: string
        output?: string
        config?: ConfigChoice
      },
    ) => {
      const configs = new Configs(options.config)
      const kind = await profileNamed(name, configs, options.output || undefined)
      await refuseConfigs(configs)
      if (!kind) return
      const answers: Answers = {
        ...(options.title && { title: options.title }),
        ...(options.owner && { owner: options.owner }),
        ...(options.decider && { decider: options.decider }),
        ...(options.decideBy && { 'decide-by': options.decideBy }),
      }
      const text = scaffold(kind, answers)
      const { output } = options
      if (output === undefined) return print(text)
      try {
        await mkdir(dirname(output), { recursive: true })
      } catch (error) {
        return refuse(`${output} ${whyNotWritten(error as NodeJS.ErrnoException)}.`)
      }
      try {
        await writeFile(output, text, { flag: 'wx' })
        process.stderr.write(`Wrote ${output}\n`)
      } catch (error) {
        const refused = error as NodeJS.ErrnoException
        if (refused.code === 'EEXIST') refuse(`${output} exists and is left as it is; choose another name.`)
        else refuse(`${output || '“”'} ${whyNotWritten(refused)}.`)
      }
    },
  )

program
  .command('lint')
  .description('say what stands between memos and a decision')
  .argument('[path...]', 'files, or folders whose memos are found', ['.'])
  .addOption(format())
  .addOption(
    new Option('--fail-on <severity>', 'the least severity that makes the exit status 1')
      .choices(severities.slice(0, 3))
      .default('error'),
  )
  .addOption(profile())
  .addOption(config())
  .addOption(noConfig())
  .addOption(today())
  .action(async (paths: string[], options: MemoOptions & { format: string; failOn: Severity }) => {
    const reports = await overMemos(paths, options, ({ path, text }, engine) =>
      fileReport(path, engine.judge(text)),
    )
    if (!reports) return
    print(
      options.format === 'json' ? `${JSON.stringify(reports, null, 2)}\n` : prettyFindings(reports, colour),
    )
    const threshold = severities.indexOf(options.failOn)
    const isGrave = ({ severity }: { severity: Severity }) => severities.indexOf(severity) <= threshold
    if (status === 0 && reports.some(({ findings }) => findings.some(isGrave))) status = 1
  })

program
  .command('fix')
  .description('mend what can be mended, and outline what you must fill in, in place')
  .argument('<path...>', 'files, or folders whose memos are found')
  .addOption(profile())
  .addOption(config())
  .addOption(noConfig())
  .addOption(today())
  .action(async (paths: string[], options: MemoOptions) => {
    await overMemos(paths, options, async (source, engine) => {
      const { text, fixed } = fix(source.text, text => engine.judge(text).findings)
      if (fixed.length > 0 && (await replace(source, text)))
        print(`${source.path}: ${prettyFixes(fixed.map(({ fix }) => fix!))}\n`)
    })
  })

program
  .command('outline')
  .description('show what the linter sees in any Markdown')
  .argument('<file...>')
  .addOption(format())
  .addOption(profile())
  .addOption(config())
  .addOption(noConfig())
  .option('--why', 'give the reasons for each heading')
  .action(async (paths: string[], options: MemoOptions & { format: string; why?: boolean }) => {
    const outlines = await overMemos(paths, options, ({ path, text }, engine): FileOutline => {
      const result = engine.judge(text)
      const { score, verdict } = readinessOf(result)
      return {
        file: path,
        ...outlineOf(result.memo),
        readiness: { score, verdict },
        ...(options.why && { why: reasonsOf(result.memo) }),
      }
    })
    if (!outlines) return
    print(
      options.format === 'json' ? `${JSON.stringify(outlines, null, 2)}\n` : prettyOutlines(outlines, colour),
    )
  })

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

program
  .command('export')
  .description('make one page of HTML of each memo, to be sent and printed')
  .argument('<path...>', 'files, or folders whose memos are found')
  .option('--out <path>', 'the file or folder to write; beside the memo where left out')
  .addOption(new Option('--paper <paper>', 'the size to print on').choices(papers).default('A4'))
  .option('--no-pictures', 'leave the pictures out')
  .option('--stdout', 'print the page of one memo instead of writing it')
  .option('--force', 'write over files that exist')
  .addOption(profile())
  .addOption(config())
  .addOption(noConfig())
  .action(
    async (
      paths: string[],
      options: MemoOptions & Target & { paper: Paper; pictures: boolean; stdout?: boolean },
    ) => {
      if (options.stdout && options.out !== undefined)
        return refuse('--stdout and --out exclude each other; choose one.')
      const pages = await overMemos(paths, options, async (source, engine) => ({
        source,
        page: await pageOf(engine.read(source.text), { ...options, readImage: imagesBeside(source.path) }),
      }))
      if (!pages || pages.length === 0) return
      if (options.stdout) {
        if (pages.length > 1) return refuse('--stdout prints one memo; name one, or leave it out.')
        return print(pages[0]!.page)
      }
      const targets = await pagesFor(
        pages.map(({ source }) => source),
        options.out,
      )
      if (typeof targets === 'string') return refuse(`${targets}.`)
      for (const [index, { page }] of pages.entries()) {
        const refused = await writePage(targets[index]!, page, options)
        if (refused) refuse(`${targets[index]} ${refused}.`)
        else process.stderr.write(`Wrote ${targets[index]}\n`)
      }
    },
  )

/** Writes a fixed file in one step, unless it changed since it was read. */
async function replace({ path, text: before, mark }: Source, after: string): Promise<boolean> {
  const encode = (text: string) => (mark ? `\uFEFF${text}` : text)
  try {
    if ((await readFile(path, 'utf8')) !== encode(before)) {
      refuse(`${path} changed while it was being fixed and is left as it is; run memo fix again.`)
      return false
    }
    await writeFileAtomic(path, encode(after))
    return true
  } catch (error) {
    refuse(`${path} ${whyNotWritten(error as NodeJS.ErrnoException)}.`)
    return false
  }
}

// A reader that has seen enough, such as head, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(status)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  // Commander has said what was wrong; asking for help or the version is no error.
  if (error.exitCode !== 0) status = 2
}
process.exitCode = status
