import { count } from '../count.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { cut, oneLine } from './escape.ts';
import { bySubject, countsOf, countsText, type Format, placeText } from './report.ts';

const colours: Readonly<Record<Severity | 'faint' | 'file', string>> = {
  error: '\u001b[31m',
  warning: '\u001b[33m',
  info: '\u001b[34m',
  faint: '\u001b[2m',
  file: '\u001b[4m',
};

/** Maximum length of a message on a terminal. */
const longest = 2000;

/** For a terminal: findings grouped by file, and the counts. */
export const stylish: Format = (findings, { color = false }) => {
  const paint = (colour: keyof typeof colours, text: string) => (color ? `${colours[colour]}${text}\u001b[0m` : text);
  const width = findings.reduce((most, one) => Math.max(most, placeText(one).length), 0);
  const lineOf = (one: Diagnostic) => {
    const where = placeText(one).padStart(width);
    const what = oneLine(cut(one.message, longest));
    const advice =
      one.help === undefined ? [] : [`  ${' '.repeat(width)}           ${oneLine(cut(one.help, longest))}`];
    const severity = paint(one.severity, one.severity.padEnd(7));
    return [`  ${where}  ${severity}  ${what}  ${paint('faint', oneLine(one.code))}`, ...advice].join('\n');
  };
  const blocks = bySubject(findings).map(([subject, all]) =>
    [paint('file', oneLine(subject)), ...all.map(lineOf)].join('\n'),
  );
  const counts = countsOf(findings);
  const worst = counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'info';
  const fixable = findings.filter(({ fix }) => fix).length;
  const summary = paint(worst, countsText(counts));
  const fixing = fixable === 0 ? '' : `\n${count(fixable, 'finding')} can be fixed with --fix`;
  return `${[...blocks, `${summary}${fixing}`].join('\n\n')}\n`;
};
