/** Promises of ours that failed and that nobody caught, from now on. */
export function unhandledRejections(): string[] {
  const found: string[] = []
  const add = (reason: unknown) => {
    const text = reason instanceof Error ? `${reason.stack}` : String(reason)
    // Others run in the same host.
    if (/features\.js|extension\.js|test\/vscode\.js/.test(text) && !/\/extensions\//.test(text))
      found.push(text)
  }
  const { process } = globalThis
  if (process?.versions?.node) process.on('unhandledRejection', add)
  else
    (globalThis as unknown as EventTarget).addEventListener('unhandledrejection', event =>
      add((event as unknown as { reason: unknown }).reason),
    )
  return found
}
