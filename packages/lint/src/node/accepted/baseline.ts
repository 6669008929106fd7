import {
  applyBaseline,
  baselineText,
  count,
  type Diagnostic,
  formatDiagnostic,
  makeBaseline,
  readBaseline,
} from '@apimkit/diagnostics';
import { readText } from '@apimkit/openapi/node';
import { LintError } from '../errors.ts';
import type { LintOptions } from '../options.ts';
import { writeReport } from '../write-report.ts';
import { fromBaseline } from './from-baseline.ts';

/** How a baseline file is used. */
export interface BaselineOptions {
  readonly file: string;
  /** Accept the current findings: write the file. */
  readonly update?: boolean;
  /** Everything was linted; otherwise missing findings must not be reported as fixed. */
  readonly isWhole: boolean;
  readonly onNote?: LintOptions['onNote'];
}

/**
 * Removes the findings that a baseline file accepts; with `update` writes the file.
 *
 * @returns the findings that are not accepted
 * @throws {LintError} when the file cannot be read or has errors
 * @example
 * const left = await withoutAccepted(findings, { file: 'apimkit-baseline.json', isWhole });
 */
export async function withoutAccepted<Finding extends Diagnostic>(
  found: readonly Finding[],
  { file, update = false, isWhole, onNote }: BaselineOptions,
): Promise<readonly Finding[]> {
  const note = (level: 'info' | 'warn', text: string) => onNote?.({ level, text });
  const text = await readText(file).catch((error: NodeJS.ErrnoException) => {
    // A file that exists and cannot be read may accept much, and must not be overwritten.
    if (update && error.code === 'ENOENT') return undefined;
    throw new LintError(
      `The baseline ${file} cannot be read: ${error.message}. To write one, run apimkit lint --update-baseline`,
    );
  });
  const seen = new Map(found.map((one) => [fromBaseline(one, file), one]));
  const { entries, diagnostics } = readBaseline(text ?? baselineText([]), file);
  const wrong = diagnostics.map(formatDiagnostic);
  // A broken entry is neither a finding that may be forgotten, nor one whose reason may be overwritten.
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new LintError(wrong.join('\n'));
  for (const warning of wrong) note('warn', warning);
  if (update) {
    const made = makeBaseline([...seen.keys()], entries);
    const now = new Set(made.map(({ fingerprint }) => fingerprint));
    // What was not linted now stays accepted.
    const others = isWhole ? [] : entries.filter(({ fingerprint }) => !now.has(fingerprint));
    await writeReport(file, baselineText([...others, ...made]));
    note('info', `${file} now accepts ${count(found.length, 'finding')}.`);
    return [];
  }
  const today = new Date().toISOString().slice(0, 10);
  const { fresh, accepted, fixed, expired } = applyBaseline([...seen.keys()], entries, today);
  if (accepted > 0) note('info', `${file} accepts ${count(accepted, 'finding')}.`);
  for (const { code, file: where = '', expires = '', owner } of expired)
    note(
      'warn',
      `${where} ${code} was accepted until ${expires}${owner === undefined ? '' : ` by ${owner}`}: it is reported again`,
    );
  if (isWhole)
    for (const { code, file: where = '' } of fixed) note('info', `${where} ${code} is fixed; remove it from ${file}`);
  return fresh.flatMap((one) => seen.get(one) ?? []);
}
