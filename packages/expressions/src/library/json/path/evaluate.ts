import type { JToken } from '../token.ts';
import { select } from './filter.ts';
import type { Filter, Search } from './types.ts';

/** The tokens that a path selects, in document order. */
export function* evaluate(search: Search, filters: readonly Filter[], token: JToken): Iterable<JToken> {
  const [filter, ...others] = filters;
  if (!filter) yield token;
  else for (const one of select(search, filter, token)) yield* evaluate(search, others, one);
}
