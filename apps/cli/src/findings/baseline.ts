import { readFile, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';
import { type Context, type Flag, textOf, UserError } from '../command.ts';

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
  const { applyBaseline, makeBaseline, parseBaseline } = await import('@apimkit/diagnostics');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined && !updates) throw new UserError(`The baseline ${file} cannot be read`);
  const seen = new Map(found.map((one) => [fromBaseline(one, file), one]));
  const entries = text === undefined ? [] : readEntries(text, file, parseBaseline);
  if (updates) {
    if (!isWhole)
      throw new UserError('A baseline is of everything: leave out paths and --since with --update-baseline');
    await writeFile(
      file,
      `${JSON.stringify({ version: 1, findings: makeBaseline([...seen.keys()], entries) }, null, 2)}\n`,
    );
    output.log('info', `${file} accepts ${found.length} findings now.`);
    return [];
  }
  const { fresh, accepted, fixed } = applyBaseline([...seen.keys()], entries, new Date().toISOString().slice(0, 10));
  if (accepted > 0) output.log('info', `${accepted} findings are accepted by ${file}.`);
  if (isWhole)
    for (const { code, file: where = '' } of fixed)
      output.log('info', `${where} ${code} is gone; take it out of ${file}`);
  return fresh.flatMap((one) => seen.get(one) ?? []);
}

/** Paths in a baseline start from its folder: it holds from wherever the command runs. */
function fromBaseline(finding: Diagnostic, baseline: string): Diagnostic {
  if (finding.file === undefined) return { ...finding };
  const file = relative(resolve(dirname(baseline)), resolve(finding.file))
    .split(sep)
    .join('/');
  return { ...finding, file };
}

function readEntries<Entry>(text: string, file: string, parse: (text: string) => readonly Entry[]): readonly Entry[] {
  try {
    return parse(text);
  } catch (error) {
    throw new UserError(`${file} is no baseline: ${error instanceof Error ? error.message : ''}`);
  }
}
