import type { Json } from '@apimkit/openapi';
import type { Acceptance } from './accepts.ts';
import type { Facts } from './facts.ts';
import type { Side } from './same.ts';

/** The questions about whole schemas that proofs about their parts lead back to. */
export interface Prover {
  /** True when every value of one schema is a value of the other. */
  isWithin(x: Side, y: Side): boolean;
  /** True when no value is one of both schemas. */
  isDisjoint(x: Side, z: Side): boolean;
  /** True when it is plain that a schema has no value. */
  isImpossible(side: Side): boolean;
  /** True for a schema that does not travel in the direction that is compared. */
  isSilent(side: Side): boolean;
  accepts(...asked: Parameters<Acceptance['accepts']>): ReturnType<Acceptance['accepts']>;
  /** The values of a schema that has only so many; it may reject some of them. */
  valuesOf(side: Side, facts: Facts): readonly Json[] | undefined;
  /** Asks one level deeper in the value. */
  inside<T>(ask: () => T): T;
}
