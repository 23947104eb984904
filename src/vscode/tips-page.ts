import * as vscode from 'vscode'

/** Every text of the page itself; what it says of a memo comes with the view. `{0}` is filled in there. */
export function tipsStrings() {
  const { t } = vscode.l10n
  return {
    map: t('Where you are'),
    way: t('The way to a decision'),
    guide: t('How it works'),
    done: t('done'),
    weak: t('weak'),
    missing: t('missing'),
    spare: t('not owed'),
    why: t('Why this matters to a leader'),
    leaders: t('What leaders look for'),
    pair: t('Said badly and said well'),
    poor: t('Poor'),
    good: t('Good'),
    difference: t('What makes the difference:'),
    source: t('Source: {0}.'),
    checks: t('What is checked here'),
    findings: t('Found here'),
    finding: t('{0}:'),
    atCursor: t('{0}, at the cursor:'),
    stop: t('{0}, {1}'),
    error: t('Error'),
    warning: t('Warning'),
    information: t('Information'),
    hint: t('Hint'),
    more: t('More on {0}'),
    oneFinding: t('{0}: one finding'),
    manyFindings: t('{0}: {1} findings'),
    noFindings: t('{0}: nothing found'),
    noSection: t('The memo has no such section yet.'),
    insert: t('Insert the section'),
    edit: t('Back to the text'),
    serves: t(
      'This section answers none of the questions of the map. If it does, map its heading: put the cursor on it and take the quick fix.',
    ),
    whole: t('The cursor stands above the first section. What is told here is about the memo as a whole.'),
    standing: t('Always'),
    previous: t('Back: {0}'),
    next: t('Next: {0}'),
    begin: t('Walk the ten questions'),
    welcome: t('How a memo gets a decision'),
    welcomeWhy: t(
      'Teams that decide much by themselves are fast, and far from those who lead them. When something large must be decided, all waits until all know the same. One page brings them there, in three parts.',
    ),
    welcomeOrder: t(
      'You think it through in this order. On the page the ask stands first, where a busy reader looks for it.',
    ),
    openSample: t('Open a sample memo'),
    newMemo: t('Write your own'),
    openWalkthrough: t('Take the first steps'),
  }
}

/** The document of the Tips view: scripts and styles from `media` alone, and nothing inline. */
export function tipsPage(webview: vscode.Webview, media: vscode.Uri): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')
  const uri = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(media, name))
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}' ${webview.cspSource};">
  <meta name="viewport" content="width=device-width, initial-scale=1.0">
  <link rel="stylesheet" href="${uri('tips.css')}">
  <title>${vscode.l10n.t('Tips')}</title>
</head>
<body>
  <nav id="map" aria-labelledby="map-title"></nav>
  <main id="page" tabindex="-1"></main>
  <aside id="standing"></aside>
  <p id="said" class="unseen" role="status"></p>
  <script type="module" nonce="${nonce}" src="${uri('tips.js')}"></script>
</body>
</html>`
}
