import envPaths from 'env-paths'

/** Where this system keeps what may be lost: a folder of our own, which may not be there yet. */
export function cacheFolder(): string {
  return envPaths('alignment-memos', { suffix: '' }).cache
}
