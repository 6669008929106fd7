import type { readModel } from '../model/read.ts';
import { mostOperations, SchemaComparison } from '../schema/comparison.ts';
import { type Context, contextOf } from './context.ts';
import { compareInformation } from './information.ts';
import { isUnpromised } from './lifetimes.ts';
import { compareOperations } from './operations.ts';
import type { Recorded } from './recorder.ts';
import { compareSecurity } from './security.ts';
import { compareSchemes } from './security-schemes.ts';

type Model = ReturnType<typeof readModel>;

/** Returns all changes between two versions of an API with methods and paths. */
export function compareApis(before: Model, after: Model, today: string): readonly Recorded[] {
  const recorded: Recorded[] = [];
  const schemas = new SchemaComparison(before.schemas, after.schemas, today);
  const context = contextOf({ before: before.api, after: after.api, schemas, today }, recorded);
  compareInformation(context);
  compareSchemes(context);
  compareSecurity(context);
  compareOperations(context);
  const isTolerated = unpromised(context);
  return [...recorded, ...schemas.recorded()].map((one) => (isTolerated(one) ? tolerated(one) : one));
}

/** Returns a test for changes that only affect operations without stability guarantees: draft or alpha. */
function unpromised({ before, after }: Context): (recorded: Recorded) => boolean {
  const labels = new Set(
    [...before.operations].flatMap(([key, one]) =>
      isUnpromised(one.lifetime) ? [one.label, after.operations.get(key)?.label ?? one.label] : [],
    ),
  );
  return ({ change: { operation, operations } }) => {
    if (operation === undefined || labels.size === 0) return false;
    const all = operations ?? [operation];
    // Of what reaches very many, not all are named.
    return all.length < mostOperations && all.every((one) => labels.has(one));
  };
}

const tolerated = (recorded: Recorded): Recorded => ({ ...recorded, change: { ...recorded.change, level: 'safe' } });
