import { pictureStyle } from '../pictures/style.ts'

/** The papers that a page is laid out for. */
export const papers = ['A4', 'Letter'] as const

export type Paper = (typeof papers)[number]

/** The whole style of an exported page. Nothing is loaded: its fonts are those of the reader. */
export function pageStyle(paper: Paper): string {
  return `:root {
  color-scheme: light dark;
  --memo-paper: #fff;
  --memo-ink: #1c2024;
  --memo-quiet: #57606a;
  --memo-rule: #d0d7de;
  --memo-shade: #f3f5f7;
  --memo-mark: #0b62b0;
  --memo-mark-text: #0b62b0;
  --memo-alert: #b3261e;
  --memo-heat-low: #2f8f4e;
  --memo-heat-middle: #d9a400;
  --memo-heat-high: #d1242f;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --memo-paper: #1b1f24;
    --memo-ink: #e4e8ec;
    --memo-quiet: #a3adb8;
    --memo-rule: #3d444d;
    --memo-shade: #262b32;
    --memo-mark: #6cb6ff;
    --memo-mark-text: #6cb6ff;
    --memo-alert: #ff8a80;
    --memo-heat-low: #57ab5a;
    --memo-heat-high: #e5534b;
  }
}
* {
  box-sizing: border-box;
}
html {
  background: var(--memo-paper);
  color: var(--memo-ink);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  overflow-wrap: break-word;
}
body {
  margin: 0 auto;
  max-width: 50rem;
  padding: 2.5rem 1.5rem 4rem;
}
h1, h2, h3, h4, h5, h6 {
  break-after: avoid;
  line-height: 1.25;
  margin: 1.6em 0 0.5em;
}
h1 {
  font-size: 1.8rem;
  margin-top: 0;
}
h2 {
  font-size: 1.2rem;
}
h3, h4, h5, h6 {
  font-size: 1rem;
}
p, ul, ol, pre, blockquote, .table {
  margin: 0 0 0.8em;
}
ul, ol {
  padding-left: 1.4em;
}
a {
  color: var(--memo-mark-text);
}
a:focus-visible {
  outline: 2px solid currentColor;
  outline-offset: 2px;
}
.facts {
  border-bottom: 1px solid var(--memo-rule);
  display: flex;
  flex-wrap: wrap;
  gap: 0.3em 2em;
  margin: 0 0 1.2em;
  padding-bottom: 0.8em;
}
.facts div {
  display: flex;
  gap: 0.5em;
}
.facts dt {
  color: var(--memo-quiet);
}
.facts dd {
  font-weight: 600;
  margin: 0;
}
.table {
  overflow-x: auto;
}
table {
  border-collapse: collapse;
  width: 100%;
}
th, td {
  border: 1px solid var(--memo-rule);
  padding: 0.35em 0.6em;
  text-align: left;
  vertical-align: top;
}
th {
  background: var(--memo-shade);
}
[align='center'] {
  text-align: center;
}
[align='right'] {
  text-align: right;
}
code, pre {
  background: var(--memo-shade);
  border-radius: 3px;
  font: 0.9em ui-monospace, Consolas, 'Liberation Mono', monospace;
}
code {
  padding: 0.1em 0.3em;
}
pre {
  overflow-x: auto;
  padding: 0.8em;
}
pre code {
  padding: 0;
}
blockquote {
  border-left: 3px solid var(--memo-rule);
  color: var(--memo-quiet);
  padding-left: 1em;
}
img {
  height: auto;
  max-width: 100%;
}
.no-image {
  color: var(--memo-quiet);
}
hr {
  border: 0;
  border-top: 1px solid var(--memo-rule);
}
${pictureStyle}@page {
  margin: ${paper === 'A4' ? '12mm 15mm' : '0.45in 0.6in'};
  size: ${paper};
}
@media print {
  /* What a page must hold is set in a face that every system has, or one that is no broader. */
  html {
    font: 9pt/1.22 Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans Condensed', sans-serif;
  }
  body {
    max-width: none;
    padding: 0;
  }
  main {
    display: flex;
    flex-direction: column;
  }
  main > * {
    flex: none;
  }
  h1 {
    font-size: 15pt;
    margin-bottom: 0.25em;
  }
  h2 {
    font-size: 10.5pt;
    margin: 0.42em 0 0.12em;
  }
  p, ul, ol, .table {
    margin-bottom: 0.3em;
  }
  .facts {
    margin-bottom: 0.3em;
    padding-bottom: 0.4em;
  }
  th, td {
    padding: 0.1em 0.4em;
  }
  tr, img, pre {
    break-inside: avoid;
  }
  .table {
    overflow: visible;
  }
  a {
    color: inherit;
  }
  /* The memo stands on page one; what it says in pictures follows. */
  .memo-picture {
    margin: 0 0 3mm;
    order: 1;
    padding: 2.5mm 4mm;
  }
  figure:first-of-type {
    break-before: page;
  }
}
`
}
