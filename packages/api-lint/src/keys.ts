import type { ApiFact } from './facts.ts';
import type { SchemeFact } from './specification-facts.ts';

/** Whether a scheme is the subscription key of an API, by its place and name. */
export function isSubscriptionKey({ type, place, keyName = '' }: SchemeFact, { keyNames }: ApiFact): boolean {
  if (type !== 'key') return false;
  const name = keyName.toLowerCase();
  return place === 'query' ? name === keyNames.query.toLowerCase() : name === keyNames.header.toLowerCase();
}
