import { selfContainedPage } from '@apimkit/diagnostics';
import { packData } from '../pack/pack.ts';
import type { Main } from '../pack/packed.ts';
import type { ReportData, ReportPageOptions } from '../types.ts';
import { script, scriptHash, style, styleHash } from './assets.ts';
import { embeddedJson, htmlText } from './json.ts';

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
  const { title, version } = data;
  return selfContainedPage({
    title: `${mask(title)} – apimkit report`,
    generator: version === undefined ? 'apimkit' : `apimkit ${version}`,
    style: { text: style, hash: styleHash },
    script: { text: script, hash: scriptHash },
    body: [`<div id="app">${firstView(main, mask)}</div>`, ...elements].join('\n'),
  });
}

/** What is shown before the script runs, and where scripts do not run. */
const firstView = ({ title, figures }: Main, mask: (text: string) => string): string => `<main>
<h1>${htmlText(mask(title))}</h1>
<ul class="figures">${figures.map(({ label, value }) => `<li><span class="figure"><b>${value}</b> ${htmlText(mask(label))}</span></li>`).join('')}</ul>
<noscript><p>This report shows its details with a script, which does not run here. Download the file and open it in a browser.</p></noscript>
</main>`;
