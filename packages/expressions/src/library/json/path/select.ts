import { LimitError } from '../../../runtime/exception.ts';
import type { Run } from '../../../runtime/run.ts';
import type { Sequence } from '../../linq/sequence.ts';
import { argumentNull } from '../indexing.ts';
import { lazyTokens } from '../sequence.ts';
import type { JToken } from '../token.ts';
import { evaluate } from './evaluate.ts';
import { PathParser } from './parser.ts';
import { pathError } from './types.ts';

function find(run: Run, token: JToken, path: string | null, isStrict: boolean): () => Iterable<JToken> {
  if (path === null) throw argumentNull('expression');
  run.spend(path.length);
  const filters = new PathParser(path).parse();
  if (filters.length > 500) throw new LimitError('The JSON path has too many parts');
  return () => evaluate({ run, root: token, isStrict }, filters, token);
}

/** `SelectToken`. */
export function selectToken(run: Run, token: JToken, path: string | null, isStrict: boolean): JToken | null {
  let found: JToken | null = null;
  for (const one of find(run, token, path, isStrict)()) {
    if (found) throw pathError('Path returned multiple tokens.');
    found = one;
  }
  return found;
}

/** `SelectTokens`. */
export const selectTokens = (run: Run, token: JToken, path: string | null, isStrict: boolean): Sequence =>
  lazyTokens(run, find(run, token, path, isStrict));
