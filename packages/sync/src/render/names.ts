import { kindOf, ResourceId } from '@apimkit/model';
import { nounOf } from '@apimkit/model/internal';
import type { Step } from '../plan/types.ts';

/** Names beyond this number are counted. */
const mostNames = 20;

/** `3 named values`, `1 API policy`. */
export function kindCount(kind: string, number: number): string {
  const noun = nounOf(kindOf(kind));
  return `${number} ${number === 1 ? noun : pluralOf(noun)}`;
}

/** The plural of a noun. */
export const pluralOf = (noun: string): string =>
  /[^aeiou]y$/.test(noun) ? noun.replace(/y$/, 'ies') : /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;

/** The names of steps without their kinds: `a, b, c and 12 more`. */
export function namesOf(steps: readonly Step[], most: number = mostNames): string {
  const names = steps.map(({ id }) => id.slice(id.indexOf(':') + 1));
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(', ')} and ${rest} more` : names.join(', ');
}

/** Steps of several kinds: `API policy, 2 API tags (red, blue)`. */
export function kindsText(steps: readonly Step[], most?: number): string {
  return [...Map.groupBy(steps, ({ kind }) => kind)]
    .map(([kind, all]) => {
      const isNamed = all.some(({ id }) => ResourceId.parse(id).name !== '');
      return isNamed ? `${kindCount(kind, all.length)} (${namesOf(all, most)})` : kindCount(kind, all.length);
    })
    .join(', ');
}
