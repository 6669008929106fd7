import { dirname, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';
import { type Context, type Flag, textOf, UserError } from '../command.ts';
import { readText } from '../read-text.ts';
import { writeReport } from './write-report.ts';

/** Findings that are accepted. */
export const baselineFlags: readonly Flag[] = [
  { flags: '--baseline <file>', description: 'accepted findings; only others count' },
  { flags: '--update-baseline', description: 'accept what is found now' },
];

const usual = 'apimkit-baseline.json';

/**
 * Takes what the baseline accepts away, and writes the baseline when asked to.
 *
 * @param isWhole whether everything was judged; what was not may not be called fixed
 * @throws {UserError} when the baseline cannot be read
 */
export async function withoutAccepted<Finding extends Diagnostic>(
  found: readonly Finding[],
  { values, output }: Context,
  isWhole: boolean,
): Promise<readonly Finding[]> {
  const updates = values.updateBaseline === true;
  const file = textOf(values, 'baseline') ?? (updates ? usual : undefined);
  if (file === undefined) return found;
  const { applyBaseline, baselineText, formatDiagnostic, makeBaseline, readBaseline } = await import(
    '@apimkit/diagnostics'
  );
  const text = await readText(file).catch((error: NodeJS.ErrnoException) => {
    // What is there and cannot be read may accept much, and must not be written over.
    if (updates && error.code === 'ENOENT') return undefined;
    throw new UserError(`The baseline ${file} cannot be read: ${error.message}`);
  });
  const seen = new Map(found.map((one) => [fromBaseline(one, file), one]));
  const { entries, diagnostics } = readBaseline(text ?? baselineText([]), file);
  const told = diagnostics.map(formatDiagnostic);
  // A broken entry is no finding that may be forgotten, nor one whose reason may be written over.
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new UserError(told.join('\n'));
  for (const warning of told) output.log('warn', warning);
  if (updates) {
    const made = makeBaseline([...seen.keys()], entries);
    const now = new Set(made.map(({ fingerprint }) => fingerprint));
    // What was not judged now stays accepted.
    const others = isWhole ? [] : entries.filter(({ fingerprint }) => !now.has(fingerprint));
    await writeReport(file, baselineText([...others, ...made]));
    output.log('info', `${file} accepts ${found.length} findings now.`);
    return [];
  }
  const { fresh, accepted, fixed, expired } = applyBaseline(
    [...seen.keys()],
    entries,
    new Date().toISOString().slice(0, 10),
  );
  if (accepted > 0) output.log('info', `${accepted} findings are accepted by ${file}.`);
  for (const { code, file: where = '', expires = '', owner } of expired)
    output.log(
      'warn',
      `${where} ${code} was accepted until ${expires}${owner === undefined ? '' : ` by ${owner}`}: it counts again`,
    );
  if (isWhole)
    for (const { code, file: where = '' } of fixed)
      output.log('info', `${where} ${code} is gone; take it out of ${file}`);
  return fresh.flatMap((one) => seen.get(one) ?? []);
}

/** Paths in a baseline start from its folder: it holds from wherever the command runs. */
export function fromBaseline(finding: Diagnostic, baseline: string): Diagnostic {
  if (finding.file === undefined) return { ...finding };
  const file = relative(resolve(dirname(baseline)), resolve(finding.file))
    .split(sep)
    .join('/');
  return { ...finding, file };
}
