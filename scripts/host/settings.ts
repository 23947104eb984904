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
