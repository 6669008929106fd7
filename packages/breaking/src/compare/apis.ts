import type { readModel } from '../model/read.ts';
import { SchemaComparison } from '../schema/comparison.ts';
import { contextOf } from './context.ts';
import { compareInformation } from './information.ts';
import { compareOperations } from './operations.ts';
import type { Recorded } from './recorder.ts';
import { compareSecurity } from './security.ts';
import { compareSchemes } from './security-schemes.ts';

type Model = ReturnType<typeof readModel>;

/** Everything that changed between two versions of an API of methods and paths. */
export function compareApis(before: Model, after: Model, today: string): readonly Recorded[] {
  const said: Recorded[] = [];
  const schemas = new SchemaComparison(before.schemas, after.schemas);
  const context = contextOf({ before: before.api, after: after.api, schemas, today }, said);
  compareInformation(context);
  compareSchemes(context);
  compareSecurity(context);
  compareOperations(context);
  return [...said, ...schemas.recorded()];
}
