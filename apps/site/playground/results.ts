import { button, element } from './dom.ts';
import type { Result, Shown } from './question.ts';

/** What the list of findings does. */
export interface ResultActions {
  readonly reveal: (finding: Shown) => void;
  readonly fix: (finding: Shown) => void;
  /** The address of a page of the site. */
  readonly addressOf: (page: string) => string;
}

/** Shows a result in a panel. The summary is read aloud when it changes. */
export function resultsPanel(actions: ResultActions): { readonly element: HTMLElement; show(result: Result): void } {
  const summary = element('p', { class: 'summary', role: 'status' }, 'Loading …');
  const list = element('ol', { class: 'findings' });
  const text = element('pre', { class: 'effective', tabindex: '0', 'aria-label': 'Result as text' });
  text.hidden = true;
  const panel = element('section', { class: 'results', 'aria-label': 'Result' }, summary, list, text);
  return {
    element: panel,
    show: (result) => {
      if (summary.textContent !== result.summary) summary.textContent = result.summary;
      list.replaceChildren(...result.findings.map((finding) => item(finding, actions)));
      list.hidden = result.findings.length === 0;
      text.hidden = result.text === undefined;
      text.textContent = result.text ?? '';
    },
  };
}

function item(finding: Shown, { reveal, fix, addressOf }: ResultActions): HTMLLIElement {
  const { severity, message, code, page, range, help, input } = finding;
  const place = range === undefined ? input : `${input} ${range.start.line}:${range.start.column}`;
  return element(
    'li',
    { class: severity },
    element('p', {}, element('span', { class: 'severity' }, severity), ` ${message}`),
    ...(help === undefined ? [] : [element('p', { class: 'help' }, help)]),
    element(
      'p',
      { class: 'actions' },
      button(place, () => reveal(finding), { 'aria-label': `Go to ${place}` }),
      ...(finding.fix === undefined ? [] : [button('Fix', () => fix(finding), { 'aria-label': `Fix: ${message}` })]),
      page === undefined ? element('span', {}, code) : element('a', { href: addressOf(page) }, code),
    ),
  );
}
