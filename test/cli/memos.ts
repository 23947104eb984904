import { readFileSync } from 'node:fs'

/** The day on which these are judged. */
export const today = ['--today', '2026-11-22']

/** A brief without findings on 22 November 2026. */
export const good = readFileSync(
  new URL('../../examples/decisions/test-databases.md', import.meta.url),
  'utf8',
)

/** The same with a warning and no error. */
export const open = good.replace('Tom Weiss moves', 'TBD moves')

/** The same with an error that can be mended. */
export const gap = good.replace(/## Risks[\s\S]*?(?=## Metrics)/, '')
