import type { Diagnostic } from '../diagnostic.ts';
import { xml } from './escape.ts';

const counts = (findings: readonly Diagnostic[]) =>
  (['error', 'warning', 'info'] as const)
    .map((severity) => [severity, findings.filter((one) => one.severity === severity).length] as const)
    .map(([severity, count]) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');

const byFile = (findings: readonly Diagnostic[]) => [
  ...Map.groupBy(findings, ({ file, resource }) => file ?? resource ?? 'everything'),
];

const place = ({ range }: Diagnostic) => (range ? `${range.start.line}:${range.start.column}` : '');

/** For a terminal: findings below their files, and the counts. */
export function stylish(findings: readonly Diagnostic[]): string {
  const width = Math.max(0, ...findings.map((one) => place(one).length));
  const blocks = byFile(findings).map(([file, all]) =>
    [
      file,
      ...all.map(
        (one) =>
          `  ${place(one).padStart(width)}  ${one.severity.padEnd(7)}  ${one.message}  ${one.code}${one.help === undefined ? '' : `\n  ${' '.repeat(width)}           ${one.help}`}`,
      ),
    ].join('\n'),
  );
  return `${[...blocks, counts(findings)].join('\n\n')}\n`;
}

/** For a comment of a pull request. */
export function markdown(findings: readonly Diagnostic[]): string {
  const cell = (text: string) =>
    text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll(/\s+/g, ' ');
  const rows = findings.map(
    (one) =>
      `| ${one.severity} | ${cell(`${one.file ?? one.resource ?? ''}${place(one) && `:${place(one)}`}`)} | ${cell(one.message)} | \`${cell(one.code)}\` |`,
  );
  const table =
    rows.length === 0 ? [] : ['', '| severity | where | what | rule |', '| --- | --- | --- | --- |', ...rows];
  return `${[`**apimkit**: ${counts(findings)}`, ...table].join('\n')}\n`;
}

const style = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1c2024}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #ddd;vertical-align:top}
.error{color:#b3261e}.warning{color:#8a5a00}.info{color:#2457a6}.help{color:#555}code{font-size:13px}input{padding:.4rem;width:24rem;max-width:100%}
@media(prefers-color-scheme:dark){body{background:#16181b;color:#e6e8ea}td,th{border-color:#333}.help{color:#aaa}.error{color:#ff8a80}.warning{color:#ffc766}.info{color:#8ab4f8}}`;

const script = `const rows=[...document.querySelectorAll('tbody tr')],box=document.querySelector('input'),count=document.querySelector('#count');
const apply=()=>{const text=box.value.toLowerCase();let shown=0;for(const row of rows){row.hidden=!row.textContent.toLowerCase().includes(text);if(!row.hidden)shown++}count.textContent=shown+' of '+rows.length};
box.addEventListener('input',apply);apply();`;

/** A page by itself: no request leaves it, and a box filters its findings. */
export function html(findings: readonly Diagnostic[]): string {
  const rows = findings.map(
    (one) =>
      `<tr><td class="${one.severity}">${one.severity}</td><td>${xml(one.file ?? one.resource ?? '')}${place(one) && `:${place(one)}`}</td><td>${xml(one.message)}${one.help === undefined ? '' : `<div class="help">${xml(one.help)}</div>`}</td><td><code>${xml(one.code)}</code></td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>apimkit findings</title><style>${style}</style></head>
<body>
<h1>Findings</h1>
<p>${counts(findings)}</p>
<p><label>Filter <input type="search" autofocus></label> <span id="count"></span></p>
<table><thead><tr><th>Severity</th><th>Where</th><th>What</th><th>Rule</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
<script>${script}</script>
</body>
</html>
`;
}
