import type { KindEntry } from './kind.ts';

/**
 * The title of a kind inside of a sentence: in lower case, except for abbreviations and names.
 *
 * @example
 * nounOf(kindOf('named-value')); // 'named value'
 * nounOf(kindOf('api-policy')); // 'API policy'
 */
export const nounOf = ({ title }: Pick<KindEntry, 'title'>): string =>
  /^[A-Z][a-z]+(?: |$)/.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
