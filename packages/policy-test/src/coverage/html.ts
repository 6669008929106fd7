import { type PagePart, selfContainedPage, xml } from '@apimkit/diagnostics';
import type { Coverage, FileCoverage } from './coverage.ts';
import { shareOf } from './coverage.ts';
import { missedLines } from './missed.ts';
import { shareText } from './text.ts';

const style = `:root{color-scheme:light dark}
body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}
table{border-collapse:collapse}td,th{padding:.2rem .8rem;text-align:left}th{border-bottom:1px solid #8888}
pre{overflow:auto;border:1px solid #8884;border-radius:6px;padding:.5rem 0;font-size:13px}
pre span{display:block;padding:0 .8rem}i{display:inline-block;width:4ch;color:#888;font-style:normal}
pre b{margin-left:2ch;font-weight:normal;font-style:italic}
.ran{background:#2a93}.missed{background:#d335}.part{background:#ea03}`;

/**
 * Formats coverage as one HTML file that needs no other file: a table, and each policy with what ran.
 *
 * @param coverage of a run
 * @returns HTML
 */
export async function coverageHtml({ files, elements, branches }: Coverage): Promise<string> {
  const rows = files.map(
    ({ file, ...one }, index) =>
      `<tr><td><a href="#f${index}">${xml(file)}</a></td><td>${shareText(shareOf(one.elements))}</td><td>${shareText(shareOf(one.branches))}</td></tr>`,
  );
  const sources = files.map(
    (one, index) => `<h2 id="f${index}">${xml(one.file)}</h2>\n<pre>${linesOf(one).join('')}</pre>`,
  );
  const body = `<h1>Coverage of policies</h1>
<table><tr><th>policy</th><th>elements</th><th>branches</th></tr>
${rows.join('\n')}
<tr><th>all</th><th>${shareText(elements)}</th><th>${shareText(branches)}</th></tr></table>
${sources.join('\n')}`;
  return selfContainedPage({
    title: 'Coverage of policies',
    generator: 'apimkit',
    style: await part(style),
    script: await part(''),
    body,
  });
}

/** The lines of a policy: green ran, red did not, yellow did in part. */
function linesOf(file: FileCoverage): readonly string[] {
  const { text, elements, branches } = file;
  const parts = Map.groupBy([...elements, ...branches], ({ line }) => line);
  const missed = new Map(missedLines(file).map((one) => [one.line, one.branches]));
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line, index) => {
      const hits = (parts.get(index + 1) ?? []).map((one) => one.hits > 0);
      const state = hits.length === 0 ? '' : hits.every(Boolean) ? 'ran' : hits.some(Boolean) ? 'part' : 'missed';
      const never = missed.get(index + 1) ?? [];
      const note = never.length === 0 ? '' : `<b>never: ${xml(never.join(', '))}</b>`;
      return `<span class="${state}"><i>${index + 1}</i>${xml(line)}${note}</span>`;
    });
}

async function part(text: string): Promise<PagePart> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return { text, hash: btoa(String.fromCharCode(...digest)) };
}
