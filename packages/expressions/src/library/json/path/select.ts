import { LimitError } from '../../../runtime/exception.ts';
import type { Run } from '../../../runtime/run.ts';
import { NetArray, type Value } from '../../../runtime/values.ts';
import { argumentNull } from '../indexing.ts';
import { lazyTokens } from '../sequence.ts';
import type { JToken } from '../token.ts';
import { evaluate } from './evaluate.ts';
import { PathParser } from './parser.ts';
import { type Filter, pathError } from './types.ts';

function filtersOf(run: Run, path: string | null): readonly Filter[] {
  if (path === null) throw argumentNull('expression');
  run.spend(path.length);
  const filters = new PathParser(path).parse();
  if (filters.length > 500) throw new LimitError('The JSON path has too many parts');
  return filters;
}

/** `SelectToken`. */
export function selectToken(run: Run, token: JToken, path: string | null, isStrict: boolean): JToken | null {
  let found: JToken | null = null;
  for (const one of evaluate({ run, root: token, isStrict }, filtersOf(run, path), token)) {
    if (found) throw pathError('Path returned multiple tokens.');
    found = one;
  }
  return found;
}

/** `SelectTokens`. A path without parts has an array of the token itself. */
export function selectTokens(run: Run, token: JToken, path: string | null, isStrict: boolean): Value {
  const filters = filtersOf(run, path);
  if (filters.length === 0) return new NetArray(run.types.get('JToken'), [token]);
  return lazyTokens(run, () => evaluate({ run, root: token, isStrict }, filters, token));
}
