import type { Diagnostic } from '@apimkit/diagnostics';
import { readText } from '@apimkit/openapi/node';
import { type ParsedFilter, parseFilter } from '../filter/filter.ts';

/** A filter file cannot be used. */
export class FilterError extends Error {
  override readonly name = 'FilterError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(message: string, diagnostics: readonly Diagnostic[] = []) {
    super(message);
    this.diagnostics = diagnostics;
  }
}

/**
 * Reads a filter file.
 *
 * @throws {FilterError} when it cannot be read or has errors
 * @example
 * const { filter } = await readFilterFile('extract.yaml');
 */
export async function readFilterFile(file: string): Promise<ParsedFilter> {
  const text = await readText(file).catch(() => {
    throw new FilterError(`The filter file ${file} cannot be read`);
  });
  const parsed = parseFilter(text, file);
  if (parsed.diagnostics.some(({ severity }) => severity === 'error'))
    throw new FilterError(`Nothing was done: fix ${file} first`, parsed.diagnostics);
  return parsed;
}
