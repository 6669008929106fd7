import { textTable, textWidth } from '@apimkit/diagnostics';
import type { Explained } from './explain.ts';

/** How {@link renderExplained} prints. */
export interface ExplainedOptions {
  /** Places of a line of the terminal. Default: no limit. */
  readonly width?: number;
}

const words = {
  artifact: '',
  override: 'override ',
  token: 'token ',
  names: 'names ',
  target: 'target service',
  default: 'default',
};

/**
 * Formats the result of {@link explain}: a line for each value with its path and origin, then the policy.
 *
 * @param id the resource, as `ResourceId.toString()` prints it
 * @param options long lines continue in their column if a width is given
 */
export function renderExplained(id: string, rows: readonly Explained[], options: ExplainedOptions = {}): string {
  const shown = rows.map((row) => [row.path, valueText(row), originText(row)] as const);
  const width = (column: 0 | 1) => Math.min(60, Math.max(0, ...shown.map((cells) => cells[column].length)));
  const aligned = shown.map(([path, value, origin]) =>
    `  ${path.padEnd(width(0))}  ${value.padEnd(width(1))}  ${origin}`.trimEnd(),
  );
  const limit = options.width ?? Number.POSITIVE_INFINITY;
  const lines = aligned.some((line) => textWidth(line) > limit)
    ? textTable(shown, { width: Math.max(limit - 2, 2) })
        .split('\n')
        .map((line) => `  ${line}`)
    : aligned;
  const policy = rows.find(({ path }) => path === 'policy')?.value;
  const text =
    typeof policy === 'string'
      ? [
          '',
          ...policy
            .trimEnd()
            .split(/\r?\n/)
            .map((line) => `  ${line}`),
        ]
      : [];
  return [id, ...lines, ...text].join('\n');
}

const linesOf = (text: string) => {
  const count = text.trimEnd().split('\n').length;
  return count === 1 ? '1 line' : `${count} lines`;
};

function valueText({ path, value }: Explained): string {
  if (path === 'policy' && typeof value === 'string') return linesOf(value);
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function originText({ from, at, tokens, was }: Explained): string {
  const before = was === undefined || was === null ? '' : ` (was ${JSON.stringify(was)})`;
  const made = tokens ? `${tokens.join(', ')} ` : '';
  return `${words[from]}${made}${at ?? ''}${before}`.trim();
}
