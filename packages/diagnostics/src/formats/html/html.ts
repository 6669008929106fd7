import { count } from '../../count.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { webAddress, xml } from '../escape.ts';
import {
  bySubject,
  countsOf,
  countsText,
  type Format,
  placeText,
  type RuleInformation,
  severities,
} from '../report.ts';
import { selfContainedPage } from './page.ts';
import { script, scriptHash } from './script.ts';
import { style, styleHash } from './style.ts';

/** Groups are collapsed from this number of findings on. */
const many = 200;

/** A self-contained page without external resources: findings by file, filtered by severity and text. */
export const html: Format = (findings, { rules = [] }) => {
  const known = new Map(rules.map((rule) => [rule.code, rule]));
  const counts = countsOf(findings);
  const boxes = severities.map(
    (severity) =>
      `<label class="${severity}"><input type="checkbox" value="${severity}" checked> ${count(counts[severity], severity)}</label>`,
  );
  const isOpen = findings.length <= many;
  const groups = bySubject(findings).map(([subject, all]) => groupOf(subject, all, known, isOpen));
  const body = `<h1>Findings</h1>
<div class="bar" role="search">
${boxes.join('\n')}
<input type="search" id="filter" aria-label="Filter by file, rule and message" placeholder="Filter by file, rule and message (press /)">
<button type="button" value="open">Open all</button>
<button type="button" value="close">Close all</button>
<output id="status" aria-live="polite"></output>
</div>
<main>
${groups.length === 0 ? '<p>No findings.</p>' : groups.join('\n')}
</main>`;
  return selfContainedPage({
    title: `${countsText(counts)} – apimkit`,
    style: { text: style, hash: styleHash },
    script: { text: script, hash: scriptHash },
    body,
  });
};

function groupOf(
  subject: string,
  all: readonly Diagnostic[],
  known: ReadonlyMap<string, RuleInformation>,
  isOpen: boolean,
): string {
  return `<details${isOpen ? ' open' : ''}>
<summary><bdi>${xml(subject)}</bdi> <span class="count">${all.length}</span></summary>
<table><thead><tr><th scope="col">Severity</th><th scope="col">Place</th><th scope="col">Finding</th><th scope="col">Rule</th></tr></thead>
<tbody>
${all.map((one) => rowOf(one, known.get(one.code))).join('\n')}
</tbody></table>
</details>`;
}

function rowOf(one: Diagnostic, rule: RuleInformation | undefined): string {
  const { severity, code, message, help, url } = one;
  const page = webAddress(url ?? rule?.page);
  const title = rule === undefined ? '' : ` title="${xml(rule.description)}"`;
  const named = `<code${title}>${xml(code)}</code>`;
  const link = page === undefined ? named : `<a href="${xml(page)}" rel="noreferrer">${named}</a>`;
  const advice = help === undefined ? '' : `<div class="help" dir="auto">${xml(help)}</div>`;
  return `<tr data-severity="${severity}"><td class="${severity}">${severity}</td><td class="place">${placeText(one)}</td><td><div class="message" dir="auto">${xml(message)}</div>${advice}</td><td>${link}</td></tr>`;
}
