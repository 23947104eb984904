import { width } from './picture.ts'

/** How pictures look on any page; the colours are the page’s own, handed in as variables. */
export const pictureStyle = `.memo-picture {
  background: var(--memo-paper);
  border: 1px solid var(--memo-rule);
  border-radius: 6px;
  box-sizing: border-box;
  break-inside: avoid;
  color: var(--memo-ink);
  font-family: inherit;
  margin: 16px 0;
  max-width: 770px;
  padding: 16px 20px 14px;
}
.memo-picture .memo-title {
  display: none;
}
.memo-picture svg {
  display: block;
  height: auto;
  max-width: 100%;
  overflow: visible;
}
.memo-picture text {
  fill: var(--memo-ink);
  font-family: inherit;
  font-size: 12.5px;
}
.memo-picture .memo-quiet,
.memo-picture .memo-tick,
.memo-picture .memo-axis,
.memo-picture .memo-head,
.memo-picture .memo-undated {
  color: var(--memo-quiet);
  fill: var(--memo-quiet);
  font-size: 11px;
}
.memo-picture .memo-text,
.memo-picture .memo-date,
.memo-picture .memo-star {
  font-size: 11px;
}
.memo-picture .memo-axis,
.memo-picture .memo-head,
.memo-picture .memo-star,
.memo-picture .memo-name-strong,
.memo-picture .memo-number {
  font-weight: 600;
}
.memo-picture .memo-date,
.memo-picture .memo-undated {
  paint-order: stroke;
  stroke: var(--memo-paper);
  stroke-width: 4px;
}
.memo-picture .memo-bare {
  stroke: none;
}
.memo-picture .memo-grid,
.memo-picture .memo-rule {
  stroke: var(--memo-rule);
}
.memo-picture .memo-grid {
  stroke-dasharray: 2 3;
}
.memo-picture .memo-day,
.memo-picture .memo-period,
.memo-picture .memo-from {
  fill: var(--memo-mark);
}
.memo-picture .memo-within {
  fill: none;
  stroke: var(--memo-mark);
  stroke-dasharray: 4 2;
  stroke-width: 1.5px;
}
.memo-picture .memo-deadline {
  stroke: var(--memo-alert);
  stroke-width: 1.5px;
}
.memo-picture .memo-deadline-name {
  fill: var(--memo-alert);
  font-size: 11px;
  font-weight: 600;
}
.memo-picture .memo-today {
  stroke: var(--memo-ink);
  stroke-dasharray: 3 3;
}
.memo-picture .memo-today-name {
  font-size: 11px;
}
.memo-picture .memo-recommended {
  fill: var(--memo-mark);
  opacity: 0.12;
}
.memo-picture .memo-star {
  fill: var(--memo-mark-text);
}
.memo-picture .memo-heat-0 {
  fill: var(--memo-ink);
  fill-opacity: 0.06;
}
.memo-picture .memo-heat-1 {
  fill: var(--memo-heat-low);
  fill-opacity: 0.16;
}
.memo-picture .memo-heat-2 {
  fill: var(--memo-heat-low);
  fill-opacity: 0.3;
}
.memo-picture .memo-heat-3 {
  fill: var(--memo-heat-middle);
  fill-opacity: 0.34;
}
.memo-picture .memo-heat-4 {
  fill: var(--memo-heat-high);
  fill-opacity: 0.34;
}
.memo-picture .memo-heat-5 {
  fill: var(--memo-heat-high);
  fill-opacity: 0.55;
}
.memo-picture [class^="memo-heat"] {
  stroke: var(--memo-edge, none);
}
.memo-picture .memo-dot {
  fill: var(--memo-paper);
  stroke: var(--memo-ink);
  stroke-width: 1.5px;
}
.memo-picture .memo-number {
  font-size: 11px;
}
.memo-picture .memo-number-long {
  font-size: 8px;
}
.memo-picture .memo-card,
.memo-picture .memo-section {
  fill: var(--memo-paper);
  stroke: var(--memo-rule);
}
.memo-picture .memo-section {
  stroke: var(--memo-mark);
}
.memo-picture .memo-link {
  fill: none;
  stroke: var(--memo-mark);
  stroke-width: 1.5px;
}
.memo-picture figcaption {
  font-size: 12px;
  line-height: 1.45;
}
.memo-picture figcaption p {
  margin: 8px 0 0;
}
.memo-picture .memo-note {
  color: var(--memo-quiet);
}
.memo-picture dl {
  display: grid;
  gap: 6px 10px;
  grid-template-columns: max-content 1fr;
  margin: 0;
}
.memo-picture dt {
  font-weight: 600;
  text-align: right;
}
.memo-picture dd {
  margin: 0;
}
.memo-picture dd span {
  display: block;
}
.memo-risks,
.memo-stakeholders:has(dl) {
  align-items: center;
  display: flex;
  flex-wrap: wrap;
  gap: 12px 28px;
}
.memo-risks svg,
.memo-stakeholders:has(dl) svg {
  flex: 0 1 400px;
  min-width: 0;
}
.memo-risks figcaption,
.memo-stakeholders:has(dl) figcaption {
  flex: 1 1 190px;
}
.memo-picture .memo-key span {
  margin-right: 18px;
  white-space: nowrap;
}
.memo-picture .memo-key span::before {
  background: var(--memo-mark);
  content: "";
  display: inline-block;
  height: 9px;
  margin-right: 6px;
  vertical-align: -1px;
  width: 9px;
}
.memo-picture .memo-key .memo-key-day::before {
  height: 8px;
  transform: rotate(45deg);
  width: 8px;
}
.memo-picture .memo-key .memo-key-period::before {
  border-radius: 2px;
  width: 20px;
}
.memo-picture .memo-key .memo-key-within::before {
  background: none;
  border: 1.5px dashed var(--memo-mark);
  border-radius: 6px;
  box-sizing: border-box;
  height: 11px;
  width: 20px;
}
.memo-picture .memo-key .memo-key-from::before {
  clip-path: polygon(0 0, 60% 0, 100% 50%, 60% 100%, 0 100%);
  width: 16px;
}
@media print {
  .memo-picture .memo-title {
    display: block;
    flex: 0 0 100%;
    font-weight: 600;
    margin: 0 0 6px;
  }
  .memo-picture {
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
}
`

