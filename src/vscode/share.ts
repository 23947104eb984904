import * as l10n from '@vscode/l10n'
import { slug } from 'github-slugger'
import * as vscode from 'vscode'
import type { Memo } from '../memo/memo.ts'
import { richTextOf } from '../views/export/rich-text.ts'
import { type Paper, pageOf, papers } from '../views/export.ts'
import { CopyPanel } from './copy-panel.ts'
import { imagesBeside } from './images.ts'
import { unlinked } from './markdown.ts'
import type { Preview } from './preview.ts'
import type { Session } from './session.ts'
import { id } from './settings.ts'
import { TargetDocument } from './target-document.ts'

/** What leaves the editor: a memo as a page that needs nothing else, and as rich text for mail and documents. */
export function registerShare(
  context: vscode.ExtensionContext,
  session: Session,
  preview: Preview,
): vscode.Disposable {
  const panel = new CopyPanel(context.extensionUri)
  const targetDocument = new TargetDocument(() => preview.shown)
  const documentFor = async (uri: unknown) => {
    const document = await targetDocument.find(uri)
    if (document?.languageId === 'markdown') return document
    void vscode.window.showInformationMessage(l10n.t('Open a memo first; then it can be shared.'))
    return undefined
  }
  return vscode.Disposable.from(
    panel,
    targetDocument,
    vscode.commands.registerCommand(`${id}.exportHtml`, async (uri?: unknown, target?: unknown) => {
      const document = await documentFor(uri)
      const memo = document && (await memoIn(document, session))
      if (memo) await exportPage(document, memo, target)
    }),
    vscode.commands.registerCommand(`${id}.copyRichText`, async (uri?: unknown) => {
      const document = await documentFor(uri)
      const memo = document && (await memoIn(document, session))
      if (memo) panel.show(memo.title.text, await richTextOf(memo, imagesBeside(document.uri)))
    }),
  )
}

/** What a document says as a memo, though it may be none. */
async function memoIn(document: vscode.TextDocument, session: Session): Promise<Memo> {
  await session.ready(document)
  const known = session.resultFor(document)
  if (known) return known.memo
  return session.judgeAs(document, document.getText()).memo
}

/** @param target where to write it; where it is no address, the user is asked */
async function exportPage(document: vscode.TextDocument, memo: Memo, target: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration(`${id}.export`, document.uri)
  const wanted = settings.get('paper')
  const paper: Paper = papers.find(one => one === wanted) ?? 'A4'
  const chosen =
    target instanceof vscode.Uri
      ? target
      : await vscode.window.showSaveDialog({
          title: l10n.t('Export the memo as an HTML page'),
          saveLabel: l10n.t('Export'),
          filters: { HTML: ['html'] },
          ...placeFor(document, memo),
        })
  if (!chosen) return
  try {
    const pictures = settings.get('pictures') !== false
    const page = await pageOf(memo, { paper, pictures, readImage: imagesBeside(document.uri) })
    await vscode.workspace.fs.writeFile(chosen, new TextEncoder().encode(page))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    void vscode.window.showErrorMessage(unlinked(l10n.t('The page was not written: {0}', why)))
    return
  }
  const open = l10n.t('Open')
  const name = chosen.path.slice(chosen.path.lastIndexOf('/') + 1)
  // Nobody need answer.
  void vscode.window
    .showInformationMessage(unlinked(l10n.t('Exported to {0}.', name)), open)
    .then(answer => (answer === open ? openPage(chosen) : undefined))
}

/** Beside the memo, under its name. */
function placeFor({ uri }: vscode.TextDocument, memo: Memo): { defaultUri?: vscode.Uri } {
  const [folder] = vscode.workspace.workspaceFolders ?? []
  if (uri.scheme !== 'untitled' && vscode.workspace.fs.isWritableFileSystem(uri.scheme))
    return { defaultUri: uri.with({ path: `${uri.path.replace(/\.(?:md|markdown)$/i, '')}.html` }) }
  return folder
    ? { defaultUri: vscode.Uri.joinPath(folder.uri, `${slug(memo.title.text) || 'memo'}.html`) }
    : {}
}

/** In the browser, where the file lies on this machine; in an editor otherwise. */
function openPage(uri: vscode.Uri): Thenable<unknown> {
  return uri.scheme === 'file' && vscode.env.remoteName === undefined
    ? vscode.env.openExternal(uri)
    : vscode.commands.executeCommand('vscode.open', uri)
}
