import * as vscode from 'vscode'
import { nonce } from './nonce.ts'

/** Every text of the page itself; what it says of a memo comes with the view. `{0}` is filled in there. */
export function tipsStrings() {
  return {
    map: vscode.l10n.t('Where you are'),
    way: vscode.l10n.t('The way to a decision'),
    guide: vscode.l10n.t('How it works'),
    done: vscode.l10n.t('done'),
    weak: vscode.l10n.t('weak'),
    missing: vscode.l10n.t('missing'),
    spare: vscode.l10n.t('left out'),
    why: vscode.l10n.t('Why this matters to a leader'),
    leaders: vscode.l10n.t('What leaders look for'),
    pair: vscode.l10n.t('Said badly and said well'),
    poor: vscode.l10n.t('Poor'),
    good: vscode.l10n.t('Good'),
    difference: vscode.l10n.t('What makes the difference:'),
    source: vscode.l10n.t('Source: {0}.'),
    checks: vscode.l10n.t('What is checked here'),
    findings: vscode.l10n.t('Found here'),
    finding: vscode.l10n.t('{0}:'),
    atCursor: vscode.l10n.t('{0}, at the cursor:'),
    stop: vscode.l10n.t('{0}, {1}'),
    error: vscode.l10n.t('Error'),
    warning: vscode.l10n.t('Warning'),
    information: vscode.l10n.t('Information'),
    hint: vscode.l10n.t('Hint'),
    more: vscode.l10n.t('More on {0}'),
    oneFinding: vscode.l10n.t('{0}: one finding'),
    manyFindings: vscode.l10n.t('{0}: {1} findings'),
    noFindings: vscode.l10n.t('{0}: nothing found'),
    noSection: vscode.l10n.t('The memo has no such section yet.'),
    insert: vscode.l10n.t('Insert the section'),
    edit: vscode.l10n.t('Back to the text'),
    serves: vscode.l10n.t(
      'This section answers none of the questions of the map. If it does, map its heading: put the cursor on it and take the quick fix.',
    ),
    whole: vscode.l10n.t(
      'The cursor stands above the first section. What is told here is about the memo as a whole.',
    ),
    standing: vscode.l10n.t('Always'),
    previous: vscode.l10n.t('Back: {0}'),
    next: vscode.l10n.t('Next: {0}'),
    begin: vscode.l10n.t('Walk the ten questions'),
    welcome: vscode.l10n.t('How a memo gets a decision'),
    welcomeWhy: vscode.l10n.t(
      'Teams that decide much by themselves are fast, and far from those who lead them. When something large must be decided, all waits until all know the same. One page brings them there, in three parts.',
    ),
    welcomeOrder: vscode.l10n.t(
      'You think it through in this order. On the page the ask stands first, where a busy reader looks for it.',
    ),
    openSample: vscode.l10n.t('Open a sample memo'),
    newMemo: vscode.l10n.t('Write your own'),
    openWalkthrough: vscode.l10n.t('Take the first steps'),
  }
}

/** The document of the Tips view: scripts and styles from `media` alone, and nothing inline. */
export function tipsPage(webview: vscode.Webview, media: vscode.Uri): string {
  const own = nonce()
  const uri = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(media, name))
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${own}' ${webview.cspSource};">
  <meta name="viewport" content="width=device-width, initial-scale=1.0">
  <link rel="stylesheet" href="${uri('tips.css')}">
  <title>${vscode.l10n.t('Tips')}</title>
</head>
<body>
  <nav id="map" aria-labelledby="map-title"></nav>
  <main id="page" tabindex="-1"></main>
  <aside id="standing"></aside>
  <p id="said" class="unseen" role="status"></p>
  <script type="module" nonce="${own}" src="${uri('tips.js')}"></script>
</body>
</html>`
}
