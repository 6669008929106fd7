import type { Diagnostic } from '../diagnostic.ts';
import { cut, oneLine } from './escape.ts';
import { type Format, fullText, lines, startOf, subjectOf } from './report.ts';

/** The agent reads a line at a time and shows the first part of a long one. */
const longest = 20_000;

// The agent takes %AZP25 for a percent sign, so that texts that it does not know of keep theirs.
const data = (text: string) =>
  text.toWellFormed().replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(']', '%5D').replaceAll(';', '%3B');

/** Logging commands of Azure DevOps; an info has no type there and is an ordinary line. */
export const azureDevOps: Format = (findings) =>
  lines(
    findings.map((one) => {
      const text = cut(fullText(one), longest);
      if (one.severity === 'info') return infoOf(one, text);
      const { line, column } = startOf(one);
      const place =
        one.file === undefined ? '' : `sourcepath=${property(one.file)};linenumber=${line};columnnumber=${column};`;
      const about = one.file === undefined && one.resource !== undefined ? `${one.resource}: ${text}` : text;
      return `##vso[task.logissue type=${one.severity};${place}code=${property(one.code)};]${data(about)}`;
    }),
  );

function infoOf(one: Diagnostic, text: string): string {
  const { line, column } = startOf(one);
  const where = one.file === undefined ? subjectOf(one) : `${one.file}:${line}:${column}`;
  return oneLine(`${where}: ${one.code}: ${text}`);
}
