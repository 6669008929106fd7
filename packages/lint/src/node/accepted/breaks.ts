import { access } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import {
  applyBaseline,
  type BaselineEntry,
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

/** Reason, owner and expiry date of accepted breaking changes. */
export interface Acceptance {
  readonly reason?: string | undefined;
  readonly owner?: string | undefined;
  /** The day from which they are reported again, such as `2027-01-31`. */
  readonly expires?: string | undefined;
}

/** How the file of accepted breaking changes is used. */
export interface AcceptedBreaksOptions {
  /** The file. Default: `apimkit-breaking.json` next to the project file, or in the working directory. */
  readonly file?: string | undefined;
  readonly projectFile?: string | undefined;
  /** Accept the current findings: write the file. */
  readonly accept?: Acceptance | undefined;
  /** Returns true for a finding that must be accepted. */
  readonly isBad: (finding: Diagnostic) => boolean;
  readonly onNote?: LintOptions['onNote'];
}

const usual = 'apimkit-breaking.json';

/**
 * Removes accepted breaking changes; with `accept` writes the file.
 *
 * @throws {LintError} when the file cannot be read, or an entry lacks its reason, owner or day
 */
export async function withoutAcceptedBreaks(
  found: readonly Diagnostic[],
  { file: given, projectFile = usual, accept, isBad, onNote }: AcceptedBreaksOptions,
): Promise<readonly Diagnostic[]> {
  const note = (level: 'info' | 'warn', text: string) => onNote?.({ level, text });
  const file = given ?? relative(process.cwd(), join(dirname(resolve(projectFile)), usual));
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (given !== undefined && !exists && !accept) throw new LintError(`${file} cannot be read: check the path`);
  const entries = exists ? await readEntries(file) : [];
  const seen = new Map(found.map((one) => [fromBaseline(one, file), one]));
  const today = new Date().toISOString().slice(0, 10);
  const { fresh, accepted, fixed, expired } = applyBaseline([...seen.keys()], entries, today);
  if (accept) {
    const complete = completed(accept);
    const bad = fresh.filter(isBad);
    const all = [...seen.keys()];
    const made = makeBaseline(all).filter((_, index) => bad.includes(all[index] as Diagnostic));
    const kept = entries.filter((entry) => !made.some(({ fingerprint }) => fingerprint === entry.fingerprint));
    await writeReport(file, baselineText([...kept, ...made.map((one) => ({ ...one, ...complete }))]));
    note('info', `${file} accepts ${count(made.length, 'more breaking change')} until ${complete.expires}.`);
    return fresh.filter((one) => !isBad(one)).flatMap((one) => seen.get(one) ?? []);
  }
  if (accepted > 0) note('info', `${file} accepts ${count(accepted, 'breaking change')}.`);
  for (const { code, message, owner = '', expires = '' } of expired)
    note('warn', `${code} was accepted until ${expires} by ${owner} and is reported again: ${message}`);
  for (const { code, message } of fixed) note('info', `${code} no longer exists; remove it from ${file}: ${message}`);
  return fresh.flatMap((one) => seen.get(one) ?? []);
}

async function readEntries(file: string): Promise<readonly BaselineEntry[]> {
  const { entries, diagnostics } = readBaseline(await readText(file), file);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(formatDiagnostic);
  for (const { fingerprint, reason, owner, expires } of entries)
    if (reason === undefined || owner === undefined || expires === undefined)
      errors.push(`${file}: the entry ${fingerprint} needs a reason, an owner and the day on which it expires`);
  if (errors.length > 0) throw new LintError(errors.join('\n'));
  return entries;
}

function completed({ reason, owner, expires }: Acceptance) {
  if (reason === undefined || owner === undefined || expires === undefined)
    throw new LintError('--accept requires --reason, --owner and --expires');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(expires) || Number.isNaN(Date.parse(expires)))
    throw new LintError(`--expires ${expires} is not a day: expected one such as 2027-01-31`);
  return { reason, owner, expires };
}
