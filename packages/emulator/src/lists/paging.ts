import type { JsonObject } from '@apimkit/openapi';
import { Refusal, type Reply } from '../http/reply.ts';
import { parseFilter } from './filter.ts';
import { sorted } from './sorted.ts';

const understood = new Set(['$filter', '$top', '$skip', '$orderby']);
/** Other parameters that would change the response. */
const narrowing = new Set(['isKeyVaultRefreshFailed', 'scope']);

/** The request for a list. */
export interface Listing {
  readonly query: URLSearchParams;
  /** URL of the list, for the link to the next page. */
  readonly url: string;
  /** Maximum number of items on a page; `$top` may be smaller. */
  readonly pageSize: number;
  /** Fields for `$filter`: see `KindEntry.filters`. */
  readonly filters: readonly string[];
  /** False for a list that the service returns as a whole, without a link to more. Default true. */
  readonly paged?: boolean;
  /** Options that the items already respect. */
  readonly applied?: readonly string[];
  /** Fields for `$orderby`; without them, the list cannot be sorted. */
  readonly orders?: readonly string[];
}

/**
 * Returns one page of a list. Pages lead to each other until every item was returned, also with `$top`: a client would treat
 * the items of a list that ends early as deleted.
 *
 * @throws {Refusal} 400 for an unsupported option that would change the response
 */
export function page(items: readonly JsonObject[], { query, url, pageSize, filters, ...options }: Listing): Reply {
  const { applied = [], orders = [], paged = true } = options;
  const isOdd = (key: string) => (key.startsWith('$') && !understood.has(key)) || narrowing.has(key);
  const odd = [...query.keys()].find((key) => isOdd(key) && !applied.includes(key));
  if (odd !== undefined) throw refused(`The query option '${odd}' is not supported.`);
  if (!paged) return { status: 200, body: { value: items, count: items.length } };
  const skip = count(query, '$skip', 0) ?? 0;
  const top = Math.min(count(query, '$top', 1) ?? pageSize, pageSize);
  const filter = query.get('$filter');
  const found = filter === null ? items : items.filter(parseFilter(filter, filters));
  const order = query.get('$orderby');
  const all = order === null ? found : sorted(found, order, orders);
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
  if (number < least) throw refused(`${key} must be an integer from ${least} on, and not '${text}'.`);
  return number;
}

const refused = (message: string) => new Refusal(400, 'ValidationError', message);
