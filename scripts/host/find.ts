import { downloadAndUnzipVSCode } from '@vscode/test-electron'
import { CACHE } from './paths.ts'

/** How long the download server may be silent before we give up on it. */
const SILENCE_MS = 10_000

/** Whether a window can be shown to somebody, or to a virtual display. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Desktop VS Code, downloaded into the cache at the first call.
 * @returns the path of its executable; undefined where the VS Code from npm has to do, which needs no display and no
 * server but the npm registry
 * @throws Error if ALIGNMENT_MEMOS_VSCODE insists on it and it cannot be downloaded
 */
export async function desktopVSCode(): Promise<string | undefined> {
  const wish = wanted()
  if (wish === 'npm' || (!wish && !hasDisplay())) return undefined
  try {
    // What comes of it cannot be tried where VS Code's download server is out of reach.
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: CACHE, timeout: SILENCE_MS })
  } catch (error) {
    if (wish === 'desktop') throw error
    console.error(`Desktop VS Code cannot be downloaded, so here comes the one from npm. (${error})`)
    return undefined
  }
}

/** What the person asks for with ALIGNMENT_MEMOS_VSCODE, if anything. */
export function wanted(): 'desktop' | 'npm' | undefined {
  const wish = process.env.ALIGNMENT_MEMOS_VSCODE || undefined
  if (wish === 'desktop' || wish === 'npm' || wish === undefined) return wish
  throw new Error(`ALIGNMENT_MEMOS_VSCODE is “${wish}”; it can be “desktop” or “npm”.`)
}
