import * as l10n from '@vscode/l10n'
import * as vscode from 'vscode'
import { nonce } from './nonce.ts'

/** Every text of the page itself; what it says of a memo comes with the view. `{0}` is filled in there. */
export function tipsStrings() {
  return {
    way: l10n.t('The way to a decision'),
    guide: l10n.t('How it works'),
    done: l10n.t('done'),
    weak: l10n.t('weak'),
    missing: l10n.t('missing'),
    spare: l10n.t('left out'),
    why: l10n.t('Why this matters to a leader'),
    leaders: l10n.t('What leaders look for'),
    pair: l10n.t('Said badly and said well'),
    poor: l10n.t('Poor'),
    good: l10n.t('Good'),
    difference: l10n.t('What makes the difference:'),
    source: l10n.t('Source: {0}.'),
    checks: l10n.t('What is checked here'),
    findings: l10n.t('Found here'),
    nothing: l10n.t('Nothing to fix.'),
    nothingHere: l10n.t('Nothing to fix here.'),
    nextFinding: l10n.t('Go to the next finding: {0}'),
    finding: l10n.t('{0}:'),
    atCursor: l10n.t('{0}, at the cursor:'),
    stop: l10n.t('{0}, {1}'),
    error: l10n.t('Error'),
    warning: l10n.t('Warning'),
    information: l10n.t('Information'),
    hint: l10n.t('Hint'),
    more: l10n.t('More on {0}'),
    oneFinding: l10n.t('{0}: one finding'),
    manyFindings: l10n.t('{0}: {1} findings'),
    noFindings: l10n.t('{0}: nothing found'),
    noSection: l10n.t('The memo has no such section yet.'),
    insert: l10n.t('Insert the section'),
    edit: l10n.t('Back to the text'),
    serves: l10n.t(
      'This section answers none of the questions of the map. If it does, map its heading: put the cursor on it and take the quick fix.',
    ),
    whole: l10n.t(
      'The cursor stands above the first section. What is told here is about the memo as a whole.',
    ),
    standing: l10n.t('Always'),
    previous: l10n.t('Back: {0}'),
    next: l10n.t('Next: {0}'),
    begin: l10n.t('Walk the ten questions'),
    welcome: l10n.t('How a memo gets a decision'),
    welcomeWhy: l10n.t(
      'Teams that decide much by themselves are fast, and far from those who lead them. When something large must be decided, all waits until all know the same. One page brings them there, in three parts.',
    ),
    welcomeOrder: l10n.t(
      'You think it through in this order. On the page the ask stands first, where a busy reader looks for it.',
    ),
    openSample: l10n.t('Open a sample memo'),
    newMemo: l10n.t('Write your own'),
    openWalkthrough: l10n.t('Take the first steps'),
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
  <title>${l10n.t('Tips')}</title>
</head>
<body>
  <nav id="map" aria-label="${l10n.t('The way to a decision')}"></nav>
  <main id="page" tabindex="-1"></main>
  <aside id="standing"></aside>
  <p id="said" class="unseen" role="status"></p>
  <script type="module" nonce="${own}" src="${uri('tips.js')}"></script>
</body>
</html>`
}
