import type { Diagnostic, RuleInformation } from '@apimkit/diagnostics';
import { type Context, type Flag, listOf, UserError } from '../command.ts';
import { programVersion } from '../version.ts';
import { writeReport } from './write-report.ts';

/** How findings are told; several at once. */
export const formatFlag: Flag = {
  flags: '--format <format[=file]>',
  description:
    'stylish, json, sarif, junit, github, azure-devops, gitlab, checkstyle, markdown or html; to a file with =',
  repeatable: true,
};

/** Formats that say more of a rule than its findings do. */
const telling = new Set(['sarif', 'html', 'markdown']);

/** A format, and the file that it goes to; none for standard output. */
export interface Destination {
  readonly format: string;
  readonly file?: string;
}

/**
 * The formats that were asked for.
 *
 * @throws {UserError} for one that does not exist
 */
export async function destinationsOf({ values }: Context): Promise<readonly Destination[]> {
  const { formatNames } = await import('@apimkit/diagnostics');
  const given = listOf(values, 'format');
  return (given.length > 0 ? given : ['stylish']).map((one) => {
    const [format = '', ...file] = one.split('=');
    if (!formatNames.includes(format))
      throw new UserError(`There is no format ${format}; there are ${formatNames.join(', ')}`);
    return { format, ...(file.length > 0 ? { file: file.join('=') } : {}) };
  });
}

/**
 * Prints findings, and writes those that go to a file.
 *
 * @param rules what is known of rules; asked only by formats that tell it
 */
export async function tell(
  found: readonly Diagnostic[],
  { output }: Context,
  destinations: readonly Destination[],
  rules: () => Promise<readonly RuleInformation[]>,
): Promise<void> {
  const { formatFindings } = await import('@apimkit/diagnostics');
  const known = destinations.some(({ format }) => telling.has(format)) ? await rules() : [];
  for (const { format, file } of destinations) {
    const color = output.color && file === undefined;
    const text = output.masked(formatFindings(format, found, { rules: known, color, version: programVersion() }));
    if (file === undefined) output.print(text.trimEnd());
    else await writeReport(file, text);
  }
}

/** How many findings are so bad that the command fails. */
export function countBad(found: readonly Diagnostic[], least: string): number {
  const order = ['error', 'warning', 'info'];
  return found.filter(({ severity }) => order.indexOf(severity) <= order.indexOf(least)).length;
}
