import { type ContractMatch, resolveSchema } from '@apimkit/contract';
import { isObject, type JsonObject } from '@apimkit/openapi';
import type { Reply } from '../http/reply.ts';
import type { GenericStore } from './generic-store.ts';
import { sampleBody } from './sample-body.ts';

/** A POST: the smallest response that the contract documents, with those of its properties that the resource has. */
export function act({ operation }: ContractMatch, path: string, store: GenericStore): Reply {
  const status = [200, 204, 201, 202].find((one) => operation.statuses.includes(one)) ?? 200;
  const schema = operation.responses.get(status);
  if (!schema) return { status };
  const owner = store.get(path.slice(0, path.lastIndexOf('/')))?.body.properties ?? null;
  const known = Object.entries(isObject(owner) ? owner : {});
  const { properties = {} } = resolveSchema(schema);
  const listed: JsonObject = Object.fromEntries(known.filter(([name]) => name in properties));
  return { status, body: { ...sampleBody(schema), ...listed } };
}
