import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import type { Filter, Sort } from '../views/decisions.ts'
import type { Choice } from '../views/filter-choices.ts'

interface FilterItem extends vscode.QuickPickItem {
  /** What the filter becomes. */
  filter?: Filter
}

/** Asks what to see: a name, a status, or any text that is typed. */
export function pickFilter(choices: readonly Choice[], now: Filter): Promise<Filter | undefined> {
  const pick = vscode.window.createQuickPick<FilterItem>()
  pick.title = l10n.t('Filter decisions')
  pick.placeholder = l10n.t('Type a text, or pick an owner, a decider or a status')
  const items = choices.map(choice => choiceItem(choice, now))
  const show = () => {
    const text = pick.value.trim()
    const typed: FilterItem[] = text
      ? [
          {
            label: l10n.t('$(search) Memos with “{0}”', text),
            alwaysShow: true,
            filter: { ...now, text },
          },
        ]
      : []
    pick.items = [...typed, ...separated(choices, items)]
  }
  show()
  return new Promise(resolve => {
    pick.onDidChangeValue(show)
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.filter)
      pick.hide()
    })
    pick.onDidHide(() => {
      resolve(undefined)
      pick.dispose()
    })
    pick.show()
  })
}

function choiceItem({ kind, value, count }: Choice, now: Filter): FilterItem {
  const isChosen = now[kind] === value
  const counted = count === 1 ? l10n.t('one memo') : l10n.t('{0} memos', count)
  const icon = isChosen ? 'check' : kind === 'status' ? 'tag' : 'person'
  const { [kind]: _, ...others } = now
  // Picked again, it holds no longer.
  return {
    label: `$(${icon}) ${value}`,
    description: counted,
    filter: isChosen ? others : { ...now, [kind]: value },
  }
}

/** Items under the name of what they are. */
function separated(choices: readonly Choice[], items: readonly FilterItem[]): FilterItem[] {
  const names: Record<Choice['kind'], string> = {
    owner: l10n.t('Owner'),
    decider: l10n.t('Decider'),
    status: l10n.t('Status'),
  }
  return items.flatMap((item, index) => {
    const { kind } = choices[index]!
    if (kind === choices[index - 1]?.kind) return [item]
    return [{ label: names[kind], kind: vscode.QuickPickItemKind.Separator }, item]
  })
}

/** Asks what to sort by. */
export async function pickSort(now: Sort): Promise<Sort | undefined> {
  const labels: Record<Sort, string> = {
    date: l10n.t('Day to decide by'),
    owner: l10n.t('Owner'),
    title: l10n.t('Title'),
    status: l10n.t('Status'),
  }
  const items = (Object.keys(labels) as Sort[]).map(sort => ({
    label: labels[sort],
    sort,
    ...(sort === now && { description: l10n.t('as it is now') }),
  }))
  const picked = await vscode.window.showQuickPick(items, { title: l10n.t('Sort decisions by') })
  return picked?.sort
}
