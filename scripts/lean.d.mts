import type { Plugin } from 'esbuild'

export const lean: Plugin
export const files: readonly RegExp[]
