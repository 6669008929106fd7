import type { OpenapiRule } from './rule.ts';
import * as all from './rules/index.ts';

/** Every rule, by id. */
export const openapiRules: readonly OpenapiRule[] = Object.values<OpenapiRule>(all).toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);
