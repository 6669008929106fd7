import { type ContractMatch, resolveSchema } from '@apimkit/contract';
import { isObject, type JsonObject } from '@apimkit/openapi';
import { notAllowed, notFound, type Reply } from '../http/reply.ts';
import { checkMatch } from '../writes/checks.ts';
import { act } from './act.ts';
import { withAdded } from './added.ts';
import { bodyOfAssociation } from './association.ts';
import type { GenericStore } from './generic-store.ts';
import { initialBody, initialPaths } from './initial.ts';
import { isCollection } from './is-collection.ts';
import { merged } from './merged.ts';
import { genericView, titleOf } from './view.ts';

/** A request for a kind that the model does not capture. */
export interface GenericCall {
  readonly match: ContractMatch;
  readonly method: string;
  /** Path below the service, in the spelling of the request. */
  readonly path: string;
  readonly body: JsonObject;
  readonly ifMatch: string | null;
  /** True when something of another kind exists at a path. */
  readonly exists: (path: string) => boolean;
}

/** What a generic request needs of its service. */
export interface GenericService {
  readonly id: string;
  readonly store: GenericStore;
  /** One page of a list. */
  readonly page: (items: readonly JsonObject[]) => Reply;
}

/**
 * Stores and returns a resource of a kind that the model does not capture, so that other clients of the service work: a PUT is
 * kept, a GET returns it without its secrets, a list contains it, an action returns what the contract documents.
 *
 * @throws {Refusal} when the resource or its parent does not exist, or If-Match does not fit
 */
export function handleGeneric(call: GenericCall, service: GenericService): Reply {
  const { match, method, path } = call;
  checkParent(call, service.store);
  if (isCollection(match)) return withoutUnknown(service.page(itemsOf(call, service)), match);
  if (method === 'POST') return act(match, path, service.store);
  if (method === 'PUT') return put(call, service);
  if (method === 'PATCH') return patch(call, service);
  if (method === 'DELETE') return remove(call, service);
  if (method !== 'GET' && method !== 'HEAD') throw notAllowed(method);
  const found = find(call, service);
  if (method === 'HEAD') return { status: match.operation.statuses[0] ?? 200, headers: { etag: found.etag } };
  return { status: 200, headers: { etag: found.etag }, body: genericView(path, found.body, service.id) };
}

/** Some lists have no pages, and no link to one. */
function withoutUnknown(reply: Reply, { operation }: ContractMatch): Reply {
  const schema = operation.responses.get(200);
  const known = schema ? (resolveSchema(schema).properties ?? {}) : {};
  const { body = null } = reply;
  if (!isObject(body)) return reply;
  return { ...reply, body: Object.fromEntries(Object.entries(body).filter(([name]) => name in known)) };
}

function itemsOf({ path }: GenericCall, service: GenericService): readonly JsonObject[] {
  const { id, store } = service;
  const stored = store.in(path);
  const known = new Set(stored.map((one) => one.path.toLowerCase()));
  const initial = initialPaths(path).filter((one) => !known.has(one.toLowerCase()));
  return [
    ...stored.map((one) => genericView(one.path, bodyOfAssociation(one.path, service) ?? one.body, id)),
    ...initial.map((one) => genericView(one, initialBody(one) ?? {}, id)),
  ];
}

function put(call: GenericCall, service: GenericService): Reply {
  const { match, path, ifMatch } = call;
  const before = service.store.get(path);
  checkMatch(ifMatch, before?.etag);
  const shown = bodyOfAssociation(path, service);
  const body =
    match.operation.hasBody || shown
      ? before
        ? call.body
        : withAdded(path, call.body)
      : (before?.body ?? initialBody(path) ?? {});
  const { etag } = service.store.put(path, body);
  const { statuses } = match.operation;
  const status = before || !statuses.includes(201) ? 200 : 201;
  return { status, headers: { etag }, body: genericView(path, shown ?? body, service.id) };
}

function patch(call: GenericCall, service: GenericService): Reply {
  const { match, path, ifMatch } = call;
  const before = find(call, service);
  checkMatch(ifMatch, before.etag);
  const body = merged(before.body, call.body);
  const { etag } = service.store.put(path, body);
  const [status = 200] = match.operation.statuses;
  return { status, headers: { etag }, body: genericView(path, body, service.id) };
}

function remove({ match, path, ifMatch }: GenericCall, { store }: GenericService): Reply {
  const before = store.get(path);
  if (!before) return { status: 204 };
  checkMatch(ifMatch, before.etag);
  store.removeTree(path);
  return { status: match.operation.statuses.includes(200) ? 200 : 204 };
}

function find(
  { match, path }: GenericCall,
  service: GenericService,
): { readonly body: JsonObject; readonly etag: string } {
  const stored = service.store.get(path);
  if (stored) return { ...stored, body: bodyOfAssociation(path, service) ?? stored.body };
  const body = initialBody(path);
  if (!body) throw notFound(titleOf(match.operation.path));
  return { body, etag: '"0"' };
}

/** 404 below a resource that does not exist. */
function checkParent({ match, path, exists }: GenericCall, store: GenericStore): void {
  const segments = match.operation.path.split('/');
  const last = segments.findLastIndex((segment, index) => segment.startsWith('{') && index < segments.length - 1);
  if (last === -1) return;
  const parent = path
    .split('/')
    .slice(0, last + 1)
    .join('/');
  if (exists(parent) || store.get(parent) || initialBody(parent)) return;
  throw notFound(titleOf(segments.slice(0, last + 1).join('/')));
}
