import { type Command, Option } from 'commander'
import { type Paper, pageOf, papers } from '../../views/export.ts'
import { imagesBeside, pagesFor, type Target } from '../export.ts'
import { isInput } from '../input.ts'
import { type MemoOptions, overMemos } from '../memos.ts'
import { config, noConfig, profile, stdinFilename } from '../options.ts'
import { put } from '../put.ts'
import { print, refuse, tell } from '../terminal.ts'

/** `memo export`. */
export default function (program: Command): void {
  program
    .command('export')
    .description('make one page of HTML of each memo, to be sent and printed')
    .argument('<path...>', 'files, or folders whose memos are found; - for standard input')
    .option('--out <path>', 'the file or folder to write; beside the memo where left out')
    .addOption(new Option('--paper <paper>', 'the size to print on').choices(papers).default('A4'))
    .option('--no-pictures', 'leave the pictures out')
    .option('--stdout', 'print the page of one memo instead of writing it')
    .option('--force', 'write over files that exist')
    .addOption(profile())
    .addOption(config())
    .addOption(noConfig())
    .addOption(stdinFilename())
    .action(exportPages)
}

async function exportPages(
  paths: string[],
  options: MemoOptions & Target & { paper: Paper; pictures: boolean; stdout?: boolean },
): Promise<void> {
  if (options.stdout && options.out !== undefined)
    return refuse('--stdout and --out exclude each other; choose one.')
  if (isInput(paths) && !options.stdout && options.out === undefined)
    return refuse('“-” has no place to write a page beside; add --stdout, or --out.')
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
    const way = 'choose another name with --out, or --force it'
    const refused = await put(targets[index]!, page, { way, force: options.force })
    if (refused) refuse(`${targets[index]} ${refused}.`)
    else tell(`Wrote ${targets[index]}`)
  }
}
