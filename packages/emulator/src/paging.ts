import type { JsonObject } from '@apimkit/openapi';
import { parseFilter } from './filter.ts';
import { Refusal, type Reply } from './reply.ts';

const understood = new Set(['$filter', '$top', '$skip']);
/** Other parameters that would make the answer smaller. */
const narrowing = new Set(['isKeyVaultRefreshFailed', 'scope']);

/** A list as it was asked for. */
export interface Listing {
  readonly query: URLSearchParams;
  /** Address of the list, for the link to the next page. */
  readonly url: string;
  /** Items at most on one page; `$top` may ask for fewer. */
  readonly pageSize: number;
  /** What `$filter` may look at: see `KindEntry.filters`. */
  readonly filters: readonly string[];
}

/**
 * One page of a list. Pages lead to each other until every item was told, `$top` or not: a list that silently ends early
 * makes a client believe that things are gone.
 *
 * @throws {Refusal} 400 for an option that would change the answer and is not supported
 */
export function page(items: readonly JsonObject[], { query, url, pageSize, filters }: Listing): Reply {
  const odd = [...query.keys()].find((key) => (key.startsWith('$') && !understood.has(key)) || narrowing.has(key));
  if (odd !== undefined) throw refused(`The query option '${odd}' is not supported.`);
  const skip = count(query, '$skip', 0) ?? 0;
  const top = Math.min(count(query, '$top', 1) ?? pageSize, pageSize);
  const filter = query.get('$filter');
  const all = filter === null ? items : items.filter(parseFilter(filter, filters));
  const next = new URLSearchParams(query);
  next.set('$skip', String(skip + top));
  const more = skip + top < all.length;
  const body = { value: all.slice(skip, skip + top), count: all.length, nextLink: more ? `${url}?${next}` : '' };
  return { status: 200, body };
}

function count(query: URLSearchParams, key: string, least: number): number | undefined {
  const text = query.get(key);
  if (text === null) return undefined;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  if (number < least) throw refused(`${key} must be a whole number from ${least} on, and not '${text}'.`);
  return number;
}

const refused = (message: string) => new Refusal(400, 'ValidationError', message);
