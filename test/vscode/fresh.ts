import type * as vscode from 'vscode'
import { engineFor } from '../../src/engine.ts'
import { todayHere } from '../../src/memo/dates.ts'
import { rangeOf } from '../../src/vscode/place.ts'
import { findings, ruleOf, until } from './editor.ts'

/** A memo with something to find in most of its sections. */
export const poor = `---
memo: one-pager
status: review
---

# Move the test databases

## Context

Since March 2027 seven teams wait two days. TBD.

## Options

- Do nothing: free
- Buy: TBD

## Risks

TODO

## Timeline

- 31 April 2027: first team
`

const engine = engineFor({ today: todayHere() })

/** Waits until what is shown of a document is what a judgement of the whole memo finds, each at its place. */
export async function untilFresh({ document }: Pick<vscode.TextEditor, 'document'>): Promise<void> {
  const said = (rule: string, message: string, { start, end }: vscode.Range) =>
    `${rule} ${start.line}:${start.character}-${end.line}:${end.character} ${message}`
  const fresh = () =>
    engine.judge(document.getText()).findings.map(({ rule, message, at }) => said(rule, message, rangeOf(at)))
  const shown = () =>
    findings({ document } as vscode.TextEditor).map(found => said(ruleOf(found), found.message, found.range))
  let [wanted, version] = ['', -1]
  await until('what is shown is what is found', () => {
    if (version !== document.version) wanted = fresh().sort().join('\n')
    version = document.version
    return shown().sort().join('\n') === wanted
  })
}
