import type { LineMap } from '@apimkit/diagnostics';
import { type Span, scanPolicy } from '@apimkit/policy';
import type { LintedPolicy } from './linted-policy.ts';

/** A comment that suppresses rules: `<!-- apimkit-disable-next-line rule-id: reason -->`. */
export interface Suppression extends Span {
  readonly rules: readonly string[];
  readonly reason: string;
  covers(rule: string, line: number): boolean;
}

const form =
  /^<!--\s*apimkit-disable(-next-line|-line)?\s+([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s*(?::\s*([\s\S]*?))?\s*-->$/;

/** The suppressions of a document: for the next line that is not a comment, the same line, or the whole file. */
export function suppressionsIn({ text, lines }: Pick<LintedPolicy, 'text' | 'lines'>): readonly Suppression[] {
  if (!text.includes('apimkit-disable')) return [];
  return scanPolicy(text).tokens.flatMap(({ type, start, end }) => {
    if (type !== 'comment') return [];
    const found = form.exec(text.slice(start, end));
    if (!found) return [];
    const [, where, names = '', reason = ''] = found;
    const rules = names.split(',').map((name) => name.trim());
    const own = lines.positionAt(start).line;
    const next = nextLine(text, end, lines);
    return [
      {
        start,
        end,
        rules,
        reason,
        covers: (rule: string, line: number) =>
          rules.includes(rule) && (where === undefined || line === (where === '-line' ? own : next)),
      },
    ];
  });
}

/** The line of the first content after a comment, other comments and white space. */
function nextLine(text: string, end: number, lines: LineMap): number {
  const rest = /^(?:\s|<!--[\s\S]*?-->)*/.exec(text.slice(end))?.[0].length ?? 0;
  return lines.positionAt(end + rest).line;
}
