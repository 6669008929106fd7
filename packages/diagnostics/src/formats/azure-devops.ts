import type { Diagnostic } from '../diagnostic.ts';
import { cut, oneLine } from './escape.ts';
import { type Format, fullText, lines, startOf, subjectOf } from './report.ts';

/** The agent reads line by line and truncates long lines. */
const longest = 20_000;

// The agent decodes %AZP25 to a percent sign.
const data = (text: string) =>
  text.toWellFormed().replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(']', '%5D').replaceAll(';', '%3B');

/** Logging commands of Azure DevOps; there is none for an info, which is an ordinary line. */
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
