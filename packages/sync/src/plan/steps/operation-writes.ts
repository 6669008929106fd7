import { type Artifacts, canonical, type Resource, ResourceId } from '@apimkit/model';
import { importOptions, operationsIn, stableText } from '@apimkit/model/internal';
import { importSpecification, isObject, type Json, type JsonObject } from '@apimkit/openapi';
import type { OperationWrite } from '../types.ts';
import { changesBetween } from './changes.ts';

/** With more changed operations than this, one import costs less than a request for each. */
const mostWrites = 5;

/**
 * The requests for single operations that have the same result as an import of the specification, or undefined when there is no
 * proof that they have. An import rewrites the whole API, and calls can fail while it is in progress (Azure/apiops#827).
 *
 * Bodies and the schemas behind them must be the same on both sides, since the service generates the ids of schemas; methods and
 * templates too, since two operations can exchange theirs. An import also creates tags for operations that it adds. An operation
 * with a file of its own has a step of its own, which follows an import.
 *
 * @param all the desired side
 */
export function operationWrites(
  desired: Resource,
  live: Resource,
  all: Artifacts,
): readonly OperationWrite[] | undefined {
  if (!desired.specification?.document || !live.specification?.document) return undefined;
  const [before, after] = [partsOf(live), partsOf(desired)];
  if (!Object.entries(after.schemas).every(([name, schema]) => isSame(before.schemas[name], schema))) return undefined;
  const { operations: imported } = importSpecification(desired.specification, importOptions(desired));
  const tagged = new Set(imported.flatMap(({ name, tags = [] }) => (tags.length > 0 ? [name.toLowerCase()] : [])));
  const writes: OperationWrite[] = [];
  for (const [id, was, now] of pairsOf(desired, live, before.operations, after.operations)) {
    if (isSame(was, now)) continue;
    if (now === undefined) writes.push({ id, op: 'delete' });
    else if (was !== undefined && canChange(was, now)) writes.push({ id, op: 'update' });
    else if (was === undefined && isPlain(now) && !tagged.has(nameIn(id))) writes.push({ id, op: 'create' });
    else return undefined;
  }
  const isOwn = ({ id }: OperationWrite) => all.has(ResourceId.parse(id));
  return writes.length > 0 && writes.length <= mostWrites && !writes.some(isOwn) ? writes : undefined;
}

/** Operations of both sides: the id, and the projections. */
function pairsOf(desired: Resource, live: Resource, before: JsonObject, after: JsonObject) {
  const ids = new Map([live, desired].flatMap(operationsIn).map((id) => [id.name.toLowerCase(), id.toString()]));
  return [...ids].map(([name, id]) => [id, before[name], after[name]] as const);
}

const nameIn = (id: string) => id.slice(id.lastIndexOf('/') + 1).toLowerCase();

function partsOf(resource: Resource): { readonly operations: JsonObject; readonly schemas: JsonObject } {
  const { operations, schemas } = canonical(resource).specification ?? {};
  return { operations: isObject(operations) ? operations : {}, schemas: isObject(schemas) ? schemas : {} };
}

const isSame = (one: Json | undefined, other: Json | undefined) =>
  stableText(one ?? null) === stableText(other ?? null);

const canChange = (was: Json, now: Json): boolean =>
  changesBetween(was, now).every(
    ({ path, before = null, after = null }) =>
      !/^(method|urlTemplate)$/.test(path) &&
      !path.split('.').some((segment) => generated.has(segment)) &&
      isPlain(before) &&
      isPlain(after),
  );

/** Parts of a projection that stand for a schema: their stored form has an id that the service generates. */
const generated = new Set(['schema', 'representations']);

function isPlain(value: Json): boolean {
  if (Array.isArray(value)) return value.every((item: Json) => isPlain(item));
  return !isObject(value) || Object.entries(value).every(([key, child]) => !generated.has(key) && isPlain(child));
}
