import { exception, type NetException } from '../../../runtime/exception.ts';
import type { Run } from '../../../runtime/run.ts';
import type { JToken } from '../token.ts';

/** A part of a path. */
export type Filter =
  | { readonly is: 'root' }
  | { readonly is: 'field' | 'scan'; readonly names: readonly string[] | null }
  | { readonly is: 'index'; readonly indexes: readonly number[] | null }
  | { readonly is: 'slice'; readonly start?: number; readonly end?: number; readonly step?: number }
  | { readonly is: 'query' | 'scanQuery'; readonly query: Query };

/** What the filters of a path need. */
export interface Search {
  readonly run: Run;
  readonly root: JToken;
  /** True if a part that matches nothing is an error. */
  readonly isStrict: boolean;
}

/** A condition of a path: `?(@.price < 10)`. */
export type Query = (search: Search, token: JToken) => boolean;

/** A side of a comparison: the tokens that it means for a token. */
export type Side = (search: Search, token: JToken) => Iterable<JToken>;

export const openIndexer = 'Path ended with open indexer.';
export const inIndexer = 'Unexpected character while parsing path indexer: ';

export const pathError = (message: string): NetException => exception('Newtonsoft.Json.JsonException', message);
