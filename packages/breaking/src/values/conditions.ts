import type { Json, JsonObject } from '@apimkit/openapi';
import type { Facts } from './facts.ts';
import type { Prover } from './prover.ts';
import type { Side } from './same.ts';

/** `if`, `then` and `else`: always one of them applies, or the conditions are equal with narrower results. */
export function isUnderCondition(prover: Prover, x: Side, y: Side, inner: Facts, raw: JsonObject): boolean {
  const of = (json: Json | undefined): Side => ({ ...y, schema: y.document.of(json ?? true) });
  const [test, then, otherwise] = [of(raw.if), of(raw.then), of(raw.else)];
  if (prover.isWithin(x, test)) return prover.isWithin(x, then);
  if (prover.isDisjoint(x, test)) return prover.isWithin(x, otherwise);
  if (prover.isWithin(x, then) && prover.isWithin(x, otherwise)) return true;
  return inner.conditions.some((own) => {
    const mine = (json: Json | undefined): Side => ({ ...x, schema: x.document.of(json ?? true) });
    return (
      prover.isWithin(mine(own.if), test) &&
      prover.isWithin(test, mine(own.if)) &&
      prover.isWithin(mine(own.then), then) &&
      prover.isWithin(mine(own.else), otherwise)
    );
  });
}
