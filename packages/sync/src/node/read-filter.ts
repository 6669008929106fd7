import { readText } from '@apimkit/openapi/node';
import { type ParsedFilter, parseFilter } from '../filter/filter.ts';
import { InputError } from '../input-error.ts';

/**
 * Reads a filter file.
 *
 * @throws {InputError} when it cannot be read or has errors
 * @example
 * const { filter } = await readFilterFile('extract.yaml');
 */
export async function readFilterFile(file: string): Promise<ParsedFilter> {
  const text = await readText(file).catch(() => {
    throw new InputError(`The filter file ${file} cannot be read: check the path`);
  });
  const parsed = parseFilter(text, file);
  if (parsed.diagnostics.some(({ severity }) => severity === 'error'))
    throw new InputError(`Nothing was done: fix ${file} first`, parsed.diagnostics);
  return parsed;
}
