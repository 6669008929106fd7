import { kindOf, ResourceId } from '@apimkit/model';
import { nounOf, rootOf } from '@apimkit/model/internal';
import type { Step } from '../plan/types.ts';

/** Names beyond this number are counted. */
const mostNames = 20;

/** `3 named values`, `1 API policy`. */
export const kindCount = (kind: string, number: number): string => nounCount(nounOf(kindOf(kind)), number);

const nounCount = (noun: string, number: number) => `${number} ${number === 1 ? noun : pluralOf(noun)}`;

/** The plural of a noun. */
export const pluralOf = (noun: string): string =>
  /[^aeiou]y$/.test(noun) ? noun.replace(/y$/, 'ies') : /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;

/**
 * The names of steps without their kinds: `a, b, c and 12 more`.
 *
 * @param below the resource that they are below: its name is left out
 */
export function namesOf(steps: readonly Step[], most: number = mostNames, below = ''): string {
  const above = `${nameIn(below)}/`;
  const names = steps.map(({ id }) => {
    const name = nameIn(id);
    return below !== '' && name.startsWith(above) ? name.slice(above.length) : name;
  });
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(', ')} and ${rest} more` : names.join(', ');
}

const nameIn = (id: string) => id.slice(id.indexOf(':') + 1);

/** Steps of several kinds: `1 API policy, 2 API tags (red, blue)`. Names of subscriptions are never left out. */
export function kindsText(steps: readonly Step[], most?: number, below?: string): string {
  const groups = Map.groupBy(steps, (step) => nounFor(step));
  return [...groups]
    .map(([noun, all]) => {
      const ids = all.map(({ id }) => ResourceId.parse(id));
      if (ids.every(({ name }) => name === '')) return nounCount(noun, all.length);
      const isKeys = ids.some(({ entry }) => entry.apiRole === 'grants-access');
      return `${nounCount(noun, all.length)} (${namesOf(all, isKeys ? all.length : most, below)})`;
    })
    .join(', ');
}

const nounFor = ({ kind, id }: Step) => (rootOf(ResourceId.parse(id)) ? 'revision' : nounOf(kindOf(kind)));
