/**
 * Returns a number with its noun, singular or plural.
 *
 * @example
 * ```ts
 * import { count } from '@apimkit/diagnostics';
 *
 * count(1, 'file'); // '1 file'
 * count(2, 'property', 'properties'); // '2 properties'
 * ```
 */
export const count = (number: number, singular: string, plural = `${singular}s`): string =>
  `${number} ${number === 1 ? singular : plural}`;
