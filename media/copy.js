// Copies what the extension made, in both forms at once: programs take the one they can show.
;(() => {
  const { html, text, said } = JSON.parse(document.getElementById('data').textContent)
  const button = document.getElementById('copy')
  const status = document.getElementById('said')
  const memo = document.getElementById('memo')

  /** The old way works in every webview, for it needs no permission; it copies what is selected. */
  function copySelected() {
    let done = false
    const put = event => {
      event.clipboardData.setData('text/html', html)
      event.clipboardData.setData('text/plain', text)
      event.preventDefault()
      event.stopImmediatePropagation()
      done = true
    }
    const selection = window.getSelection()
    selection.selectAllChildren(memo)
    window.addEventListener('copy', put, { capture: true })
    document.execCommand('copy')
    window.removeEventListener('copy', put, { capture: true })
    selection.removeAllRanges()
    return done
  }

  function copyBoth() {
    const part = (type, content) => ({ [type]: new Blob([content], { type }) })
    const item = new ClipboardItem({ ...part('text/html', html), ...part('text/plain', text) })
    return navigator.clipboard.write([item])
  }

  button.addEventListener('click', async () => {
    status.textContent = ''
    let done = copySelected()
    if (!done)
      done = await copyBoth().then(
        () => true,
        () => false,
      )
    status.textContent = done ? said.copied : said.failed
    button.focus()
  })
  button.focus()
})()
