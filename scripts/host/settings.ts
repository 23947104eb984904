import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Settings = Record<string, unknown>

/** A workbench in which nothing but the extension asks for attention. */
export const QUIET: Settings = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
}

/** The names of VS Code's own themes, one of each kind. */
export const THEMES = {
  light: 'Light 2026',
  dark: 'Dark 2026',
  'high-contrast-light': 'Default High Contrast Light',
  'high-contrast-dark': 'Default High Contrast',
}

export type Theme = keyof typeof THEMES

/**
 * Makes an extension run in the browser, though it could run in Node as well. What a test run asks for in its address
 * is not enough: VS Code heeds it on the desktop alone.
 * @param extension absolute path of its folder
 */
export function inBrowser(extension: string): Settings {
  const { publisher, name } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'))
  return { 'remote.extensionKind': { [`${publisher}.${name}`]: ['web'] } }
}
