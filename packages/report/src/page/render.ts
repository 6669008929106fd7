import { packData } from '../pack/pack.ts';
import type { Main } from '../pack/packed.ts';
import type { ReportData, ReportPageOptions } from '../types.ts';
import { script, scriptHash, style, styleHash } from './assets.ts';
import { embeddedJson, htmlText } from './json.ts';

// Nothing is loaded, and only the script of the page runs, whatever the data contain.
const policy = [
  "default-src 'none'",
  `script-src 'sha256-${scriptHash}'`,
  `style-src 'sha256-${styleHash}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Returns a report as one HTML file that needs no other file and sends no request. The same data give the same bytes. All texts of the data are shown
 * as text, never as HTML.
 *
 * @param data what the report shows
 * @example
 * await writeFile('report.html', reportPage({ title: 'shop', ...filesOverview(artifacts, tree), findings }));
 */
export function reportPage(data: ReportData, { mask = (text) => text }: ReportPageOptions = {}): string {
  const { main, ...parts } = packData(data);
  const elements = Object.entries({ main, ...parts }).map(
    ([name, part]) => `<script type="application/json" id="data-${name}">${embeddedJson(part, mask)}</script>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="generator" content="apimkit${data.version === undefined ? '' : ` ${htmlText(data.version)}`}">
<link rel="icon" href="data:,">
<title>${htmlText(mask(data.title))} – apimkit report</title>
<style>${style}</style>
</head>
<body>
<div id="app">${firstView(main, mask)}</div>
${elements.join('\n')}
<script>${script}</script>
</body>
</html>
`;
}

/** What is shown before the script runs, and where scripts do not run. */
const firstView = ({ title, figures }: Main, mask: (text: string) => string): string => `<main>
<h1>${htmlText(mask(title))}</h1>
<ul class="figures">${figures.map(({ label, value }) => `<li><span class="figure"><b>${value}</b> ${htmlText(mask(label))}</span></li>`).join('')}</ul>
<noscript><p>This report shows its details with a script, which does not run here. Download the file and open it in a browser.</p></noscript>
</main>`;
