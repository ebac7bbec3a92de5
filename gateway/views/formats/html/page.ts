import { createHash } from 'node:crypto';
import { escapeHtml } from './escapeHtml.ts';

/** Plain, for paper first: no script, nothing fetched, and nothing told by colour alone. Contrasts are 7 to 1 or better. */
const style = `
@page { size: A4; margin: 14mm 12mm 16mm; }
* { box-sizing: border-box; }
html { font: 15px/1.45 Arial, "Liberation Sans", Helvetica, sans-serif; color: #141414; background: #fff; }
body { max-width: 190mm; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; color: #12294a; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; padding-bottom: .2rem; border-bottom: 2px solid #12294a; color: #12294a; break-after: avoid; }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; break-after: avoid; }
p { margin: .3rem 0; }
.lead { font-size: 1.05rem; }
.facts { color: #3b3b3b; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .4rem 0 1rem; font-size: .9rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
thead { display: table-header-group; }
tr, .kept { break-inside: avoid; }
tbody tr:first-child { break-after: avoid; }
tbody tr:last-child { break-before: avoid; }
th, td { text-align: left; vertical-align: top; padding: .32rem .5rem; border-bottom: 1px solid #b4bcc8; }
thead th { background: #e8edf4; border-bottom: 2px solid #12294a; vertical-align: bottom; }
tbody th { font-weight: normal; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
th.number { text-align: right; }
sup { font-size: .72em; line-height: 0; margin-left: .15em; color: #3b3b3b; }
.whole, .mark { white-space: nowrap; }
.absent, .note { color: #4a4a4a; font-style: italic; }
.mark { font-weight: bold; }
.worse { color: #8a1020; }
.better { color: #0b5a2c; }
.other { color: #123f7a; }
.small { font-size: .85rem; color: #3b3b3b; }
dl { margin: .4rem 0 1rem; font-size: .9rem; break-inside: avoid; }
dl.two { columns: 2; column-gap: 2rem; }
.letters dt { flex-basis: 2rem; }
dl div { display: flex; gap: 1rem; padding: .32rem .5rem; border-bottom: 1px solid #b4bcc8; break-inside: avoid; }
dt { flex: 0 0 45%; } dd { flex: 1; margin: 0; overflow-wrap: anywhere; }
ul { margin: .3rem 0; padding-left: 1.2rem; }
.notes { font-size: .85rem; }
@media print { html { font-size: 11px; } th, td, dl div { padding-block: .24rem; } h2 { margin-top: 1.5rem; } body { max-width: none; padding: 0; } .scroll { overflow: visible; } a { color: inherit; text-decoration: none; } }
`;

/** Allows this page's own style and nothing else, whatever text may have found its way into a cell. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

export function pageStart(title: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
`;
}

export const pageEnd = '</main>\n</body>\n</html>\n';
