import { access } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { BaselineEntry, Diagnostic } from '@apimkit/diagnostics';
import { type Context, type Flag, textOf, UserError } from '../command.ts';
import { fromBaseline } from '../findings/baseline.ts';
import { writeReport } from '../findings/write-report.ts';
import { readText } from '../read-text.ts';

/** Breaks that are accepted: each has a reason, somebody who answers for it, and a day on which it counts again. */
export const acceptedFlags: readonly Flag[] = [
  {
    flags: '--accepted <file>',
    description: 'accepted breaks (default: apimkit-breaking.json beside apimkit.yaml, or here)',
  },
  { flags: '--accept', description: 'accept what is found now; needs --reason, --owner and --expires' },
  { flags: '--reason <text>', description: 'why the breaks are accepted' },
  { flags: '--owner <who>', description: 'who answers for them' },
  { flags: '--expires <day>', description: 'day from which on they count again, such as 2027-01-31' },
];

const usual = 'apimkit-breaking.json';

/**
 * Takes accepted breaks away; writes new ones when asked to.
 *
 * @param isBad whether a finding needs to be accepted at all
 * @throws {UserError} when the file cannot be read, or an entry lacks its reason, owner or day
 */
export async function withoutAcceptedBreaks(
  found: readonly Diagnostic[],
  context: Context,
  isBad: (finding: Diagnostic) => boolean,
): Promise<readonly Diagnostic[]> {
  const { values, output } = context;
  const { applyBaseline, baselineText, makeBaseline } = await import('@apimkit/diagnostics');
  const given = textOf(values, 'accepted');
  const file = given ?? relative(process.cwd(), join(dirname(resolve(context.lint?.file ?? usual)), usual));
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (given !== undefined && !exists && values.accept !== true) throw new UserError(`${file} cannot be read`);
  const entries = exists ? await readEntries(file) : [];
  const seen = new Map(found.map((one) => [fromBaseline(one, file), one]));
  const today = new Date().toISOString().slice(0, 10);
  const { fresh, accepted, fixed, expired } = applyBaseline([...seen.keys()], entries, today);
  if (values.accept === true) {
    const { reason, owner, expires } = wordsOf(context);
    const bad = fresh.filter(isBad);
    const made = makeBaseline([...seen.keys()]).filter((_, index) =>
      bad.includes([...seen.keys()][index] as Diagnostic),
    );
    const kept = entries.filter((entry) => !made.some(({ fingerprint }) => fingerprint === entry.fingerprint));
    await writeReport(file, baselineText([...kept, ...made.map((one) => ({ ...one, reason, owner, expires }))]));
    output.log('info', `${file} accepts ${made.length} more until ${expires}.`);
    return fresh.filter((one) => !isBad(one)).flatMap((one) => seen.get(one) ?? []);
  }
  if (accepted > 0) output.log('info', `${accepted} breaks are accepted by ${file}.`);
  for (const { code, message, owner = '', expires = '' } of expired)
    output.log('warn', `${code} was accepted until ${expires} by ${owner} and counts again: ${message}`);
  for (const { code, message } of fixed) output.log('info', `${code} is gone; take it out of ${file}: ${message}`);
  return fresh.flatMap((one) => seen.get(one) ?? []);
}

async function readEntries(file: string): Promise<readonly BaselineEntry[]> {
  const { formatDiagnostic, readBaseline } = await import('@apimkit/diagnostics');
  const { entries, diagnostics } = readBaseline(await readText(file), file);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(formatDiagnostic);
  for (const { fingerprint, reason, owner, expires } of entries)
    if (reason === undefined || owner === undefined || expires === undefined)
      errors.push(`${file}: the entry ${fingerprint} needs a reason, an owner and a day on which it expires`);
  if (errors.length > 0) throw new UserError(errors.join('\n'));
  return entries;
}

function wordsOf({ values }: Context) {
  const [reason, owner, expires] = ['reason', 'owner', 'expires'].map((name) => textOf(values, name));
  if (reason === undefined || owner === undefined || expires === undefined)
    throw new UserError('--accept needs --reason, --owner and --expires: a break is accepted by somebody, for a time');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(expires) || Number.isNaN(Date.parse(expires)))
    throw new UserError(`--expires ${expires} is no day such as 2027-01-31`);
  return { reason, owner, expires };
}
