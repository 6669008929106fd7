import type { Diagnostic } from '../diagnostic.ts';
import { cut } from './escape.ts';
import { type Format, fullText, lines } from './report.ts';

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** An annotation holds 64 KB; no character of UTF-16 takes more than three bytes. */
const longest = 20_000;

const data = (text: string) =>
  text.toWellFormed().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands that GitHub shows as annotations of a pull request. */
export const github: Format = (findings) =>
  lines(
    findings.map((one) => {
      const text = fullText(one);
      const about = one.file === undefined && one.resource !== undefined ? `${one.resource}: ${text}` : text;
      const properties = Object.entries({ title: one.code, ...placeOf(one) })
        .map(([key, value]) => `${key}=${property(String(value))}`)
        .join(',');
      return `::${levels[one.severity]} ${properties}::${data(cut(about, longest))}`;
    }),
  );

function placeOf({ file, range }: Diagnostic) {
  if (file === undefined) return {};
  if (!range) return { file };
  const { start, end } = range;
  const place = { file, line: start.line, endLine: end.line };
  // GitHub takes columns only of what stands on one line, and shows an end that is the last column of it.
  if (start.line !== end.line) return place;
  return { ...place, col: start.column, endColumn: Math.max(start.column, end.column - 1) };
}
