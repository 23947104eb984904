import type { MarkdownIt } from 'markdown-it'
import * as vscode from 'vscode'
import { addTo } from '../views/preview.ts'
import type { Features } from './features.ts'
import { watchForNeed } from './first-need.ts'
import { load } from './load.ts'
import { registerStandIns } from './stand-ins.ts'

/** What the extension hands out: to the Markdown preview, and to tests what no API of the editor shows. */
export interface Api {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt
  /** Whether the features are loaded. */
  readonly isLoaded: boolean
  /** Loads the features, once. */
  features(): Promise<Features>
}

/**
 * Registers what costs next to nothing. All else is loaded when it is first needed: a memo is open, a view is looked
 * at, a command is run.
 */
export function activate(context: vscode.ExtensionContext): Api {
  const { subscriptions } = context
  let isGone = false
  let made: Features | undefined
  let loading: Promise<Features> | undefined
  let isPreviewWaiting = false

  async function start(): Promise<Features> {
    const { registerFeatures } = await load(context.extensionUri)
    if (isGone) throw new vscode.CancellationError()
    waiting.dispose()
    made = registerFeatures(context)
    subscriptions.push(made)
    if (isPreviewWaiting) void vscode.commands.executeCommand('markdown.preview.refresh')
    return made
  }
  const features = () => {
    loading ??= start().catch(error => {
      // What could not be fetched may be there the next time.
      loading = undefined
      throw error
    })
    return loading
  }
  const need = () => void features().catch(error => isGone || console.error(error))
  const waiting = vscode.Disposable.from(registerStandIns(context, features), watchForNeed(need))

  subscriptions.push(waiting, {
    dispose() {
      isGone = true
    },
  })
  return {
    get isLoaded() {
      return made !== undefined
    },
    features,
    extendMarkdownIt: md =>
      addTo(md, (text, env) => {
        isPreviewWaiting ||= made === undefined
        return made?.additionsTo(text, env) ?? []
      }),
  }
}
