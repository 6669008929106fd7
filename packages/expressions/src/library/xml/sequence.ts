import { argumentNull } from '../../runtime/errors.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import { Sequence } from '../linq/sequence.ts';

/** A sequence of a type, which is walked each time it is read. */
export const sequence = (run: Run, type: string, items: () => Iterable<Value>, source: Value = null): Sequence =>
  new Sequence(run.types.get(type), [source], items);

/** A member of sequences: the items of each item, one after another. */
export function flat<T>(
  run: Run,
  type: string,
  source: Iterable<T> | null,
  items: (one: T) => Iterable<Value>,
): Sequence {
  if (source === null) throw argumentNull('source');
  return sequence(
    run,
    type,
    function* () {
      for (const one of source) {
        run.spend();
        if (one !== null) yield* items(one);
      }
    },
    source,
  );
}
