import { InvalidArgumentError, Option } from 'commander'
import { isDay } from '../memo/day.ts'

/** Options that several commands take. */
export const format = () =>
  new Option('--format <format>', 'how to print').choices(['pretty', 'json']).default('pretty')
export const profile = () => new Option('--profile <profile>', 'what memos owe, whatever they say themselves')
export const config = () => new Option('--config <file>', 'the config of all memos, wherever they lie')
export const noConfig = () => new Option('--no-config', 'ignore config files')
export const stdinFilename = () =>
  new Option('--stdin-filename <path>', 'the path that standard input, “-”, is to be taken for')
export const today = () =>
  new Option('--today <date>', 'the day by which dates are judged').argParser(dayNamed)

function dayNamed(text: string): string {
  if (isDay(text)) return text
  throw new InvalidArgumentError('Write a day that exists as YYYY-MM-DD.')
}