/** The same in VS Code’s preview, in the colours of its theme. */
export const previewStyle = `/* Written by \`npm run generate\` from src/views/pictures/style.ts. */
.memo-picture,
.memo-page-end {
  --memo-paper: var(--vscode-editor-background);
  --memo-ink: var(--vscode-editor-foreground);
  --memo-quiet: var(--vscode-descriptionForeground, var(--vscode-editor-foreground));
  --memo-rule: var(--vscode-contrastBorder, var(--vscode-widget-border, rgba(128, 128, 128, 0.35)));
  --memo-edge: var(--vscode-contrastBorder, none);
  --memo-mark: var(--vscode-textLink-foreground);
  --memo-mark-text: var(--vscode-textLink-foreground);
  --memo-alert: var(--vscode-editorError-foreground);
  --memo-heat-low: var(--vscode-charts-green);
  --memo-heat-middle: var(--vscode-charts-yellow);
  --memo-heat-high: var(--vscode-charts-red);
}
.memo-page-end {
  align-items: center;
  color: var(--memo-quiet);
  display: flex;
  font-size: 12px;
  gap: 12px;
  margin: 20px 0;
}
.memo-page-end::before,
.memo-page-end::after {
  border-top: 1px dashed var(--memo-quiet);
  content: "";
  flex: 1;
}
${pictureStyle}/* Beside the text there is little room: as with tables, the page scrolls before words get too small to read. */
.memo-picture {
  min-width: min-content;
}
.memo-picture svg[width="${width}"] {
  min-width: 560px;
}
`
