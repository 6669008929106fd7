import type { ArmClient } from '@apimkit/arm';
import { armPath, type Resource, ResourceId } from '@apimkit/model';
import { importOptions, operationsIn } from '@apimkit/model/internal';
import { importSpecification, isObject, type Json, type JsonObject } from '@apimkit/openapi';
import type { OperationWrite } from '../plan/types.ts';
import { lockOf } from './bodies.ts';

/**
 * Writes the operations of an API that changed, instead of importing its specification.
 *
 * @throws {ArmError} when a request fails
 * @throws {Error} when an operation is no longer as it was planned
 */
export async function writeOperations(
  client: ArmClient,
  api: Resource,
  writes: readonly OperationWrite[],
): Promise<void> {
  const wanted = wantedOperations(api);
  // What is removed first can free a path for what follows.
  const inOrder = [...writes].sort((one, other) => rank(one) - rank(other));
  for (const { id: text, op } of inOrder) {
    const id = ResourceId.parse(text);
    const options = lockOf(id);
    const path = armPath(id);
    if (op === 'delete') {
      await client.delete(path, options);
      continue;
    }
    const properties = wanted.get(id.key);
    if (!properties) throw new TypeError(`the plan contains ${id}, which is not in the specification`);
    const body = op === 'create' ? properties : await merged(client, id, properties);
    await client.put(path, { properties: body }, options);
  }
}

const rank = ({ op }: OperationWrite) => ['delete', 'update', 'create'].indexOf(op);

function wantedOperations(api: Resource): ReadonlyMap<string, JsonObject> {
  if (!api.specification) return new Map();
  const { operations } = importSpecification(api.specification, importOptions(api));
  return new Map(operationsIn(api).map(({ key }, index) => [key, operations[index]?.properties ?? {}]));
}

/** The operation of the service with the changes of the specification. Bodies keep the ids of their schemas. */
async function merged(client: ArmClient, id: ResourceId, wanted: JsonObject): Promise<JsonObject> {
  const { properties } = await client.get(armPath(id));
  const live = objectOf(properties);
  const moved = (what: string): never => {
    throw new Error(`${id} has no ${what} any more: it was changed after the plan; plan again`);
  };
  const named = (before: Json | undefined, after: Json | undefined, what: string): Json =>
    itemsOf(after).map((one) => {
      if (one.typeName === undefined) return one;
      const { schemaId = null, typeName = null } = itemNamed(before, one.name) ?? moved(what);
      return { ...one, schemaId, typeName };
    });
  const [request, liveRequest] = [objectOf(wanted.request), objectOf(live.request)];
  const responses = itemsOf(wanted.responses).map((one) => {
    const now = itemsOf(live.responses).find(({ statusCode }) => statusCode === one.statusCode);
    if (itemsOf(one.representations).length > 0 && !now) moved(`response ${String(one.statusCode)}`);
    return {
      ...one,
      headers: named(now?.headers, one.headers, 'header of a response'),
      representations: now?.representations ?? [],
    };
  });
  return {
    ...live,
    displayName: wanted.displayName ?? null,
    description: wanted.description ?? null,
    templateParameters: named(live.templateParameters, wanted.templateParameters, 'parameter of the template'),
    request: {
      ...liveRequest,
      description: request.description ?? null,
      queryParameters: named(liveRequest.queryParameters, request.queryParameters, 'query parameter'),
      headers: named(liveRequest.headers, request.headers, 'header'),
    },
    responses,
  };
}

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
const itemsOf = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.map((item: Json) => objectOf(item)) : [];
const itemNamed = (list: Json | undefined, name: Json | undefined) => itemsOf(list).find((one) => one.name === name);
