import * as vscode from 'vscode'
import type { Row } from '../views/readiness-findings.ts'
import { treeItem } from './readiness-items.ts'

/** A row that lives on while the memo changes, so that the tree keeps its expansion, focus and selection. */
export interface Line {
  id: string
  row: Row
  parent: Line | undefined
  children: Line[]
}

/** The rows of the Readiness view. Only lines that say something else than before are drawn anew. */
export class ReadinessTree implements vscode.TreeDataProvider<Line>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Line[] | undefined>()
  readonly onDidChangeTreeData = this.#changed.event
  #known = new Map<string, Line>()
  #top: Line[] = []

  /** Shows other rows. */
  show(rows: readonly Row[]): void {
    const before = this.#top.map(({ id }) => id).join('\n')
    const known = new Map<string, Line>()
    const changed: Line[] = []
    const lineOf = (row: Row, parent: Line | undefined): Line => {
      const old = this.#known.get(row.id)
      const isSame = old !== undefined && face(old.row) === face(row)
      const line: Line = old ?? { id: row.id, row, parent, children: [] }
      Object.assign(line, { row, parent })
      line.children = row.children.map(child => lineOf(child, line))
      if (old && !isSame) changed.push(line)
      known.set(row.id, line)
      return line
    }
    this.#top = rows.map(row => lineOf(row, undefined))
    this.#known = known
    if (before !== this.#top.map(({ id }) => id).join('\n')) this.#changed.fire(undefined)
    else if (changed.length > 0) this.#changed.fire(changed)
  }

  /** The line of this name, where it is shown. */
  find(id: string | undefined): Line | undefined {
    return id === undefined ? undefined : this.#known.get(id)
  }

  getChildren(line?: Line): Line[] {
    return line ? line.children : this.#top
  }

  getParent({ parent }: Line): Line | undefined {
    return parent
  }

  getTreeItem({ row }: Line): vscode.TreeItem {
    return treeItem(row)
  }

  dispose(): void {
    this.#changed.dispose()
  }
}

/** Everything of a row that is seen: neither places nor edits, which move with every keystroke. */
function face({ place, fix, children, ...seen }: Row): string {
  return JSON.stringify([seen, place !== undefined, fix?.title, children.map(({ id }) => id)])
}
