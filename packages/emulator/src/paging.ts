import type { JsonObject } from '@apimkit/model';
import type { Reply } from './reply.ts';

/**
 * One page of a list.
 *
 * @param url address of the list, for the link to the next page
 * @param pageSize items at most
 */
export function page(items: readonly JsonObject[], query: URLSearchParams, url: string, pageSize: number): Reply {
  const skip = count(query.get('$skip'), 0);
  const top = Math.min(count(query.get('$top'), pageSize), pageSize);
  const next = new URLSearchParams(query);
  next.set('$skip', String(skip + top));
  const more = skip + top < items.length && !query.has('$top');
  const body = { value: items.slice(skip, skip + top), count: items.length, nextLink: more ? `${url}?${next}` : '' };
  return { status: 200, body };
}

function count(text: string | null, otherwise: number): number {
  return text !== null && /^\d+$/.test(text) ? Number(text) : otherwise;
}
