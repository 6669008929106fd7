import type { Filter } from '@apimkit/sync';
import { type Context, textOf, UserError } from './command.ts';
import { report } from './repository.ts';

/**
 * Reads the filter file that a flag names.
 *
 * @returns undefined when the flag is not given
 * @throws {UserError} when the file cannot be read or is wrong
 */
export async function loadFilter(context: Context, flag: 'filter' | 'selection'): Promise<Filter | undefined> {
  const file = textOf(context.values, flag);
  if (file === undefined) return undefined;
  const [{ parseFilter }, { hasErrors }, { readText }] = await Promise.all([
    import('@apimkit/sync'),
    import('@apimkit/diagnostics'),
    import('@apimkit/openapi/node'),
  ]);
  const text = await readText(file).catch(() => {
    throw new UserError(`The filter file ${file} cannot be read`);
  });
  const { filter, diagnostics } = parseFilter(text, file);
  await report(diagnostics, context);
  if (hasErrors(diagnostics)) throw new UserError(`Nothing was done: fix ${file} first`);
  return filter;
}
