import * as l10n from '@vscode/l10n'
import { slug } from 'github-slugger'
import * as vscode from 'vscode'
import { type Day, datesIn, todayHere } from '../memo/dates.ts'
import { inSentence } from '../memo/language.ts'
import { type Profile, profiles } from '../memo/profiles.ts'
import { type Answers, scaffoldSnippet } from '../scaffold.ts'
import type { Configs } from './configs.ts'
import { id } from './settings.ts'

const folders = new Map([
  ['decision-brief', 'decisions'],
  ['madr', 'decisions'],
  ['rfc', 'rfcs'],
])

/** The commands that write a new memo: title, folder and date are asked for, then Tab walks the blanks. */
export function registerNewMemo(configs: Configs): vscode.Disposable {
  const register = (name: string, choose: (known: readonly Profile[]) => Thenable<Profile | undefined>) =>
    vscode.commands.registerCommand(`${id}.${name}`, async () => {
      const profile = await choose(await profilesHere(configs))
      if (profile) await newMemo(profile)
    })
  const named = (wanted: string) => async (known: readonly Profile[]) => known.find(({ id }) => id === wanted)
  return vscode.Disposable.from(
    register('newMemo', pickProfile),
    register('newOnePager', named('one-pager')),
    register('newDecisionBrief', named('decision-brief')),
  )
}

/** The profiles that the config knows which holds where the user is. */
async function profilesHere(configs: Configs): Promise<readonly Profile[]> {
  const [first] = vscode.workspace.workspaceFolders ?? []
  const uri = vscode.window.activeTextEditor?.document.uri ?? (first && vscode.Uri.joinPath(first.uri, '-'))
  if (!uri) return profiles
  await configs.load(uri)
  return configs.of(uri)?.profiles ?? profiles
}

async function pickProfile(known: readonly Profile[]): Promise<Profile | undefined> {
  const items = known.map(profile => ({ label: l10n.t(profile.title), description: profile.id, profile }))
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('New memo'),
    placeHolder: l10n.t('Which kind?'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  })
  return picked?.profile
}

async function newMemo(profile: Profile): Promise<void> {
  const kind = inSentence(l10n.t(profile.title))
  const title = await vscode.window.showInputBox({
    title: l10n.t('New {0} (1/3): title', kind),
    prompt: l10n.t('What is it about? The file is named after it.'),
    placeHolder: l10n.t('Move the test databases to a managed service'),
    ignoreFocusOut: true,
    validateInput: text =>
      slug(text.trim()) === '' ? l10n.t('A title has a letter or a digit.') : undefined,
  })
  if (title === undefined) return
  const folder = await pickFolder(profile, l10n.t('New {0} (2/3): folder', kind))
  if (folder === undefined) return
  const date = await vscode.window.showInputBox({
    title: l10n.t('New {0} (3/3): decide by', kind),
    prompt: l10n.t('By which day is an answer needed? Leave it empty to fill it in later.'),
    placeHolder: l10n.t('2027-05-14, or 14 May 2027'),
    ignoreFocusOut: true,
    validateInput: text => (text.trim() === '' ? undefined : complaint(text)),
  })
  if (date === undefined) return

  const answers: Answers = { title: title.trim(), ...(date.trim() && { 'decide-by': dayIn(date)! }) }
  const document = await (folder === 'untitled'
    ? vscode.workspace.openTextDocument({ language: 'markdown', content: '' })
    : create(folder, slug(title.trim())))
  const editor = await vscode.window.showTextDocument(document)
  await editor.insertSnippet(new vscode.SnippetString(scaffoldSnippet(profile, answers)), undefined, {
    undoStopBefore: false,
    undoStopAfter: true,
  })
}

/** The one day that a text names, or undefined. */
function dayIn(text: string): Day | undefined {
  const [date, ...others] = datesIn(text, todayHere())
  return date && others.length === 0 && !date.impossible && date.start === date.end ? date.start : undefined
}

function complaint(text: string): string | undefined {
  const [date] = datesIn(text, todayHere())
  if (date?.impossible) return `${date.impossible}.`
  if (date?.ambiguous)
    return l10n.t('That may be {0} or {1}. Write it as one of them.', date.start, date.ambiguous)
  const day = dayIn(text)
  if (!day) return l10n.t('Write one day, such as 2027-05-14 or 14 May 2027.')
  return day < todayHere() ? l10n.t('That day has passed.') : undefined
}

interface FolderItem extends vscode.QuickPickItem {
  folder: vscode.Uri | 'untitled' | 'browse'
}

async function pickFolder(profile: Profile, title: string): Promise<vscode.Uri | 'untitled' | undefined> {
  const roots = vscode.workspace.workspaceFolders ?? []
  const usual = folders.get(profile.id) ?? 'memos'
  const items: FolderItem[] = roots.flatMap(({ uri, name }) => [
    {
      label: `$(folder) ${usual}`,
      description: l10n.t('in {0}', name),
      folder: vscode.Uri.joinPath(uri, usual),
    },
    { label: `$(root-folder) ${name}`, description: l10n.t('the folder itself'), folder: uri },
  ])
  if (roots.length > 0)
    items.push({ label: `$(folder-opened) ${l10n.t('Another folder…')}`, folder: 'browse' })
  items.push({
    label: `$(file) ${l10n.t('Do not save it yet')}`,
    description: l10n.t('an untitled document'),
    folder: 'untitled',
  })
  const picked =
    items.length === 1
      ? items[0]
      : await vscode.window.showQuickPick(items, {
          title,
          placeHolder: l10n.t('Where does it belong?'),
          ignoreFocusOut: true,
        })
  if (picked?.folder !== 'browse') return picked?.folder
  const [chosen] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      openLabel: l10n.t('Put the memo here'),
      ...(roots[0] && { defaultUri: roots[0].uri }),
    })) ?? []
  return chosen
}

/** Makes an empty file under a name that is still free. */
async function create(folder: vscode.Uri, name: string): Promise<vscode.TextDocument> {
  for (let count = 1; ; count += 1) {
    const uri = vscode.Uri.joinPath(folder, count === 1 ? `${name}.md` : `${name}-${count}.md`)
    if (await exists(uri)) continue
    const edit = new vscode.WorkspaceEdit()
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false })
    if (!(await vscode.workspace.applyEdit(edit)))
      throw new Error(l10n.t('{0} cannot be created.', uri.fsPath))
    return vscode.workspace.openTextDocument(uri)
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri)
    return true
  } catch {
    return false
  }
}
