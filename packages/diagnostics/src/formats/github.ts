import type { Diagnostic } from '../diagnostic.ts';
import { cut } from './escape.ts';
import { type Format, fullText, lines } from './report.ts';

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** An annotation is limited to 64 KB; a UTF-16 code unit takes at most three bytes. */
const longest = 20_000;

const data = (text: string) =>
  text.toWellFormed().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands, which GitHub shows as annotations of a pull request. */
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
  // GitHub accepts columns only for ranges within one line, and treats the end column as inclusive.
  if (start.line !== end.line) return place;
  return { ...place, col: start.column, endColumn: Math.max(start.column, end.column - 1) };
}
