import type { Diagnostic } from '@apimkit/diagnostics';
import { type Context, listOf, textOf, UserError } from './command.ts';
import { programVersion } from './version.ts';

/** Formats that need more about a rule than its findings have. */
const withRules = new Set(['sarif', 'html', 'markdown']);

/** A format and its output file; without a file it is written to standard output. */
export interface Destination {
  readonly format: string;
  readonly file?: string;
}

/**
 * Returns the requested formats.
 *
 * @param names of the formats; by default those of findings
 * @throws {UserError} for an unknown format
 */
export async function destinationsOf({ values }: Context, names?: readonly string[]): Promise<readonly Destination[]> {
  const formatNames = names ?? (await import('@apimkit/diagnostics')).formatNames;
  const given = listOf(values, 'format');
  return (given.length > 0 ? given : ['stylish']).map((one) => {
    const [format = '', ...file] = one.split('=');
    if (!formatNames.includes(format))
      throw new UserError(`There is no format ${format}; the formats are ${formatNames.join(', ')}`);
    return { format, ...(file.length > 0 ? { file: file.join('=') } : {}) };
  });
}

/**
 * Prints findings, and writes those that go to a file.
 *
 * @param command that found them: reports of one commit are kept apart by it and by the environment
 */
export async function printFindings(
  command: string,
  found: readonly Diagnostic[],
  { output, values }: Context,
  destinations: readonly Destination[],
): Promise<void> {
  const [{ formatFindings }, { ruleInformation, writeReport }] = await Promise.all([
    import('@apimkit/diagnostics'),
    import('@apimkit/lint'),
  ]);
  const rules = destinations.some(({ format }) => withRules.has(format)) ? await ruleInformation() : [];
  const category = ['apimkit', command, textOf(values, 'env')].filter(Boolean).join('/');
  for (const { format, file } of destinations) {
    const color = output.color && file === undefined;
    const text = output.masked(formatFindings(format, found, { rules, color, category, version: programVersion() }));
    if (file === undefined) output.print(text.trimEnd());
    else await writeReport(file, text);
  }
}
