import { type ContractMatch, resolveSchema } from '@apimkit/contract';
import { isObject, type JsonObject } from '@apimkit/openapi';
import type { Reply } from '../http/reply.ts';
import type { GenericStore } from './generic-store.ts';
import { initialBody } from './initial.ts';
import { sampleBody } from './sample-body.ts';

/** A POST: the smallest response that the contract documents, with those of its properties that the resource has. */
export function act({ operation }: ContractMatch, path: string, store: GenericStore): Reply {
  const cut = path.lastIndexOf('/');
  const key = /^regenerate(Primary|Secondary)Key$/i.exec(path.slice(cut + 1))?.[1];
  if (key !== undefined) makeKeys(path.slice(0, cut), [`${key.toLowerCase()}Key`], store);
  const status = [200, 204, 201, 202].find((one) => operation.statuses.includes(one)) ?? 200;
  const schema = operation.responses.get(status);
  if (!schema) return { status };
  const { properties = {} } = resolveSchema(schema);
  const missing = ['primaryKey', 'secondaryKey'].filter((name) => name in properties);
  const owner = { ...made(missing, path.slice(0, cut), store), ...propertiesOf(path.slice(0, cut), store) };
  const known = Object.entries(owner).filter(([name]) => name in properties);
  return { status, body: { ...sampleBody(schema), ...Object.fromEntries(known) } };
}

/** Keys that the service makes when they are first used. */
function made(names: readonly string[], path: string, store: GenericStore): JsonObject {
  const missing = names.filter((name) => propertiesOf(path, store)[name] === undefined);
  return missing.length === 0 ? {} : makeKeys(path, missing, store);
}

/** Makes keys of a resource, new ones in the place of present ones. */
function makeKeys(path: string, names: readonly string[], store: GenericStore): JsonObject {
  // The keys for Git are below `tenant/gitAccess/git`, but they are properties of `tenant/gitAccess`.
  const owner = path.replace(/\/git$/i, '');
  const keys: JsonObject = Object.fromEntries(names.map((name) => [name, store.newName()]));
  const before = store.get(owner)?.body ?? initialBody(owner) ?? {};
  store.put(owner, { ...before, properties: { ...propertiesOf(owner, store), ...keys } });
  return keys;
}

function propertiesOf(path: string, store: GenericStore): JsonObject {
  const { properties = null } = store.get(path)?.body ?? initialBody(path) ?? {};
  return isObject(properties) ? properties : {};
}
