import type { LintResult } from '../../lint/lint.ts'
import type { Edit } from '../../lint/rule.ts'
import type { Day } from '../../memo/dates.ts'
import type { Profile } from '../../memo/profiles.ts'
import { lineStart } from '../../memo/text.ts'

/** One thing that could stand at the cursor. */
export interface Completion {
  kind: 'section' | 'key' | 'value' | 'day' | 'person' | 'comment' | 'concept' | 'rule'
  label: string
  /** A few words beside the label. */
  detail?: string
  /** What it means, for who looks closer. */
  about?: string
  /** It reaches over the cursor, and lies on one line. */
  edit: Edit
  /** Whether the edit's text is a snippet. */
  isSnippet?: boolean
  /** What the letters typed so far are compared with, where that is not the label. */
  filter?: string
  /** Whether it is chosen before anything is typed. */
  isLikeliest?: boolean
  /** Whether something can be completed right behind it. */
  goesOn?: boolean
}

/** What completions are made from. */
export interface CompletionContext {
  result: LintResult
  /** Every profile that the memo may name. */
  profiles: readonly Profile[]
  today: Day
  /** Of the reader, as BCP 47 has it. */
  locale: string
}

/** A line around a cursor. */
export interface Line {
  /** 0-based offset of its first character. */
  start: number
  end: number
  before: string
  after: string
}

/** The line around an offset (0-based). */
export function lineAt(text: string, offset: number): Line {
  const start = lineStart(text, offset)
  const end = offset + /^[^\r\n]*/.exec(text.slice(offset))![0].length
  return { start, end, before: text.slice(start, offset), after: text.slice(offset, end) }
}
